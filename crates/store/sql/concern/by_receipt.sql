SELECT receipt, sealed, day, state FROM concern
WHERE receipt = $1
