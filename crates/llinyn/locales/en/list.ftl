# Lists.

list-empty = There is nothing here.
list-none = None.
list-next = Next page
list-promises-only = Only the promises among them
list-late = Overdue

list-papers-title = Papers
list-papers-intro = Every paper of the record, in the order they were recorded.
list-papers-words = Title
list-papers-tag = Kind
list-papers-day = Date

list-threads-title = Threads
list-threads-intro = Every recommendation, with whom it asks. Each opens its thread.
list-threads-words = Recommendation
list-threads-whom = Asks

list-responses-title = Responses
list-responses-intro = Every answer. One may answer many recommendations.
list-responses-words = Answer
list-responses-tag = Read as
list-responses-whom = By

list-circulations-title = Circulations
list-circulations-intro = Every paper that was sent round: what for, and until when replies are taken. Who replied stands on the page of each.
list-circulations-words = What was sent
list-circulations-tag = Sent for
list-circulations-whom = Sent by
list-circulations-day = Replies until
list-commitments-title = Commitments
list-commitments-intro = Every promise, and everything that sounds like one, with how much of a promise it is.
list-commitments-words = Promise
list-commitments-tag = Grade
list-commitments-whom = Owner
list-commitments-day = By when

list-plans-title = Plans
list-plans-intro = Every strategy and plan a paper names.
list-plans-words = Plan
list-plans-whom = Owner

list-meetings-title = Meetings
list-meetings-intro = Every meeting the record has minutes of, or that was called.
list-meetings-words = Minutes
list-meetings-whom = Body
list-meetings-day = Date

list-bodies-title = Bodies
list-bodies-intro = Councils, boards, governments, committees and offices that papers name, by name.
list-bodies-words = Name
list-bodies-tag = Kind

list-owed-title = Owed
list-owed-intro = What is owed by a day to come, soonest first.
list-owed-words = For
list-owed-tag = What is owed
list-owed-whom = By whom
list-owed-day = By when

list-undated-title = Owed, with no day
list-undated-intro = What is owed, and nothing says by when.
list-undated-words = For
list-undated-tag = What is owed
list-undated-whom = By whom

list-silent-title = Gone silent
list-silent-intro = What was owed by a day that has passed, and did not come. The longest ago first.
list-silent-words = For
list-silent-tag = What was owed
list-silent-whom = By whom
list-silent-day = By when

list-overdue-title = Overdue commitments
list-overdue-intro = Promises whose day has passed, the longest ago first.
list-overdue-words = Promise
list-overdue-tag = Grade
list-overdue-whom = Owner
list-overdue-day = By when

list-ended-title = Threads that ended
list-ended-intro = How each ended, and who decided. “Ongoing” and “noted” end nothing.
list-ended-words = Recommendation
list-ended-tag = How it ended
list-ended-whom = Decided by

list-orphaned-title = Orphaned
list-orphaned-intro = What is still open, though the body that held it is no more and nobody took it up. The longest ago first.
list-orphaned-words = Thread
list-orphaned-tag = What it is
list-orphaned-whom = Held last by
list-orphaned-day = Orphaned since

list-gap-title = Claimed done
list-gap-intro = The rows of one figure. What the owner says and what somebody else found stand apart on each page.
list-gap-words = Thread
list-gap-tag = Counted as

list-costs-title = What answers cost
list-costs-intro = What each answer says of money, in its words. No cost, a cost that was put off and an amount are three different things, and nothing is added up. What was put off stays so until somebody says it.
list-costs-words = In words
list-costs-tag = Read as
list-costs-whom = By

list-due-title = Now due
list-due-intro = Commitments that waited on a document which is on the record now, and that are still to be met.
list-due-words = Promise
list-due-tag = Grade
list-due-whom = Owner
list-due-day = What it waited on is dated

list-attendance-title = How a member attended
list-attendance-intro = The meetings of a board while a member had a seat on it, the newest first.
list-attendance-words = Meeting
list-attendance-tag = Attendance
list-attendance-day = Date

list-open-title = Open threads
list-open-intro = The open threads to which one body owes something.
list-open-words = Thread
list-open-tag = What it is
