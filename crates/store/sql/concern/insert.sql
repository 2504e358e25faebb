INSERT INTO concern (receipt, sealed, day, state)
VALUES ($1, $2, $3, $4)
ON CONFLICT (receipt) DO NOTHING
