SELECT doc FROM approval
WHERE meeting = $1 AND seq <= $2
ORDER BY seq
