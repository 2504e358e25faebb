WITH done AS (
    SELECT p.subject, CASE WHEN (
        SELECT v.verdict FROM verification v JOIN source t ON t.id = v.source
        WHERE v.subject = p.subject AND coalesce(t.dated_from, '') <= $1
        ORDER BY coalesce(t.dated_from, '') DESC, v.seq DESC LIMIT 1
    ) = 'in_place' THEN 1 ELSE 0 END AS verified
    FROM progress p JOIN source s ON s.id = p.source
    WHERE p.claim = 'done' AND coalesce(s.dated_from, '') <= $1
    AND NOT EXISTS (
        SELECT 1 FROM progress q JOIN source t ON t.id = q.source
        WHERE q.subject = p.subject AND coalesce(t.dated_from, '') <= $1
        AND (coalesce(t.dated_from, ''), q.seq) > (coalesce(s.dated_from, ''), p.seq)
    )
), own AS (
    SELECT DISTINCT m.body, m.noun, m.subject, d.verified
    FROM done d JOIN mention m ON m.subject = d.subject JOIN source s ON s.id = m.source
    WHERE m.role IN ('addressee', 'owner', 'passed') AND coalesce(s.dated_from, '') <= $1
    AND NOT EXISTS (
        SELECT 1 FROM passing p JOIN source t ON t.id = p.source
        WHERE p.subject = m.subject AND p.body = m.body AND coalesce(t.dated_from, '') <= $1
    )
)
SELECT body, noun, count(*) AS claimed, sum(verified) AS verified FROM own
GROUP BY body, noun
ORDER BY count(*) - sum(verified) DESC, count(*) DESC, body, noun
