SELECT m.noun, m.subject FROM mention m
WHERE m.body = $1 AND m.role IN ('addressee', 'owner', 'passed')
AND NOT EXISTS (SELECT 1 FROM passing p WHERE p.subject = m.subject AND p.body = m.body)
AND (
    m.noun = 'recommendation' AND NOT EXISTS (SELECT 1 FROM closure c WHERE c.recommendation = m.subject)
    OR m.noun = 'commitment' AND NOT EXISTS (SELECT 1 FROM closure c WHERE c.commitment = m.subject)
    AND EXISTS (
        SELECT 1 FROM commitment n LEFT JOIN answer a ON a.response = n.response
        WHERE n.id = m.subject AND NOT EXISTS (
            SELECT 1 FROM closure c WHERE c.recommendation = coalesce(n.recommendation, a.recommendation)
        )
    )
)
UNION
SELECT e.noun, e.subject FROM expectation e
WHERE e.body = $1 AND e.until = $2
ORDER BY 1, 2
