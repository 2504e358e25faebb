SELECT doc FROM attendance
WHERE meeting = $1 AND seq <= $2
ORDER BY seq
