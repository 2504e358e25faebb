INSERT INTO outbox (id, account, email, subject, words, stop, made, tries, next, failed, circulation)
VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $7, NULL, $8)
