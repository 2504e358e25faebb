SELECT doc FROM source
WHERE folded_title = $1
ORDER BY seq DESC
