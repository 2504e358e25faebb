# The thread page.

thread-recommendation = Recommendation { $number }
thread-commitment = Commitment { $number }
thread-asks = Asks
thread-asked-by = Asked by
thread-owner = Owner
thread-place = In the paper
thread-title = The thread
thread-not-yet = On that day this thread did not exist yet: its paper is of a later date.

knot-no-day = no day
knot-recommendation = Recommendation
knot-parts = { $count ->
        [one] It asks { $count } thing:
       *[other] It asks { $count } things:
    }
knot-rewording = Worded otherwise
knot-response = Response
knot-commitment = Commitment
knot-progress = The owner says
knot-verification = Somebody else found
knot-moving = The date was moved
knot-passing = Passed to another body
knot-promise-ended = A promise of it ended
knot-minuted = At a meeting
knot-minutes = In the minutes
knot-closure = The end
knot-silence = Silence
knot-owed = Owed

progress-by = Said by
verification-method = How it was looked at:
verification-by = Found by
evidence-title = What shows it
evidence-size = { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
evidence-review = to be looked at again by { $day }
evidence-no-review = no day to look again is stated
evidence-kind-pdf = document (PDF)
evidence-kind-png = picture (PNG)
evidence-kind-jpeg = picture (JPEG)
evidence-kind-docx = document (DOCX)
evidence-kind-xlsx = sheet of figures (XLSX)
evidence-kind-odt = document (ODT)
evidence-kind-text = plain text
closure-by = Decided by
closure-meeting = Decided at
closure-evidence = Evidence
closure-recheck = Looked at again

moving-present = Date now
moving-times = { $count ->
        [one] moved { $count } time
       *[other] moved { $count } times
    }
moving-first = { $count ->
        [one] first { $day }, moved { $count } time
       *[other] first { $day }, moved { $count } times
    }
moving-from = Until then
moving-to = New date
moving-by = Moved by
moving-told = Who was told

passing-on = passed on { $day } to:
passing-from = Held until then by
passing-to = Held since by
passing-day = Since

link-title = Belongs together with
link-inferred = proposed from the wording
link-more = More belongs together with it than is shown here.
link-repeats = Repeats
link-supersedes = Takes the place of
link-depends-on = Depends on
link-same-event = The same event
link-contradicts = Contradicts
link-cites = Cites
link-same-concept = The same concept
link-same-count = Counts the same
link-said-by = It is the same, says
link-repeats-by = Repeated by
link-supersedes-by = Replaced by
link-depends-on-by = What depends on it
link-contradicts-by = Contradicted by
link-cites-by = Cited by
link-made-in = Made in
repeats-title = Was it asked before?
repeats-intro = Earlier recommendations whose words are most alike, the likeliest first. What both say is marked. Whether they ask the same, people say.
repeats-none = No earlier recommendation on the record is much like it.
repeats-alike = { $percent } % alike
repeats-asked = { $count ->
        [one] Asked { $count } time
       *[other] Asked { $count } times
    }
link-related = Related to
link-different = Asks for something else
wordings-title = One ask, in its wordings
wordings-thread = The thread
wordings-intro = Side by side, in the order of their days. Each shows what it dropped and what it added against the one before it in its language. Nothing that was printed is altered.
wordings-dropped = [dropped]
wordings-added = [added]
wordings-not-compared = No wording in this language comes before it, or its words are withheld: nothing is compared.
wordings-part-stands = These words matter, and stand here:
wordings-part-gone = These words matter, and do not stand here:
wordings-others = { $count ->
        [one] { $count } other wording of it, side by side
       *[other] { $count } other wordings of it, side by side
    }
