SELECT role, count(*) AS count FROM mention
WHERE body = $1 AND seq <= $2
GROUP BY role
ORDER BY role
