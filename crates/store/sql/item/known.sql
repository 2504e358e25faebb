SELECT seq FROM finding WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM recommendation WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM response WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM commitment WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM plan WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM objective WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM measure WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM duty WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM meeting WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM statement WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM question WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM circulation WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM figure WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM progress WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM verification WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM evidence WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM interpretation WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM moving WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM closure WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM example WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM theme WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM outcome WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM membership WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM agenda_item WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM attendance WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM approval WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM correction WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM referral WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM fund WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM judgement WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM agreement WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM signing WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM flow WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM voice WHERE reference = $1 AND seq <= $2
UNION ALL
SELECT seq FROM feedback WHERE reference = $1 AND seq <= $2
