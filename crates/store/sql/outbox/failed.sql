SELECT o.subject, o.failed, a.name FROM outbox o LEFT JOIN account a ON a.id = o.account
WHERE o.failed IS NOT NULL
ORDER BY o.failed DESC, o.id
LIMIT $1
