SELECT token, email, topic, language, confirmed, told FROM subscription
WHERE email = $1
ORDER BY made, topic
