SELECT e.id, COALESCE(r.doc, c.doc, a.doc, q.doc, m.doc, d.doc, p.doc, u.doc, f.doc, g.doc, h.doc, x.doc) AS doc, s.doc AS source, t.title AS sent,
    (SELECT count(*) FROM moving v WHERE v.commitment = c.id AND v.seq <= $51) AS moves
FROM expectation e
LEFT JOIN recommendation r ON e.noun = 'recommendation' AND r.id = e.subject
LEFT JOIN commitment c ON e.noun = 'commitment' AND c.id = e.subject
LEFT JOIN response a ON e.noun = 'response' AND a.id = e.subject
LEFT JOIN question q ON e.noun = 'question' AND q.id = e.subject
LEFT JOIN statement m ON e.noun = 'statement' AND m.id = e.subject
LEFT JOIN duty d ON e.noun = 'duty' AND d.id = e.subject
LEFT JOIN plan p ON e.noun = 'plan' AND p.id = e.subject
LEFT JOIN circulation u ON e.noun = 'circulation' AND u.id = e.subject
LEFT JOIN source t ON t.id = u.sent
LEFT JOIN referral f ON e.noun = 'referral' AND f.id = e.subject
LEFT JOIN agreement g ON e.noun = 'agreement' AND g.id = e.subject
LEFT JOIN voice h ON e.noun = 'voice' AND h.id = e.subject
LEFT JOIN source x ON e.noun = 'source' AND x.id = e.subject
LEFT JOIN source s ON s.id = COALESCE(
    r.source, c.source, a.source, q.source, m.source, d.source, p.source, u.source, f.source, g.source, h.source, x.id
)
WHERE e.id IN (
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
    $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42,
    $43, $44, $45, $46, $47, $48, $49, $50
)
