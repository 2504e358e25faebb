SELECT m.reference, 'meeting' AS noun FROM statement s JOIN meeting m ON m.id = s.meeting
WHERE s.reference = $1 AND s.seq <= $2
UNION ALL
SELECT m.reference, 'meeting' FROM agenda_item a JOIN meeting m ON m.id = a.meeting
WHERE a.reference = $1 AND a.seq <= $2
UNION ALL
SELECT m.reference, 'meeting' FROM attendance a JOIN meeting m ON m.id = a.meeting
WHERE a.reference = $1 AND a.seq <= $2
UNION ALL
SELECT m.reference, 'meeting' FROM approval a JOIN meeting m ON m.id = a.meeting
WHERE a.reference = $1 AND a.seq <= $2
UNION ALL
SELECT m.reference, 'meeting' FROM correction c JOIN meeting m ON m.id = c.meeting
WHERE c.reference = $1 AND c.seq <= $2
UNION ALL
SELECT b.reference, 'body' FROM membership m JOIN body b ON b.id = m.board
WHERE m.reference = $1 AND m.seq <= $2
