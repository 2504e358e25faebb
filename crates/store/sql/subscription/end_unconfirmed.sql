DELETE FROM subscription
WHERE confirmed IS NULL AND made <= $1
