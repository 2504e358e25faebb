SELECT kind, count(*) AS count FROM closure
GROUP BY kind
ORDER BY kind
