DELETE FROM session
WHERE until <= $1
