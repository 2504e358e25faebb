SELECT * FROM (
    SELECT DISTINCT e.due, e.id, e.noun, e.kind, e.subject, e.doc
    FROM mention m JOIN expectation e ON e.subject = m.subject
    WHERE m.body = $1 AND m.role IN ('asker', 'reports_to') AND e.until = $2 AND e.due >= $3
    ORDER BY e.due, e.id
    LIMIT $4
) coming
UNION ALL
SELECT * FROM (
    SELECT DISTINCT e.due, e.id, e.noun, e.kind, e.subject, e.doc
    FROM mention m JOIN expectation e ON e.subject = m.subject
    WHERE m.body = $1 AND m.role IN ('asker', 'reports_to') AND e.until = $2 AND e.due > '' AND e.due < $3
    ORDER BY e.due DESC, e.id
    LIMIT $4
) passed
ORDER BY due, id
