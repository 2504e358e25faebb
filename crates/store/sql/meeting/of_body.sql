SELECT m.doc FROM mention n JOIN meeting m ON m.id = n.subject
WHERE n.body = $1 AND n.role = 'meets' AND m.seq <= $2
ORDER BY m.dated_from, m.seq
