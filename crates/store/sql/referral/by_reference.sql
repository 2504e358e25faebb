SELECT doc FROM referral
WHERE reference = $1 AND seq <= $2
