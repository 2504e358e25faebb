# Questions.

question-title = Question
question-tabled = Tabled
question-answered = Answered
question-days = { $count ->
        [0] on the same day
        [one] after { $count } day
       *[other] after { $count } days
    }
question-by = Answered by
question-answer = The answer
question-no-answer = No answer is recorded.
question-declines = Read by the program as declining what was asked, without saying no. That rests on this sentence:
question-relies = What the answer relies on
question-promises = What it promises
question-list = Questions
question-about = About
question-asked-by = Asked by
question-put-to = Put to
question-due = It is owed by { $day }.
question-is-answered = answered
question-is-held = held: the answer is still to come
question-is-open = no answer yet
question-asked = What was asked
question-holding = Holding answer
question-held = { $count ->
        [one] { $count } holding answer, and no answer yet.
       *[other] { $count } holding answers, and no answer yet.
    }
question-read-by = How people read it
question-rests-on = It rests on this sentence:
question-allowed = Time allowed by the rules of whoever asks
question-counted = How the days are counted
question-counted-intro = From the day after it was tabled up to the day of the answer. Both counts are shown; which of them counts is for the rules of whoever asks to say.
question-calendar-days = { $count ->
        [one] { $count } calendar day
       *[other] { $count } calendar days
    }
question-working-days = { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
question-days-off = { $count ->
        [0] Every day between was a working day.
        [one] { $count } day between was no working day
       *[other] { $count } days between were no working days
    }
question-day-off = Day
question-day-off-why = Why it is no working day
question-weekend = weekend
question-to-come = The calendar of bank holidays does not reach so far: working days cannot be computed.
