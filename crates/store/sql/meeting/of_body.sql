SELECT m.doc, (
    SELECT a.doc FROM attendance a
    WHERE a.meeting = m.id AND a.seq <= $2
    ORDER BY a.seq DESC
    LIMIT 1
) AS taken
FROM mention n JOIN meeting m ON m.id = n.subject
WHERE n.body = $1 AND n.role = 'meets' AND m.seq <= $2
ORDER BY coalesce(m.dated_from, ''), m.seq
