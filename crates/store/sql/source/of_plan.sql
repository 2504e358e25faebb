SELECT doc FROM source WHERE id IN (
    SELECT source FROM origin WHERE plan = $1
    UNION SELECT source FROM objective WHERE plan = $1
    UNION SELECT source FROM measure WHERE plan = $1
    UNION SELECT source FROM duty WHERE plan = $1
    UNION SELECT t.source FROM suspension t JOIN duty d ON d.id = t.duty WHERE d.plan = $1
    UNION SELECT source FROM replacement WHERE plan = $1
    UNION SELECT source FROM commitment WHERE plan = $1
)
