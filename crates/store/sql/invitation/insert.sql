INSERT INTO invitation (token, account, seed, until)
VALUES ($1, $2, $3, $4)
