SELECT doc FROM plan
WHERE folded_title = $1
ORDER BY seq
