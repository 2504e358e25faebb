INSERT INTO guardian_key (account, recipient)
VALUES ($1, $2)
ON CONFLICT (account) DO UPDATE SET recipient = excluded.recipient
