UPDATE concern SET state = $2
WHERE receipt = $1 AND state < $2
