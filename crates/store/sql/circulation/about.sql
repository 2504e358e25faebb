SELECT c.doc FROM circulation_about a
JOIN circulation c ON c.id = a.circulation
WHERE a.subject = $1 AND a.seq <= $2
ORDER BY a.seq
