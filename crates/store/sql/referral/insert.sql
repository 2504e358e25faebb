INSERT INTO referral (id, seq, reference, source, subject, doc)
VALUES ($1, $2, $3, $4, $5, $6)
