UPDATE account SET membership = $2
WHERE id = $1
