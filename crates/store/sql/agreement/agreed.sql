SELECT doc FROM agreement
WHERE id = (SELECT first FROM agreement WHERE id = $1)
