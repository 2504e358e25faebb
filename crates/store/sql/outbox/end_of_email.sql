DELETE FROM outbox
WHERE email = $1 AND account IS NULL AND stop <> '' AND NOT EXISTS (SELECT 1 FROM subscription WHERE email = $1)
