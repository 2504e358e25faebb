SELECT id, email, name, office, role, body, membership, language, password, seed, step, failed, failed_at FROM account
WHERE email = $1
