INSERT INTO reply_grade (seq, standard, grade)
VALUES ($1, $2, $3)
