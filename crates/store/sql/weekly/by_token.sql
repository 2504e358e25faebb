SELECT a.id, a.email, a.name, a.office, a.role, a.body, a.membership, a.language, w.token, w.told_at, w.stopped
FROM weekly w JOIN account a ON a.id = w.account
WHERE w.token = $1
