SELECT o.doc AS origin, p.doc FROM origin o JOIN plan p ON p.id = o.plan
WHERE o.seq <= $1
ORDER BY p.seq, o.seq
