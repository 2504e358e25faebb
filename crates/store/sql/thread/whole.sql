WITH own AS (
    SELECT a.response AS id FROM answer a
    WHERE a.recommendation = $1 AND a.seq <= $2
), promise AS (
    SELECT c.id, c.seq, c.doc FROM own JOIN commitment c ON c.response = own.id
    WHERE c.seq <= $2
    UNION ALL
    SELECT c.id, c.seq, c.doc FROM commitment c
    WHERE c.recommendation = $1 AND c.seq <= $2
), subject AS (
    SELECT $1 AS id
    UNION
    SELECT id FROM own
    UNION
    SELECT id FROM promise
)
SELECT 'expectation' AS noun, e.seq, e.doc, n.doc AS ended, x.seq AS silent
FROM subject s JOIN expectation e ON e.subject = s.id
LEFT JOIN ended n ON n.expectation = e.id AND n.seq <= $2
LEFT JOIN silence x ON x.expectation = e.id AND x.seq <= $2
WHERE e.seq <= $2
UNION ALL
SELECT 'response', r.seq, r.doc, NULL, NULL FROM own JOIN response r ON r.id = own.id
UNION ALL
SELECT 'commitment', p.seq, p.doc, NULL, NULL FROM promise p
UNION ALL
SELECT 'rewording', w.seq, w.doc, NULL, NULL FROM rewording w WHERE w.recommendation = $1 AND w.seq <= $2
UNION ALL
SELECT 'closure', c.seq, c.doc, NULL, NULL FROM closure c WHERE c.recommendation = $1 AND c.seq <= $2
UNION ALL
SELECT 'closure', c.seq, c.doc, NULL, NULL FROM closure c WHERE c.commitment = $1 AND c.seq <= $2
UNION ALL
SELECT 'end', c.seq, c.doc, NULL, NULL FROM promise p JOIN closure c ON c.commitment = p.id WHERE c.seq <= $2
UNION ALL
SELECT 'interpretation', i.seq, i.doc, NULL, NULL FROM own JOIN interpretation i ON i.response = own.id WHERE i.seq <= $2
UNION ALL
SELECT 'moving', m.seq, m.doc, NULL, NULL FROM moving m WHERE m.commitment = $1 AND m.seq <= $2
UNION ALL
SELECT 'moving', m.seq, m.doc, NULL, NULL FROM promise p JOIN moving m ON m.commitment = p.id WHERE m.seq <= $2
UNION ALL
SELECT 'passing', p.seq, p.doc, NULL, NULL FROM subject s JOIN passing p ON p.subject = s.id WHERE p.seq <= $2
UNION ALL
SELECT 'progress', p.seq, p.doc, NULL, NULL FROM subject s JOIN progress p ON p.subject = s.id WHERE p.seq <= $2
UNION ALL
SELECT 'verification', v.seq, v.doc, NULL, NULL FROM subject s JOIN verification v ON v.subject = s.id WHERE v.seq <= $2
UNION ALL
SELECT 'evidence', v.seq, v.doc, NULL, NULL
FROM subject s JOIN progress p ON p.subject = s.id JOIN evidence v ON v.subject = p.id
WHERE v.seq <= $2
UNION ALL
SELECT 'evidence', v.seq, v.doc, NULL, NULL
FROM subject s JOIN verification f ON f.subject = s.id JOIN evidence v ON v.subject = f.id
WHERE v.seq <= $2
UNION ALL
SELECT 'statement', t.seq, t.doc, NULL, NULL FROM subject s JOIN statement t ON t.about = s.id WHERE t.seq <= $2
UNION ALL
SELECT 'statement', t.seq, t.doc, NULL, NULL
FROM subject s JOIN referral f ON f.subject = s.id JOIN statement t ON t.about = f.id
WHERE t.seq <= $2
UNION ALL
SELECT 'referral', f.seq, f.doc, NULL, NULL FROM subject s JOIN referral f ON f.subject = s.id WHERE f.seq <= $2
UNION ALL
SELECT 'link', l.seq, l.doc, NULL, NULL FROM subject s JOIN link l ON l.from_id = s.id WHERE l.seq <= $2
UNION ALL
SELECT 'link', l.seq, l.doc, NULL, NULL FROM subject s JOIN link l ON l.to_id = s.id WHERE l.seq <= $2
ORDER BY 2, 1
