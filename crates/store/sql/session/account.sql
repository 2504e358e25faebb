SELECT a.id, a.email, a.name, a.office, a.role, a.body, a.membership, a.language
FROM session s JOIN account a ON a.id = s.account
WHERE s.token = $1 AND s.until > $2 AND a.membership = 'active'
