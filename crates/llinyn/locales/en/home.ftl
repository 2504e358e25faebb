# The first page.

home-title = What was promised to children
home-lead = What was promised to children, and what became of it
home-intro = Inquiries find, committees recommend, governments accept, plans promise. Here every promise keeps its thread: who said what, what is still owed, and where nothing came.
home-clock-late = The daily check has not run since { $day }; silences since then may not be recorded.
home-clock-never = The daily check has never run; silences may not be recorded.
home-now = Now
home-silent = { $count ->
        [one] { $count } thing owed went silent
       *[other] { $count } things owed went silent
    }
home-owed = { $count ->
        [one] { $count } thing is owed by a day to come
       *[other] { $count } things are owed by a day to come
    }
home-undated = { $count ->
        [one] { $count } thing is owed with no day
       *[other] { $count } things are owed with no day
    }
home-orphaned = { $count ->
        [one] { $count } thing is orphaned: the body that held it is no more
       *[other] { $count } things are orphaned: the bodies that held them are no more
    }
home-gap = What is claimed done, and what others found in place
home-measures = Every measure that is held, or why it is not
home-funds = Money promised, and what was spent
home-agreements = Agreements to share information, and who has signed
home-terms = Words, and what they mean in both languages
home-voices = Children’s voice: where it is recorded, and where not
home-reviews = Practice reviews
home-costs = What answers cost: said, put off, or nothing
home-circulations = What was sent round, and who replied
home-due = What waited on a document that has come
home-ended = How threads ended
home-ended-none = No thread has ended.
home-holds = What the record holds
home-papers = { $count ->
        [one] { $count } paper
       *[other] { $count } papers
    }
home-recommendations = { $count ->
        [one] { $count } recommendation
       *[other] { $count } recommendations
    }
home-responses = { $count ->
        [one] { $count } response
       *[other] { $count } responses
    }
home-commitments = { $count ->
        [one] { $count } commitment
       *[other] { $count } commitments
    }
home-apart = One response may answer many recommendations, and a recommendation may have many commitments; these figures are never added up.
home-silent-first = Silent the longest
home-silent-none = Nothing has gone silent.
home-silent-all = Everything that went silent
home-owed-next = Owed next
home-owed-none = Nothing is owed by a day to come.
home-owed-all = Everything owed by a day
home-papers-new = Papers recorded last
home-papers-none = No papers yet. Record one with “llinyn import”.
