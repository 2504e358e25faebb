INSERT INTO search (no, seq, noun, subject, source, passage, language, words, folded)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
