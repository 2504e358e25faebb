SELECT count(*) AS count FROM silence
WHERE seq > $1
