SELECT kind, count(*) AS count FROM closure
WHERE recommendation IS NOT NULL
GROUP BY kind
ORDER BY kind
