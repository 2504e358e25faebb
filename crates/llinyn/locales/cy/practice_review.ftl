# Adolygiadau ymarfer, yn ôl cyfnod a math.

review-list = Adolygiadau ymarfer
review-list-intro = Mae bwrdd yn edrych ar sut y gweithiodd asiantaethau mewn un achos. Mae cyfeirnod dienw i bob adolygiad; nid enwir neb. Rhestr y gellir ei golygu yw’r mathau a’u dyddiadau.
review-types = Yn ôl cyfnod a math
review-type = Math
review-era = Comisiynwyd
review-all = Adolygiadau
review-awaited = disgwyl ei gyhoeddi
review-published = wedi’i gyhoeddi
review-none = Nid oes adolygiad wedi’i gofnodi.
review-by = Comisiynwyd gan
review-begun = Comisiynwyd ar
review-report = Adroddiad
review-due = Disgwylir ef erbyn { $day }.
review-outside = Mae’r diwrnod hwn y tu allan i ddyddiadau ei fath. Ni chywirwyd dim.
review-unconfirmed = heb ei gadarnhau
review-nobody-named = Nid enwir neb yma. Yn yr adroddiad y mae’r hyn a ddysgwyd, ac oddi yno y caiff ei ddarllen.
review-learning = Beth a ddysgwyd
review-learning-none = Nid oes canfyddiadau o’r adroddiad yn y cofnod.
review-not-yet = Ni wyddys dim yma nes bod ei adroddiad yn y cofnod.
review-recommendations = Beth mae’n ei argymell
review-recommendations-none = Nid oes argymhellion o’r adroddiad yn y cofnod.
review-plans = Cynlluniau gweithredu
review-plans-none = Nid oes cynllun yn y cofnod sy’n enwi’r adroddiad fel yr hyn y mae’n ei ateb.

nation-wales = Cymru
