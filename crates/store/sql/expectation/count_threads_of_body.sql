SELECT noun, count(DISTINCT subject) AS threads FROM step
GROUP BY noun
