SELECT by_account, made, what
FROM intake_step
WHERE intake = $1
ORDER BY no
