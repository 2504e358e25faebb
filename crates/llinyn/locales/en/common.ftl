# Words used on many pages.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

stated-not-stated = not stated
stated-withheld = withheld: likely name of a child
stated-withheld-decided = withheld with the words of its paper

range-between = { $from } to { $to }
range-from = from { $from }
range-until = by { $to }
dated-inferred = { $range } (inferred)

why-anchor-unknown = cannot be computed: it is counted from a day the record does not know
why-year-unknown = cannot be computed: nothing tells the year
why-words-too-vague = cannot be computed: the words name no time
why-recurring = cannot be computed: it repeats without an end
why-calendar-ends = cannot be computed: the calendar of bank holidays does not reach so far

horizon-after = { $period } after { $anchor }; cannot be computed until that day is known
horizon-at = at { $anchor }; cannot be computed until that day is known
horizon-anchor-unknown = a day that is not stated
period-day = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
period-calendar-day = { $count ->
        [one] { $count } calendar day
       *[other] { $count } calendar days
    }
period-working-day = { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
period-week = { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
period-month = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
period-year = { $count ->
        [one] { $count } year
       *[other] { $count } years
    }

inferred-first-person = inferred: “we” and “I” are whoever issued the paper
inferred-passive = inferred: the sentence names nobody
inferred-document = inferred: the sentence names a document
inferred-anaphor = inferred from the sentences before
inferred-lead-in = inferred from the lead-in of the list
inferred-column = inferred from the heading of the table
inferred-other-dates = inferred from other dates in the paper
inferred-position = inferred from where it stands in the paper
inferred-mended = not named by the paper: by a person who looked at it

noun-source = Paper
noun-passage = Passage
noun-finding = Finding
noun-recommendation = Recommendation
noun-rewording = New wording
noun-response = Response
noun-commitment = Commitment
noun-progress = Claim of progress
noun-verification = Verification
noun-evidence = Evidence
noun-interpretation = Reading of an answer
noun-moving = Date that was moved
noun-closure = End of a thread
noun-plan = Plan
noun-objective = Objective
noun-measure = Measure
noun-fund = Fund
noun-agreement = Agreement
noun-signing = Signing
noun-flow = Information that passes
noun-voice = Children’s voice
noun-feedback = What those who gave evidence were told
noun-duty = Duty to report
noun-meeting = Meeting
noun-statement = Statement
noun-decision = Decision
noun-term = Word introduced
noun-written-answer = Answer to a question
noun-judgement = Reading of an answer to a question
noun-question = Question
noun-circulation = Circulation
noun-example = Example
noun-outcome = What became of a theme
noun-theme = Theme
noun-membership = Seat on a board
noun-referral = Referral
noun-agenda-item = Item of an agenda
noun-figure = Figure

kind-inquiry-report = Inquiry report
kind-inspection-report = Inspection report
kind-committee-report = Committee report
kind-government-response = Response
kind-council-report = Report to a committee
kind-strategy = Strategy
kind-action-plan = Action plan
kind-progress-report = Progress report
kind-minutes = Minutes
kind-written-question = Written question
kind-guidance = Guidance
kind-practice-review = Practice review
kind-news = News
kind-submission = Statement made here
kind-other = Paper
kind-agreement = Agreement

level-error = error
level-warning = warning
level-note = note
level-help = help

place-in-paper = See it in the paper
