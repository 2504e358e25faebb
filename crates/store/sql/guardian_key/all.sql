SELECT k.recipient FROM guardian_key k JOIN account a ON a.id = k.account
WHERE a.role = $1 AND a.membership = $2
ORDER BY k.recipient
