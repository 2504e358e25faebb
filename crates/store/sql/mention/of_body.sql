SELECT seq, role, noun, subject, source FROM mention
WHERE body = $1 AND role = $2 AND seq > $3 AND seq <= $4
ORDER BY seq
LIMIT $5
