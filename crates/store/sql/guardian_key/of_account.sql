SELECT recipient FROM guardian_key
WHERE account = $1
