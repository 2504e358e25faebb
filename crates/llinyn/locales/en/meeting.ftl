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
