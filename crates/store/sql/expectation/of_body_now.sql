SELECT * FROM (
    SELECT * FROM (
        SELECT e.due, e.id, e.noun, e.kind, e.subject, e.doc FROM expectation e
        WHERE e.body = $1 AND e.until = $2 AND e.due > ''
        ORDER BY e.due, e.id LIMIT $3
    ) dated
    UNION ALL
    SELECT * FROM (
        SELECT e.due, e.id, e.noun, e.kind, e.subject, e.doc FROM expectation e
        WHERE e.body = $1 AND e.until = $2 AND e.due IS NULL
        ORDER BY e.id LIMIT $3
    ) undated
) owed
ORDER BY due NULLS LAST, id
LIMIT $3
