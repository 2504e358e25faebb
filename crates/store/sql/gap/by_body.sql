WITH told AS (
    SELECT p.subject, p.claim,
    row_number() OVER (PARTITION BY p.subject ORDER BY coalesce(s.dated_to, '') DESC, p.seq DESC) AS nth
    FROM progress p JOIN source s ON s.id = p.source
    WHERE coalesce(s.dated_from, '') <= $1
), found AS (
    SELECT v.subject, v.verdict,
    row_number() OVER (PARTITION BY v.subject ORDER BY coalesce(s.dated_to, '') DESC, v.seq DESC) AS nth
    FROM verification v JOIN source s ON s.id = v.source
    WHERE coalesce(s.dated_from, '') <= $1
), own AS (
    SELECT DISTINCT m.body, m.noun, m.subject, CASE WHEN f.verdict = 'in_place' THEN 1 ELSE 0 END AS verified
    FROM told d JOIN mention m ON m.subject = d.subject JOIN source s ON s.id = m.source
    LEFT JOIN found f ON f.subject = d.subject AND f.nth = 1
    WHERE d.nth = 1 AND d.claim = 'done'
    AND m.role IN ('addressee', 'owner', 'passed') AND coalesce(s.dated_from, '') <= $1
    AND NOT EXISTS (
        SELECT 1 FROM passing p JOIN source t ON t.id = p.source
        WHERE p.subject = m.subject AND p.body = m.body AND coalesce(t.dated_from, '') <= $1
    )
)
SELECT body, noun, count(*) AS claimed, sum(verified) AS verified FROM own
GROUP BY body, noun
ORDER BY count(*) - sum(verified) DESC, count(*) DESC, body, noun
