INSERT INTO session (token, account, made, until)
VALUES ($1, $2, $3, $4)
