INSERT INTO subscription (token, email, topic, language, made, confirmed, told, told_at)
VALUES ($1, $2, $3, $4, $5, NULL, 0, 0)
