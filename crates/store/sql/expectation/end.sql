UPDATE expectation SET until = $1
WHERE id = $2
