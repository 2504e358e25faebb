SELECT doc FROM source
WHERE digest = $1 AND kind <> 'submission'
