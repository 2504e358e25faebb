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
role-giver = It contributes to
role-issuer = Papers it issued
role-meets = Its meetings
role-overseer = Plans it oversees
role-owner = Promised by it
role-passed = Passed to it
role-plan-owner = Its plans
role-recipient = Sent to it
role-replied = It replied to
role-reports-to = Reported to it
role-told = Told that a date was moved
