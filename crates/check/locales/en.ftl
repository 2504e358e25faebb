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
E001 = { $what ->
        [all] None of the pages of this file has text, so that nothing on them was read.
       *[pages] These pages have no text, and nothing on them was read: { $second }.
    }
    .help = Ask for the file it was printed from.
E002 = { $what ->
        [all] The letters of this file cannot be known, and its words were left out.
       *[pages] The letters of these pages cannot be known, and their words were left out: { $second }.
    }
    .help = Look at the pages in the file itself.
E003 = { $what ->
        [deleted] Changes are still marked here: words marked as deleted were left out.
        [inserted] Changes are still marked here: words marked as inserted were read.
       *[both] Changes are still marked here: words marked as deleted were left out, and words marked as inserted were read.
    }
    .help = Ask for the paper with its changes accepted.
E004 = { $what ->
        [macros] The macros in this file were not run and not read.
        [hidden] Words that are hidden in this file were not read.
        [embedded] A file within this file was not read.
        [linked] The file points to something elsewhere, which was not fetched.
        [errors] Cells of this file hold an error, and no value was read from them.
       *[enclosed] A file enclosed with this mail is of no form that is read.
    }
    .help = If the part belongs to the paper, ask for it as a file of its own.
E005 = { $what ->
        [none] No row of a sheet names its columns, and nothing was taken from it.
       *[heading] The heading “{ $second }” is not known, and nothing was taken from its column.
    }
    .help = Give the column one of the usual headings.
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
