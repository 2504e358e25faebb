INSERT INTO clock_run (day, seq, doc)
VALUES ($1, $2, $3)
