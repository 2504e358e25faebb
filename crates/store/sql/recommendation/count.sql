SELECT
    (SELECT count(*) FROM recommendation) AS recommendations,
    (SELECT count(*) FROM response) AS responses,
    (SELECT count(*) FROM commitment) AS commitments,
    (SELECT count(*) FROM source) AS sources
