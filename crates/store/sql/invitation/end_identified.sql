DELETE FROM invitation
WHERE account IN (SELECT account FROM identity WHERE issuer = $1 AND subject = $2 AND account = $3)
