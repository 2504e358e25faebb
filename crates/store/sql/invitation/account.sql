SELECT i.seed AS offered, a.id, a.email, a.name, a.office, a.role, a.body, a.membership, a.language
FROM invitation i JOIN account a ON a.id = i.account
WHERE i.token = $1 AND i.until > $2 AND a.membership <> 'revoked'
