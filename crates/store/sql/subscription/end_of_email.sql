DELETE FROM subscription
WHERE email = $1
