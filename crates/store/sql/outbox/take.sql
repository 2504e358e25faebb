UPDATE outbox SET tries = $2 + 1, next = $3
WHERE id = $1 AND tries = $2 AND failed IS NULL
