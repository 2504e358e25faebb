DELETE FROM search
WHERE seq = $1
