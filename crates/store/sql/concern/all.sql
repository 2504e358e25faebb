SELECT receipt, sealed, day, state FROM concern
ORDER BY day DESC, receipt
LIMIT $1
