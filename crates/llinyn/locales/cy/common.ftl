# Geiriau a ddefnyddir ar lawer o dudalennau.

month-1 = Ionawr
month-2 = Chwefror
month-3 = Mawrth
month-4 = Ebrill
month-5 = Mai
month-6 = Mehefin
month-7 = Gorffennaf
month-8 = Awst
month-9 = Medi
month-10 = Hydref
month-11 = Tachwedd
month-12 = Rhagfyr

stated-not-stated = heb ei nodi
stated-withheld = wedi’i gadw’n ôl: enw plentyn, mae’n debyg
stated-withheld-decided = wedi’i gadw’n ôl gyda geiriau ei bapur

range-between = { $from } i { $to }
range-from = o { $from } ymlaen
range-until = erbyn { $to }
dated-inferred = { $range } (wedi’i gasglu)

why-anchor-unknown = ni ellir ei gyfrifo: fe’i cyfrifir o ddiwrnod nad yw’n hysbys i’r cofnod
why-year-unknown = ni ellir ei gyfrifo: does dim yn dweud pa flwyddyn
why-words-too-vague = ni ellir ei gyfrifo: nid yw’r geiriau’n enwi amser
why-recurring = ni ellir ei gyfrifo: mae’n ailadrodd heb ddiwedd
why-calendar-ends = ni ellir ei gyfrifo: nid yw’r calendr gwyliau banc yn cyrraedd mor bell

horizon-after = { $period } ar ôl { $anchor }; ni ellir ei gyfrifo nes bod y diwrnod hwnnw’n hysbys
horizon-at = adeg { $anchor }; ni ellir ei gyfrifo nes bod y diwrnod hwnnw’n hysbys
horizon-anchor-unknown = diwrnod nad yw wedi’i nodi
period-day = { $count ->
        [zero] { $count } diwrnod
        [one] { $count } diwrnod
        [two] { $count } ddiwrnod
        [few] { $count } diwrnod
        [many] { $count } diwrnod
       *[other] { $count } diwrnod
    }
period-calendar-day = { $count ->
        [zero] { $count } diwrnod calendr
        [one] { $count } diwrnod calendr
        [two] { $count } ddiwrnod calendr
        [few] { $count } diwrnod calendr
        [many] { $count } diwrnod calendr
       *[other] { $count } diwrnod calendr
    }
period-working-day = { $count ->
        [zero] { $count } diwrnod gwaith
        [one] { $count } diwrnod gwaith
        [two] { $count } ddiwrnod gwaith
        [few] { $count } diwrnod gwaith
        [many] { $count } diwrnod gwaith
       *[other] { $count } diwrnod gwaith
    }
period-week = { $count ->
        [zero] { $count } wythnos
        [one] { $count } wythnos
        [two] { $count } wythnos
        [few] { $count } wythnos
        [many] { $count } wythnos
       *[other] { $count } wythnos
    }
period-month = { $count ->
        [zero] { $count } mis
        [one] { $count } mis
        [two] { $count } fis
        [few] { $count } mis
        [many] { $count } mis
       *[other] { $count } mis
    }
period-year = { $count ->
        [4] { $count } blynedd
        [zero] { $count } mlynedd
        [one] { $count } flwyddyn
        [two] { $count } flynedd
        [few] { $count } blynedd
        [many] { $count } blynedd
       *[other] { $count } mlynedd
    }

inferred-first-person = wedi’i gasglu: “ni” a “fi” yw pwy bynnag a gyhoeddodd y papur
inferred-passive = wedi’i gasglu: nid yw’r frawddeg yn enwi neb
inferred-document = wedi’i gasglu: mae’r frawddeg yn enwi dogfen
inferred-anaphor = wedi’i gasglu o’r brawddegau o’i blaen
inferred-lead-in = wedi’i gasglu o gyflwyniad y rhestr
inferred-column = wedi’i gasglu o bennawd y tabl
inferred-other-dates = wedi’i gasglu o ddyddiadau eraill yn y papur
inferred-position = wedi’i gasglu o’i le yn y papur
inferred-mended = nid yw’r papur yn ei enwi: person a edrychodd arno a wnaeth

noun-source = Papur
noun-passage = Darn
noun-finding = Canfyddiad
noun-recommendation = Argymhelliad
noun-rewording = Geiriad newydd
noun-response = Ymateb
noun-commitment = Ymrwymiad
noun-progress = Honiad o gynnydd
noun-verification = Gwiriad
noun-evidence = Tystiolaeth
noun-interpretation = Darlleniad o ateb
noun-moving = Dyddiad a symudwyd
noun-closure = Diwedd llinyn
noun-plan = Cynllun
noun-objective = Amcan
noun-measure = Mesur
noun-fund = Cronfa
noun-agreement = Cytundeb
noun-signing = Llofnodi
noun-flow = Gwybodaeth sy’n llifo
noun-voice = Llais plant
noun-feedback = Beth a ddywedwyd wrth y rhai a roddodd dystiolaeth
noun-duty = Dyletswydd i adrodd
noun-meeting = Cyfarfod
noun-statement = Datganiad
noun-decision = Penderfyniad
noun-term = Gair a gyflwynir
noun-written-answer = Ateb i gwestiwn
noun-judgement = Darlleniad o ateb i gwestiwn
noun-question = Cwestiwn
noun-circulation = Cylchrediad
noun-example = Enghraifft
noun-outcome = Yr hyn a ddaeth o thema
noun-theme = Thema
noun-membership = Sedd ar fwrdd
noun-referral = Cyfeiriad at gorff arall
noun-agenda-item = Eitem ar agenda
noun-figure = Ffigur

kind-inquiry-report = Adroddiad ymchwiliad
kind-inspection-report = Adroddiad arolygu
kind-committee-report = Adroddiad pwyllgor
kind-government-response = Ymateb
kind-council-report = Adroddiad i bwyllgor
kind-strategy = Strategaeth
kind-action-plan = Cynllun gweithredu
kind-progress-report = Adroddiad cynnydd
kind-minutes = Cofnodion cyfarfod
kind-written-question = Cwestiwn ysgrifenedig
kind-guidance = Canllawiau
kind-practice-review = Adolygiad ymarfer
kind-news = Newyddion
kind-submission = Datganiad a wnaed yma
kind-other = Papur
kind-agreement = Cytundeb

level-error = gwall
level-warning = rhybudd
level-note = nodyn
level-help = cymorth

place-in-paper = Gweld yn y papur
