SELECT token, email, topic, language, confirmed, told FROM subscription
WHERE token = $1
