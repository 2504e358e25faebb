SELECT o.id, o.account, o.email, o.subject, o.words, o.stop, o.made, o.tries FROM outbox o
WHERE o.failed IS NULL AND o.next <= $1 AND NOT EXISTS (
    SELECT 1 FROM circulation c JOIN source s ON s.id = c.sent OR s.id = c.source
    WHERE c.id = o.circulation AND s.title = $3
)
ORDER BY o.next, o.id
LIMIT $2
