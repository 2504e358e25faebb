# Responses, and what they say.

disposition-accepted = accepted
disposition-accepted-in-principle = accepted in principle
disposition-partially-accepted = accepted in part
disposition-rejected = rejected
disposition-noted = noted
disposition-none = did not say

money-none = no cost
money-deferred = put off: the cost is still owed
money-amount = an amount
money-said = put off, and said since
money-not-stated = nothing about money
money-withheld = withheld with the words of its paper

response-by = By
response-words = In its words
response-reading = Read as
response-money = Money
response-money-words = Money, in its words
response-block = One answer for
response-block-of = { $count ->
        [one] { $count } recommendation: { $numbers }
       *[other] { $count } recommendations: { $numbers }
    }
response-left-out = { $count ->
        [one] It does not speak of this part:
       *[other] It does not speak of these { $count } parts:
    }
response-read = Read the whole answer
response-page = The answer’s own page
response-answers = What it answers
response-promises = What it promises
answer-unlinked = the record does not hold it yet: a link is owed
interpretation-read-as = read as { $words }
