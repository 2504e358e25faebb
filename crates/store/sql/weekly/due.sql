SELECT a.id, a.email, a.name, a.office, a.role, a.body, a.membership, a.language, w.token, w.told_at, w.stopped
FROM account a LEFT JOIN weekly w ON w.account = a.id
WHERE a.membership = 'active' AND a.body IS NOT NULL
AND (w.account IS NULL OR (w.stopped = 0 AND w.told_at <= $1))
ORDER BY a.email
