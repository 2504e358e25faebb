SELECT doc FROM agenda_item
WHERE id = $1
