# What the program itself writes in a statement made here.

act-progress = Progress on { $reference }
act-nothing-since = Nothing has been done since last time.
act-response = Answer to { $reference }
act-answer = Answer: { $words }.
act-money = Money: { $words }
act-by = By { $day }.
act-verification = What was found about { $reference }
act-method = How it was looked at: { $words }
act-moving = New date for { $reference }
act-new-date = New date: { $day }
act-told = Who was told: { $words }
act-closure = The end of { $reference }
act-meeting = Decided at: { $words }
act-evidence = Evidence: { $words }
act-recheck = Looked at again by { $day }
act-superseding = What becomes of { $reference }
act-suspension = Reports stopped: { $reference }
act-restart = What starts them again: { $words }
act-said-by = Said by { $first }, { $second }
act-reorganisation = Change of a body: { $name }
act-reorganised = What happened: { $words }
act-reorganised-on = Took effect on: { $day }
act-new-name = New name: { $words }
act-passes = To { $name }: { $words }
act-passes-rest = all that nobody else takes up
