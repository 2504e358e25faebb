SELECT doc FROM referral
WHERE subject = $1 AND seq <= $2
ORDER BY seq
