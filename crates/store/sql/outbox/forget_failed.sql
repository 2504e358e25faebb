DELETE FROM outbox
WHERE account = $1 AND failed IS NOT NULL
