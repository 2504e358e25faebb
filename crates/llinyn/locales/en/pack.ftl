# Reports for meetings.

pack-body = Body
pack-on = Seen from
pack-since = Last meeting before that
pack-since-never = none is on the record, so everything up to that day is told
pack-proof = Made from entry { $entry } of the record, over which the root is { $root }. Whoever has the record can check that: llinyn verify --report, or its page “Check a report”. It shows what the report was made from, not that nobody has changed its words since.
pack-unwritten = Empty: nobody has written anything here.
pack-empty = Empty: the record holds nothing here.
pack-not-welsh = Nothing here is in Welsh.

pack-rows = { $about } ({ $rows } in all)
pack-about = About
pack-happened = What happened
pack-words = In the words of the paper
pack-day = Day
pack-came = Asked, answered and promised
pack-said = Said by owners
pack-shown = Found by others
pack-moved = Dates that were moved
pack-ended = Ended

pack-owed-what = What is owed
pack-silent-day = Last day in time
pack-late = How long ago
pack-silent-new = Silent since the last meeting
pack-silent-before = Silent before that, and still
pack-owed-by = By
pack-owed = Owed by a day to come
pack-undated = Owed, and nothing says by when
pack-owed-more = { $count ->
        [one] { $count } thing more is owed; it stands on the page of the body.
       *[other] { $count } things more are owed; they stand on the page of the body.
    }
pack-who-owes = Who owes what
pack-to-come = owed, its day is to come
pack-silent = silent: its day has passed
pack-no-day = owed, with no day

pack-promise = Promise
pack-first = First date
pack-present = Present date
pack-moves = Times moved
pack-promises = Promises
pack-no-owner = { $count ->
        [one] { $count } promise names no owner.
       *[other] { $count } promises name no owner.
    }
pack-no-date = { $count ->
        [one] { $count } promise has no first day.
       *[other] { $count } promises have no first day.
    }
pack-action = Action
pack-actions = Actions of this plan
pack-is-said = Said by its owner
pack-is-shown = Found by others
pack-is-due = By the calendar
pack-nothing-said = nothing
pack-tally = The answers, with how many actions have each
pack-count = Actions

pack-measured-by = Measures of it
pack-objectives = Objectives
pack-duties = Duties to report
pack-not-stopped = no
pack-stopped = yes: { $day }, agreed by { $by }
pack-gap = Claimed and verified
pack-measures = Measures
pack-when = When
pack-value = Value
pack-voice = How children took part in each plan
pack-questions = Questions without an answer
pack-papers = Papers
pack-kind = Kind

pack-of-body = The body
pack-of-meeting = Report for a meeting
pack-of-this-meeting = Report for this meeting
pack-docx = Document to edit (DOCX)
pack-pdf = Document to print and read out (PDF)
pack-no-pdf = PDF is not to be had here: the program that sets it was not built. Whoever keeps this site can add it with “cargo build --release -p llinyn-typeset” and put llinyn-typeset beside llinyn.
pack-choose = Another day, or other headings
pack-on-hint = The report tells what was known by that day; today, where none is chosen.
pack-since-hint = What happened after it is told as new. As the record knows it, where none is chosen.
pack-template = Headings
pack-template-hint = The order in which the report tells what it tells.
pack-template-own = Those of this kind of body
pack-make = Make the report
pack-write = Write what the report needs
pack-write-intro = Under these headings somebody has to write. What is written stands in the report and nowhere else: the record does not keep it, nor does this site. Save the report.
pack-write-hint = May be left empty; the report then says that it is.
pack-not-kept = This report holds what was just written. No address leads to it: print it, or send the form again for a file.
pack-form = As
pack-form-page = A page to look at and print

verify-title = Check a report
verify-intro = Every report bears the number of the last entry it was made from and the root over all entries up to it. Here the root is computed again from the entries. That the two agree shows what a report was made from, and not that its words are as they were.
verify-file = The report
verify-file-hint = A file as it was made here: DOCX, PDF, HTML or text.
verify-typed = Or the stamp on it
verify-typed-hint = It begins with “llinyn:” and stands at the end of the report.
verify-check = Check
verify-stamp = Entry { $entry }, root { $root }
verify-holds = It was made from this record: at that entry, the record had that root.
verify-other-root = It was not made from this record as it is: at that entry, the record has another root.
verify-no-entry = It was not made from this record: the record has no such entry.

picture-table = The same as a table
picture-thread = The thread in time
picture-plan = The plan in time
picture-line = Line
picture-asked = Asked, answered, ended
picture-promised = Promised
picture-said = Said by its owner
picture-shown = Found by others
picture-owed = Owed
mark-came = asked, answered or promised
mark-said = its owner said how far it is
mark-shown = somebody else looked
mark-moved = its date was moved
mark-due = owed by that day
mark-silent = silent
mark-ended = ended
