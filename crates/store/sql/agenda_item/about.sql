SELECT doc FROM agenda_item
WHERE subject = $1 AND seq <= $2
ORDER BY seq
