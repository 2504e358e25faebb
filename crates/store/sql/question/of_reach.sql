SELECT q.doc FROM question q
WHERE q.seq <= $2 AND (q.id IN (SELECT id FROM subject) OR q.about IN (SELECT id FROM subject))
ORDER BY q.seq
