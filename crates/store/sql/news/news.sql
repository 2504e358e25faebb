WITH news AS (
    SELECT 'recommendation' AS noun, seq, id, id AS about, doc FROM recommendation
    UNION ALL
    SELECT 'response', r.seq, r.id, a.recommendation, r.doc
    FROM answer a JOIN response r ON r.id = a.response
    WHERE a.recommendation IS NOT NULL
    UNION ALL
    SELECT 'commitment', seq, id, id, doc FROM commitment
    UNION ALL
    SELECT 'progress', seq, id, subject, doc FROM progress
    UNION ALL
    SELECT 'verification', seq, id, subject, doc FROM verification
    UNION ALL
    SELECT 'moving', seq, id, commitment, doc FROM moving
    UNION ALL
    SELECT 'closure', seq, id, recommendation, doc FROM closure WHERE recommendation IS NOT NULL
    UNION ALL
    SELECT 'closure', seq, id, commitment, doc FROM closure WHERE recommendation IS NULL AND commitment IS NOT NULL
    UNION ALL
    SELECT 'silence', s.seq, e.id, e.subject, e.doc
    FROM silence s JOIN expectation e ON e.id = s.expectation
)
