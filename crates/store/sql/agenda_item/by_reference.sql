SELECT doc FROM agenda_item
WHERE reference = $1 AND seq <= $2
