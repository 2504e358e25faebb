# Where people who are signed in say something of a thread.

desk-thread = The thread
desk-record = Put it on the record
desk-public = What you write is public, with your body and office, for ever. Name no child.

desk-progress = Say what was done
desk-progress-claim = How far is it?
desk-progress-words = What was done
desk-progress-words-hint = In a sentence or two. Where nothing was done since last time, you may leave this empty.

desk-verification = Say whether it is so
desk-verification-verdict = What did you find?
desk-verification-method = How you looked
desk-verification-method-hint = A visit, a reading of files, talks with children: whatever it was.
desk-verification-words = What you found
desk-verification-words-hint = So that somebody who was not there can follow it.

desk-moving = Move the date
desk-moving-day = New date
desk-moving-day-hint = The first date stays in sight, and every move is counted.
desk-moving-reason = Why it moves
desk-moving-reason-hint = The reason stands beside the new date.
desk-moving-told = Who was told
desk-moving-told-hint = Names of bodies or people in office, with semicolons between them.

desk-closing = End the thread
desk-closing-kind = How does it end?
desk-closing-decided-by = The body that decided
desk-closing-decided-by-hint = Its name as the record has it. It may not be an owner of the thread.
desk-closing-meeting = The meeting
desk-closing-meeting-hint = Such as: meeting of 3 March 2026, item 4.
desk-closing-reason = Why
desk-closing-reason-hint = What was decided, and on what grounds.
desk-closing-evidence = What shows it
desk-closing-evidence-hint = Words, or the address of something on the record. May be left empty.
desk-closing-successor = What takes its place
desk-closing-successor-hint = The address of another thread, where this one is superseded.
desk-closing-recheck = When somebody looks again
desk-closing-recheck-hint = 6 to 24 months on.

desk-body = The body

desk-reorganisation = Say how the body changed
desk-reorganisation-kind = What happened?
desk-reorganisation-day = From which day
desk-reorganisation-day-hint = The day it took effect: today or earlier.
desk-reorganisation-name-en = New name in English
desk-reorganisation-name-cy = New name in Welsh
desk-reorganisation-name-hint = Only where it was renamed. Leave empty what stays.
desk-reorganisation-shares = Who takes up what it holds
desk-reorganisation-shares-hint = One body a line, by its name. A name alone takes all the rest. To pass single threads, write their addresses behind the name, with semicolons between. What nobody takes up is shown in public as orphaned.
desk-reorganisation-reason = Why
desk-reorganisation-reason-hint = Such as the order or the decision that changed it.
