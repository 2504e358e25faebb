SELECT doc FROM plan
WHERE seq <= $2 AND (
    source = $1
    OR id IN (SELECT plan FROM origin WHERE source = $1 AND seq <= $2)
    OR id IN (SELECT plan FROM objective WHERE source = $1 AND seq <= $2)
    OR id IN (SELECT plan FROM measure WHERE source = $1 AND seq <= $2)
    OR id IN (SELECT plan FROM replacement WHERE source = $1 AND seq <= $2)
    OR id IN (SELECT plan FROM duty WHERE source = $1 AND seq <= $2)
    OR id IN (SELECT d.plan FROM suspension s JOIN duty d ON d.id = s.duty WHERE s.source = $1 AND s.seq <= $2)
)
ORDER BY seq
