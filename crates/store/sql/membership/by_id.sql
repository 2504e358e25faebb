SELECT doc FROM membership
WHERE id = $1
