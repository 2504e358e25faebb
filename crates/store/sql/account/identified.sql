UPDATE account SET membership = 'active'
WHERE membership = 'invited'
AND id IN (SELECT account FROM identity WHERE issuer = $1 AND subject = $2 AND account = $3)
