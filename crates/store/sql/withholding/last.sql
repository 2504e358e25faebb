SELECT doc FROM withholding
WHERE source = $1
ORDER BY seq DESC
LIMIT 1
