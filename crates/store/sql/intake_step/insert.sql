INSERT INTO intake_step (intake, no, by_account, made, what)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (intake, no) DO NOTHING
