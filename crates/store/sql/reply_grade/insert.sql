INSERT INTO reply_grade (circulation, seq, body, standard, grade)
VALUES ($1, $2, $3, $4, $5)
