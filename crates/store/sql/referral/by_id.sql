SELECT doc FROM referral
WHERE id = $1
