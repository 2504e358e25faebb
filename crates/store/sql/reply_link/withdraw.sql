UPDATE reply_link SET withdrawn = $3, email = ''
WHERE circulation = $1 AND body = $2 AND withdrawn IS NULL
