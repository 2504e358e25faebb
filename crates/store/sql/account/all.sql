SELECT id, email, name, office, role, body, membership, language FROM account
ORDER BY email
