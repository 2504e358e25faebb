SELECT circulation, body, email, language, withdrawn FROM reply_link
WHERE token = $1
