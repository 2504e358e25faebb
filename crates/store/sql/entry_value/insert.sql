INSERT INTO entry_value (seq, fields, salts)
VALUES ($1, $2, $3)
