SELECT * FROM (
    SELECT 'asked' AS why, e.due, e.noun, e.kind, e.subject FROM expectation e
    WHERE e.body = $1 AND e.until = $2 AND e.kind IN ('answer', 'outcome') AND coalesce(e.due, '') = ''
    ORDER BY e.id
    LIMIT $6
) asked
UNION ALL
SELECT * FROM (
    SELECT 'late', e.due, e.noun, e.kind, e.subject FROM expectation e
    WHERE e.body = $1 AND e.until = $2 AND e.due < $3
    ORDER BY e.due, e.id
    LIMIT $6
) late
UNION ALL
SELECT * FROM (
    SELECT 'silent', e.due, e.noun, e.kind, e.subject FROM expectation e
    WHERE e.body = $1 AND e.until = $2 AND e.due >= $3 AND e.due < $4
    ORDER BY e.due, e.id
    LIMIT $6
) silent
UNION ALL
SELECT * FROM (
    SELECT 'due', e.due, e.noun, e.kind, e.subject FROM expectation e
    WHERE e.body = $1 AND e.until = $2 AND e.due >= $4 AND e.due <= $5
    ORDER BY e.due, e.id
    LIMIT $6
) due
