DELETE FROM outbox
WHERE failed <= $1
