INSERT INTO agenda_item (id, seq, reference, source, meeting, subject, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7)
