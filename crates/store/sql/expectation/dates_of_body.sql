SELECT * FROM (
    SELECT e.due, e.id, e.noun, e.kind, e.subject, e.doc FROM expectation e
    WHERE e.body = $1 AND e.until = $2 AND e.due >= $3
    ORDER BY e.due, e.id
    LIMIT $4
) coming
UNION ALL
SELECT * FROM (
    SELECT e.due, e.id, e.noun, e.kind, e.subject, e.doc FROM expectation e
    WHERE e.body = $1 AND e.until = $2 AND e.due > '' AND e.due < $3
    ORDER BY e.due DESC, e.id
    LIMIT $4
) passed
ORDER BY due, id
