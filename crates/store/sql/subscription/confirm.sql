UPDATE subscription SET confirmed = $2, told = $3
WHERE token = $1 AND confirmed IS NULL
