INSERT INTO account (id, email, name, office, role, body, membership, language, password, seed, step, failed, failed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
