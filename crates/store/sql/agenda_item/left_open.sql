SELECT a.doc FROM agenda_item a
WHERE a.meeting = $1 AND a.seq <= $2
AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.item = a.id AND s.strength = 'resolved' AND s.seq <= $2)
AND NOT EXISTS (SELECT 1 FROM closure c WHERE c.recommendation = a.subject AND c.seq <= $2)
AND NOT EXISTS (SELECT 1 FROM closure c WHERE c.commitment = a.subject AND c.seq <= $2)
ORDER BY a.seq
