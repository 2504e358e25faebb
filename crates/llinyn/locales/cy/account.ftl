# Pobl sy’n mewngofnodi.

account-sign-in = Mewngofnodi
account-sign-in-intro = I’r bobl sy’n cadw’r cofnod. Nid oes angen i neb fewngofnodi i’w ddarllen.
account-sign-out = Allgofnodi
account-email = Cyfeiriad e-bost
account-email-hint = Yr un yr anfonwyd eich gwahoddiad iddo.
account-password = Cyfrinair
account-password-own = Yr un a ddewisoch wrth ddod i mewn.
account-code = Cod chwe digid
account-code-hint = O’r ap ar eich ffôn neu’ch cyfrifiadur sy’n dangos codau Llinyn.
account-provider = Mewngofnodi drwy { $name }
account-provider-hint = Fel hyn y byddwch yn mewngofnodi yn eich sefydliad. Neu defnyddiwch y cyfrinair a ddewisoch yma:
account-lost = Wedi colli’ch cyfrinair neu’ch dyfais? Gofynnwch i’r gweinyddwr am wahoddiad newydd.
account-welcome = Croeso i Llinyn
account-welcome-intro = { $name }, dewiswch sut y byddwch yn mewngofnodi fel { $email }. Mae’n cymryd munud.
account-password-new = Dewiswch gyfrinair
account-password-hint = O leiaf 12 nod. Tri neu bedwar gair heb ddim i’w wneud â’i gilydd sydd orau.
account-device = Eich dyfais
account-device-intro = Mae ap sy’n dangos codau untro yn cadw eraill allan hyd yn oed os dôn nhw i wybod eich cyfrinair. Agorwch yr ap a’i bwyntio at y llun hwn.
account-device-picture = Llun i’ch ap ei ddarllen. Mae’r un peth y tu ôl i’r ddolen oddi tano.
account-device-link = Ei agor mewn ap ar y ddyfais hon
account-device-type = Neu deipio hwn i’r ap:
account-enter = Dod i mewn

account-role-reader = Darllenydd
account-role-contributor = Cyfrannwr
account-role-coordinator = Cydlynydd
account-role-verifier = Gwiriwr
account-role-member = Aelod etholedig
account-role-guardian = Gwarcheidwad
account-role-administrator = Gweinyddwr

account-is-invited = wedi’i wahodd
account-is-active = yn weithredol
account-is-revoked = wedi’i ddiddymu
