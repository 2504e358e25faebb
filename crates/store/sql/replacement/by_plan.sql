SELECT doc FROM replacement
WHERE by_plan = $1 AND seq <= $2
ORDER BY seq
