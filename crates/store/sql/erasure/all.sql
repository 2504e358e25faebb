SELECT doc FROM erasure
ORDER BY seq
