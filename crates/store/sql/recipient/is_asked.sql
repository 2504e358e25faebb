SELECT no FROM recipient
WHERE circulation = $1 AND body = $2
