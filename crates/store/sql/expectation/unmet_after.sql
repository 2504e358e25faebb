SELECT e.seq, e.due, e.id
FROM expectation e
WHERE e.seq > $1 AND e.until + 0 = $2 AND e.due < $3
AND NOT EXISTS (SELECT 1 FROM silence s WHERE s.expectation = e.id)
ORDER BY e.seq
LIMIT $4
