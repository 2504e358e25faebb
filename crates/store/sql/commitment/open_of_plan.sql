SELECT count(DISTINCT c.id) AS count
FROM commitment c JOIN expectation e ON e.subject = c.id
WHERE c.plan = $1 AND c.seq <= $2 AND e.seq <= $2 AND e.until > $2
AND NOT EXISTS (SELECT 1 FROM link l WHERE l.to_id = c.id AND l.kind = 'supersedes' AND l.seq <= $2)
AND NOT EXISTS (SELECT 1 FROM closure x WHERE x.commitment = c.id AND x.seq <= $2)
