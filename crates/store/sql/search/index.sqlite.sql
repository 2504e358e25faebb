INSERT INTO search_words (rowid, folded)
VALUES ($1, $2)
