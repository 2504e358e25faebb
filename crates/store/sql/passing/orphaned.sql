WITH gone AS (
    SELECT r.body, min(r.day) AS day FROM reorganisation r
    WHERE r.kind NOT IN ('renamed', 'established') AND r.day <= $1 AND (SELECT coalesce(s.dated_from, '') FROM source s WHERE s.id = r.source) <= $1
    GROUP BY r.body
), held AS (
    SELECT g.day, g.body, m.noun, m.subject FROM gone g JOIN mention m ON m.body = g.body
    WHERE m.role IN ('addressee', 'owner', 'passed') AND (SELECT coalesce(s.dated_from, '') FROM source s WHERE s.id = m.source) <= $1
    AND NOT EXISTS (
        SELECT 1 FROM passing p
        WHERE p.subject = m.subject AND p.body = m.body AND (SELECT coalesce(s.dated_from, '') FROM source s WHERE s.id = p.source) <= $1
    )
    AND NOT EXISTS (
        SELECT 1 FROM closure c
        WHERE c.recommendation = m.subject AND (SELECT coalesce(s.dated_from, '') FROM source s WHERE s.id = c.source) <= $1
    )
    AND NOT EXISTS (
        SELECT 1 FROM closure c
        WHERE c.commitment = m.subject AND (SELECT coalesce(s.dated_from, '') FROM source s WHERE s.id = c.source) <= $1
    )
    AND (m.noun = 'recommendation' OR m.noun = 'commitment' AND EXISTS (
        SELECT 1 FROM commitment n LEFT JOIN answer a ON a.response = n.response
        WHERE n.id = m.subject AND NOT EXISTS (
            SELECT 1 FROM closure c
            WHERE c.recommendation = coalesce(n.recommendation, a.recommendation)
            AND (SELECT coalesce(s.dated_from, '') FROM source s WHERE s.id = c.source) <= $1
        )
    ) AND EXISTS (
        SELECT 1 FROM expectation e
        WHERE e.subject = m.subject AND (SELECT coalesce(s.dated_from, '') FROM source s WHERE s.id = e.source) <= $1
        AND NOT EXISTS (
            SELECT 1 FROM ended n
            WHERE n.expectation = e.id AND (SELECT coalesce(s.dated_from, '') FROM source s WHERE s.id = n.source) <= $1
        )
    ))
    UNION
    SELECT g.day, g.body, e.noun, e.subject FROM gone g JOIN expectation e ON e.body = g.body
    WHERE (SELECT coalesce(s.dated_from, '') FROM source s WHERE s.id = e.source) <= $1
    AND NOT EXISTS (
        SELECT 1 FROM ended n
        WHERE n.expectation = e.id AND (SELECT coalesce(s.dated_from, '') FROM source s WHERE s.id = n.source) <= $1
    )
), first AS (
    SELECT h.day, h.body, h.noun, h.subject,
        row_number() OVER (PARTITION BY h.subject ORDER BY h.day, h.body) AS nth
    FROM held h
)
SELECT f.day AS due, f.body, f.noun, f.subject FROM first f
WHERE f.nth = 1 AND (f.day, f.subject) > ($2, $3)
ORDER BY f.day, f.subject
LIMIT $4
