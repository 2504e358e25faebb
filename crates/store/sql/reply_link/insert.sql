INSERT INTO reply_link (token, circulation, body, email, language, made, reminds, withdrawn, once)
VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8)
ON CONFLICT DO NOTHING
