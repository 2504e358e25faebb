SELECT p.doc FROM plan p
WHERE p.seq <= $1 AND EXISTS (SELECT 1 FROM measure m WHERE m.plan = p.id AND m.seq <= $1)
ORDER BY p.seq
