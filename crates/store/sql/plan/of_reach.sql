SELECT p.doc FROM plan p JOIN plan_of o ON p.id = o.id
WHERE p.seq <= $2
ORDER BY p.seq
