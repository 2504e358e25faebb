# Bodies.

body-council = Council
body-board = Board
body-committee = Committee
body-partnership = Partnership
body-office = Office
body-inspectorate = Inspectorate
body-government = Government
body-legislature = Legislature
body-agency = Agency
body-association = Association
body-class = Class of bodies
body-other = Body

body-names = Its names
body-name = Name
body-used = In use
body-owes = What it owes
body-owes-nothing = It owes nothing the record knows of.
body-successor = Its duties pass to this body:
reorganisation-renamed = Renamed
reorganisation-merged = Merged into another body
reorganisation-split = Split
reorganisation-abolished = Abolished
reorganisation-established = Established

body-unconfirmed = A paper names this body; nobody has confirmed it yet.
body-more = More
body-all = Everything about this body

role-about = Found about it
role-addressee = Asked of it
role-agreed-by = Agreed by it
role-answered-by = Questions it answered
role-asked = Questions put to it
role-asker = Asked by it
role-by = Said by it
role-contributor = It helps with
role-decided-by = Decided by it
role-funder = Money that comes from it
role-listener = Children it asked
role-giver = It contributes to
role-keeper = Agreements it keeps
role-party = Agreements it was asked to sign
role-flow-from = Information it passes on
role-flow-to = Information that passes to it
role-issuer = Papers it issued
role-exemplar = Examples of its practice
role-meets = Its meetings
role-member = Seats it holds
role-nominator = Seats it nominates to
role-overseer = Plans it oversees
role-owner = Promised by it
role-partner = Sent round with it
role-passed = Passed to it
role-plan-owner = Its plans
role-recipient = Sent to it
role-referred-to = Referred to it
role-referrer = Referred by it
role-replied = It replied to
role-reports-to = Reported to it
role-sender = Sent round by it
role-told = Told that a date was moved

board-part-of = Part of
board-groups = Sub-groups
board-members = Seats
board-vacant = { $count ->
        [one] { $count } seat is vacant.
       *[other] { $count } seats are vacant.
    }
board-undecided = { $count ->
        [one] Who is to hold { $count } seat has not been decided.
       *[other] Who is to hold { $count } seats has not been decided.
    }
board-seat = Seat
board-holder = Member
board-basis = Basis
board-nominated = Nominated by
board-since = Since
board-said = where it is said
board-ownership = How much hangs on one member?
board-ownership-intro = Open threads to which each member owes something. A thread to which several do is counted with each of them.
board-threads = Open threads
board-of = of { $number }
board-meetings = When it meets
board-to-come = to come
board-calendar = Its meetings and dates for a calendar
board-turnout = Who is not turning up?
board-turnout-intro = Meetings held while each member had a seat. Where the minutes do not name agencies, nothing is concluded.

seat-chair = Chair
seat-member = Member
holder-held = Held
holder-vacant = Vacant
holder-undecided = Not decided
holder-ended = No such seat any more
basis-statutory = statutory
basis-not-statutory = not statutory
basis-unknown = not stated
presence-present = Present
presence-in-part = Left early
presence-apologies = Apologies
presence-absent = Absent
presence-not-recorded = Not recorded
