SELECT token, email, topic, language, confirmed, told FROM subscription s
WHERE s.confirmed IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM subscription o WHERE o.email = s.email AND o.told_at > $1
)
ORDER BY s.email, s.made, s.topic
