INSERT INTO concern_answer (once, receipt, position, day, sealed)
SELECT $1, $2, count(*), $3, $4 FROM concern_answer WHERE receipt = $2
ON CONFLICT (once) DO NOTHING
