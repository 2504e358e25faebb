# Messages of the rules. The key is the code; `.help` says what to do.

R001 = { $addressee ->
        [none] Recommendation { $number } has no response.
       *[other] Recommendation { $number } to { $addressee } has no response.
    }
    .help = Import the paper that answers it, or ask for the response.
R002 = The answer to { $numbers } does not say yes or no.
    .help = Ask for a plain answer; it is not read as a yes.
R003 = The answer to { $numbers } says yes and promises nothing.
    .help = Ask what will be done, by whom and by when.
R004 = Recommendation { $number }: the answer does not speak of this part: “{ $part }”
    .help = Read the answer beside the part, and ask for the rest.
R005 = { $count ->
        [one] One answer for { $count } ask: { $numbers }.
       *[other] One answer for { $count } different asks: { $numbers }.
    }
    .help = See each thread for whether its own ask is met.
R006 = Recommendation { $number } names nobody; { $addressee ->
        [none] nor does the paper tell whom it asks
       *[other] it was taken to ask { $addressee }
    }.
    .help = Confirm or correct whom it asks.
R007 = This answers recommendation { $number }, which the record does not hold.
    .help = Import the paper that makes the recommendation; a link is owed.
C001 = A promise with no owner.
    .help = Ask who will do it.
C002 = A promise with no date{ $stated ->
        [yes] : “{ $words }”.
       *[no] .
    }
    .help = Ask by when.
C003 = The date of this promise cannot be computed: “{ $words }”.
    .help = Record the day it is counted from.
C004 = An opinion, not a promise.
    .help = Ask for the promise behind it.
C005 = This waits on { $on ->
        [none] somebody else
       *[other] somebody else: { $on }
    }.
    .help = Import what it waits on when it comes.
C006 = { $days ->
        [one] Overdue by { $days } day, since { $since }.
       *[other] Overdue by { $days } days, since { $since }.
    }
    .help = Ask what became of it.
P001 = { $plan } was left with { $commitments ->
        [one] { $commitments } open promise
       *[other] { $commitments } open promises
    } and { $duties ->
        [one] { $duties } duty to report
       *[other] { $duties } duties to report
    }.
    .help = Carry each to a named successor, or have its end decided.
P002 = Reports on { $plan } stopped, { $agreed ->
        [none] agreed by nobody the paper names
       *[other] agreed by { $agreed }
    }, and nothing restarts them.
    .help = Record the day or the event that restarts them.
P003 = { $count ->
        [one] { $count } report
       *[other] { $count } reports
    } on { $plan } missed since { $last }, { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }.
    .help = Ask for the missing reports.
P004 = Objective { $position } has no measure.
    .help = Ask how the plan will know whether it was reached.
M001 = { $by ->
        [none] Somebody asked
       *[other] { $by } asked
    }, and the minutes record no answer.
    .help = Bring it to the next meeting.
M002 = { $names }: recorded as having left, and not certain to be among the { $present ->
        [one] { $present } person present
       *[other] { $present } people present
    }.
    .help = Ask the clerk; nothing was corrected.
F001 = The cost of answering { $numbers } was put off and is still open: “{ $words }”
    .help = Ask for the cost.
T001 = { $count ->
        [one] One body under { $count } name: { $names }
       *[other] One body under { $count } names: { $names }
    }
    .help = Part them on the body’s page if they are not one.
T002 = Two figures for one count: “{ $first }” and “{ $second }”.
    .help = Quote both until the author says which holds.
T003 = The text under this heading does not speak of “{ $promised }”.
    .help = Ask for it, or for “none” in so many words.
T005 = One title with two years: “{ $first }” and “{ $second }”.
    .help = Check which is meant.
N001 = A likely name of a child was withheld here.
    .help = A second person must look before anything of it is published.
D001 = Nothing was recognised in this paper.
    .help = The text is kept and can be searched.
