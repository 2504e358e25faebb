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
role-giver = Mae’n cyfrannu at
role-issuer = Papurau a gyhoeddodd
role-meets = Ei gyfarfodydd
role-overseer = Cynlluniau y mae’n eu goruchwylio
role-owner = Addawyd ganddo
role-passed = Trosglwyddwyd iddo
role-plan-owner = Ei gynlluniau
role-recipient = Anfonwyd ato
role-replied = Atebodd i
role-reports-to = Adroddwyd iddo
role-told = Cafodd wybod bod dyddiad wedi’i symud
