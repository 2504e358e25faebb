SELECT doc FROM agenda_item
WHERE meeting = $1 AND seq <= $2
ORDER BY seq
