SELECT doc FROM fund
WHERE id = (SELECT first FROM fund WHERE id = $1)
