own AS (
    SELECT m.subject AS id FROM mention m
    WHERE m.body = $1 AND m.seq <= $2
), plan_of AS (
    SELECT p.id FROM plan p JOIN own ON p.id = own.id
    UNION
    SELECT d.plan FROM duty d JOIN own ON d.id = own.id
), subject AS (
    SELECT id FROM own
    UNION
    SELECT id FROM plan_of
    UNION
    SELECT c.id FROM commitment c JOIN plan_of p ON c.plan = p.id
    UNION
    SELECT d.id FROM duty d JOIN plan_of p ON d.plan = p.id
    UNION
    SELECT c.id FROM commitment c JOIN own ON c.recommendation = own.id
    UNION
    SELECT c.id FROM commitment c JOIN answer a ON a.response = c.response JOIN own ON a.recommendation = own.id
)
