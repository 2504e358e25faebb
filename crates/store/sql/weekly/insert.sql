INSERT INTO weekly (account, token, stopped, told_at)
SELECT id, $2, 0, 0 FROM account WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM weekly WHERE account = $1)
