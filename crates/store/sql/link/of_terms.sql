SELECT doc FROM link
WHERE from_noun = 'term' AND seq <= $1
ORDER BY seq
