DELETE FROM subscription
WHERE token = $1
