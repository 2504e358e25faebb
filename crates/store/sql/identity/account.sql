SELECT a.id, a.email, a.name, a.office, a.role, a.body, a.membership, a.language
FROM identity i JOIN account a ON a.id = i.account
WHERE i.issuer = $1 AND i.subject = $2
