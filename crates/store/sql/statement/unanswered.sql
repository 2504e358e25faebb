SELECT e.noun, e.subject FROM mention n
JOIN statement s ON s.meeting = n.subject
JOIN expectation e ON e.subject = s.id
WHERE n.body = $1 AND n.role = 'meets' AND s.strength = 'asked' AND e.until = $2
ORDER BY e.seq
LIMIT $3
