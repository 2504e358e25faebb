# Arian: beth a addawyd, pwy sy’n cyfrannu, beth a wariwyd.

fund-list = Arian a addawyd
fund-list-intro = Arian a addawyd ar gyfer llinyn neu gynllun, ochr yn ochr â’r hyn a wariwyd ohono. Nid sero yw’r hyn nad oes neb yn ei nodi, ac ni chaiff dim ei adio at ei gilydd.
fund-none = Nid oes arian wedi’i gofnodi.
fund-called = Cronfa
fund-amount = Addawyd
fund-purpose = Ar gyfer
fund-from = O ble y daw
fund-about = Addawyd ar gyfer
fund-spent = Gwariwyd hyd yma
fund-left = Ar ôl
fund-history = Beth a ddywedwyd amdani
fund-said-promised = Addawyd
fund-said-shared = Pwy sy’n cyfrannu
fund-said-spent = Gwariwyd hyd yma
fund-not-yet = Ar y diwrnod hwn nid oedd yr arian wedi’i addo eto.
fund-withheld = Mae’r hyn y mae’r rhain yn ei roi wedi’i gadw’n ôl
fund-contributions = Pwy sy’n cyfrannu
fund-no-contributions = Nid oes neb wedi’i gofnodi’n gyfrannwr.
fund-formula = Yn ôl fformiwla
fund-formula-caption = Cyfrannau sy’n gwneud 100 y cant yn union
fund-cash-caption = Arian a roddir ar wahân i’r fformiwla
fund-in-kind-caption = A roddir mewn nwyddau neu wasanaethau, wedi’i brisio ar wahân
fund-by = Pwy
fund-share = Cyfran
fund-comes-to = Yn dod i
fund-certainty = Pa mor sicr
fund-worth = Gwerth
fund-what = Beth
fund-reserved = heb ei ddatganoli

gives-percent = Cyfran yn ôl fformiwla
gives-cash = Arian
gives-in-kind = Nwyddau neu wasanaethau

certainty-will = bydd yn cyfrannu
certainty-may = gall gyfrannu
