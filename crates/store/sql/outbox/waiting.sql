SELECT id, account, email, subject, words, stop, made, tries FROM outbox
WHERE failed IS NULL AND next <= $1
ORDER BY next, id
LIMIT $2
