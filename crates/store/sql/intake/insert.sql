INSERT INTO intake (id, name, digest, by_account, made, stage, reference)
VALUES ($1, $2, $3, $4, $5, $6, $7)
