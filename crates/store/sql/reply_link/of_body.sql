SELECT circulation, body, email, language, withdrawn FROM reply_link
WHERE body = $1 AND withdrawn IS NULL
ORDER BY made DESC
LIMIT 1
