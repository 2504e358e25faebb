INSERT INTO circulation_about (circulation, seq, subject)
VALUES ($1, $2, $3)
