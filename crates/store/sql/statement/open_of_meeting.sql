SELECT e.subject FROM statement s JOIN expectation e ON e.subject = s.id
WHERE s.meeting = $1 AND e.seq <= $2 AND e.until > $2
