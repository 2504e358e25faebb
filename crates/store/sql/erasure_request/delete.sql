DELETE FROM erasure_request
WHERE id = $1
