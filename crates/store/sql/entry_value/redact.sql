UPDATE entry_value SET fields = $2, salts = $3
WHERE seq = $1
