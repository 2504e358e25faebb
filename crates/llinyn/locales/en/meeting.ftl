# Meetings.

meeting-title = Meeting
meeting-body = Body
meeting-date = Date
meeting-minutes = Minutes
meeting-said = What was said
meeting-said-nothing = The minutes record nothing that was said.
meeting-no-resolution = No resolution is recorded.
meeting-unanswered = no answer is recorded

attendance-title = Who was there
attendance-chair = Chair
attendance-present = Present
attendance-apologies = Apologies
attendance-others = In attendance
attendance-left = Left
attendance-neither = Left, and on neither list
attendance-ambiguous = Left, under a name that fits several
attendance-not-recorded = Attendance is not recorded.
attendance-contradicts = The minutes contradict themselves about who was there. Nothing was corrected.

strength-resolved = Resolved
strength-committed = Committed
strength-assured = Assured
strength-confirmed = Confirmed
strength-answered = Asked and answered
strength-asked = Asked
strength-suggested = Suggested
strength-expressed = Expressed as a view

meeting-item = item { $number }
meeting-approved-at = The minutes were approved at
meeting-version = Version { $version } of the minutes
meeting-corrections = Corrections
meeting-corrected-in = corrected in version { $version }
meeting-changes = What it changes:
meeting-first-words = what was minuted first
meeting-agreed-at = agreed at

agenda-title = On the agenda
agenda-open = left open
agenda-carried = Carried over
agenda-referred = Referred by another body
agenda-asked = Asked for
agenda-silent = Silent since the last meeting
agenda-late = Late
agenda-due = Due before long
agenda-raised = Raised

referral-title = Where it was referred
referral-from = Who refers it
referral-to = To whom
referral-on = It was referred on.
referral-outcome = Resolved:
referral-here = It stands here. No outcome is recorded.
referral-due = It is due by { $day }.

event-meeting = { $name } meets
event-by = { $name } owes { $words }
event-to = Owed to { $name }: { $words }
meeting-data = Agenda, attendance and minutes as data (JSON)
