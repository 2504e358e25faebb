INSERT INTO reliance (flow, seq, agreement)
VALUES ($1, $2, $3)
