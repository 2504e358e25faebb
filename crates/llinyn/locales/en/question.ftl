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
question-declines = Read as declining what was asked, without saying no. The reading rests on this sentence:
question-relies = What the answer relies on
question-promises = What it promises
question-list = Questions
question-about = About
question-asked-by = Asked by
question-put-to = Put to
question-due = It is owed by { $day }.
question-is-answered = answered
question-is-open = no answer yet
