# Cyrff.

body-council = Cyngor
body-board = Bwrdd
body-committee = Pwyllgor
body-partnership = Partneriaeth
body-office = Swyddfa
body-inspectorate = Arolygiaeth
body-government = Llywodraeth
body-legislature = Deddfwrfa
body-agency = Asiantaeth
body-association = Cymdeithas
body-class = Dosbarth o gyrff
body-other = Corff

body-names = Ei enwau
body-name = Enw
body-used = Mewn defnydd
body-owes = Beth sy’n ddyledus ganddo
body-owes-nothing = Does dim yn ddyledus ganddo y gŵyr y cofnod amdano.
body-successor = Mae ei ddyletswyddau’n mynd i’r corff hwn:
reorganisation-renamed = Ailenwyd
reorganisation-merged = Unwyd â chorff arall
reorganisation-split = Rhannwyd
reorganisation-abolished = Diddymwyd
reorganisation-established = Sefydlwyd

body-unconfirmed = Mae papur yn enwi’r corff hwn; nid oes neb wedi’i gadarnhau eto.
body-more = Mwy
body-all = Popeth am y corff hwn

role-about = Canfuwyd amdano
role-addressee = Gofynnwyd iddo
role-agreed-by = Cytunwyd ganddo
role-answered-by = Cwestiynau a atebodd
role-asked = Cwestiynau a ofynnwyd iddo
role-asker = Gofynnwyd ganddo
role-by = Dywedwyd ganddo
role-contributor = Mae’n helpu gyda
role-decided-by = Penderfynwyd ganddo
role-funder = Arian sy’n dod ganddo
role-listener = Plant y gofynnodd iddynt
role-giver = Mae’n cyfrannu at
role-keeper = Cytundebau y mae’n eu cadw
role-party = Cytundebau y gofynnwyd iddo eu llofnodi
role-flow-from = Gwybodaeth y mae’n ei throsglwyddo
role-flow-to = Gwybodaeth sy’n llifo ato
role-issuer = Papurau a gyhoeddodd
role-exemplar = Enghreifftiau o’i arfer
role-meets = Ei gyfarfodydd
role-member = Seddi sydd ganddo
role-nominator = Seddi y mae’n enwebu iddynt
role-overseer = Cynlluniau y mae’n eu goruchwylio
role-owner = Addawyd ganddo
role-partner = Anfonwyd gydag ef
role-passed = Trosglwyddwyd iddo
role-plan-owner = Ei gynlluniau
role-recipient = Anfonwyd ato
role-referred-to = Cyfeiriwyd ato
role-referrer = Cyfeiriwyd ganddo
role-replied = Atebodd i
role-reports-to = Adroddwyd iddo
role-sender = Anfonwyd ganddo
role-told = Cafodd wybod bod dyddiad wedi’i symud

board-part-of = Rhan o
board-groups = Grwpiau sy’n rhan ohono
board-members = Seddi
board-vacant = { $count ->
        [zero] Nid oes { $count } sedd yn wag.
        [one] Mae { $count } sedd yn wag.
        [two] Mae { $count } sedd yn wag.
        [few] Mae { $count } sedd yn wag.
        [many] Mae { $count } sedd yn wag.
       *[other] Mae { $count } sedd yn wag.
    }
board-undecided = { $count ->
        [zero] Nid oes { $count } sedd heb benderfynu pwy sydd i’w chael.
        [one] Ni phenderfynwyd pwy sydd i gael { $count } sedd.
        [two] Ni phenderfynwyd pwy sydd i gael { $count } sedd.
        [few] Ni phenderfynwyd pwy sydd i gael { $count } sedd.
        [many] Ni phenderfynwyd pwy sydd i gael { $count } sedd.
       *[other] Ni phenderfynwyd pwy sydd i gael { $count } sedd.
    }
board-seat = Sedd
board-holder = Aelod
board-basis = Sail
board-nominated = Enwebwyd gan
board-since = Ers
board-said = lle y dywedir hynny
board-ownership = Faint sy’n dibynnu ar un aelod?
board-ownership-intro = Llinynnau agored y mae rhywbeth yn ddyledus iddynt gan bob aelod. Cyfrifir llinyn y mae sawl un yn ddyledus iddo gyda phob un ohonynt.
board-threads = Llinynnau agored
board-of = o { $number }
board-meetings = Pryd mae’n cyfarfod
board-to-come = i ddod
board-calendar = Ei gyfarfodydd a’i ddyddiadau ar gyfer calendr
board-turnout = Pwy sydd ddim yn dod?
board-turnout-intro = Cyfarfodydd a gynhaliwyd tra oedd gan bob aelod sedd. Lle nad yw’r cofnodion yn enwi asiantaethau, ni ddeuir i gasgliad.

seat-chair = Cadeirydd
seat-member = Aelod
holder-held = Mae gan rywun y sedd
holder-vacant = Gwag
holder-undecided = Heb ei benderfynu
holder-ended = Nid oes sedd o’r fath mwyach
basis-statutory = statudol
basis-not-statutory = anstatudol
basis-unknown = heb ei nodi
presence-present = Yn bresennol
presence-in-part = Wedi gadael yn gynnar
presence-apologies = Ymddiheuriadau
presence-absent = Yn absennol
presence-not-recorded = Heb ei gofnodi
