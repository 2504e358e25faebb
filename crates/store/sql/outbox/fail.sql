UPDATE outbox SET failed = $2, email = '', words = '', stop = ''
WHERE id = $1
