WITH own AS (
    SELECT m.subject, min(m.seq) AS seq FROM mention m JOIN source s ON s.id = m.source
    WHERE m.body = $2 AND m.noun = $3 AND m.role IN ('addressee', 'owner', 'passed')
    AND coalesce(s.dated_from, '') <= $1
    AND NOT EXISTS (
        SELECT 1 FROM passing p JOIN source t ON t.id = p.source
        WHERE p.subject = m.subject AND p.body = m.body AND coalesce(t.dated_from, '') <= $1
    )
    GROUP BY m.subject
), told AS (
    SELECT o.subject, o.seq, (
        SELECT p.claim FROM progress p JOIN source s ON s.id = p.source
        WHERE p.subject = o.subject AND coalesce(s.dated_from, '') <= $1
        ORDER BY coalesce(s.dated_to, '') DESC, p.seq DESC LIMIT 1
    ) AS claim, coalesce((
        SELECT v.verdict FROM verification v JOIN source s ON s.id = v.source
        WHERE v.subject = o.subject AND coalesce(s.dated_from, '') <= $1
        ORDER BY coalesce(s.dated_to, '') DESC, v.seq DESC LIMIT 1
    ), '') AS verdict
    FROM own o
)
SELECT subject, seq FROM told
WHERE claim = 'done' AND seq > $5
AND ($4 = 'claimed' OR $4 = 'verified' AND verdict = 'in_place' OR $4 = 'gap' AND verdict <> 'in_place')
ORDER BY seq
LIMIT $6
