# Tudalen llinyn.

thread-recommendation = Argymhelliad { $number }
thread-commitment = Ymrwymiad { $number }
thread-asks = Yn gofyn i
thread-asked-by = Gofynnwyd gan
thread-owner = Perchennog
thread-place = Yn y papur
thread-title = Y llinyn
thread-not-yet = Nid oedd y llinyn hwn yn bod eto ar y diwrnod hwnnw: mae ei bapur yn ddiweddarach.

knot-no-day = dim diwrnod
knot-recommendation = Argymhelliad
knot-parts = { $count ->
        [zero] Nid yw’n gofyn am ddim:
        [one] Mae’n gofyn am { $count } peth:
        [two] Mae’n gofyn am { $count } beth:
        [few] Mae’n gofyn am { $count } pheth:
        [many] Mae’n gofyn am { $count } pheth:
       *[other] Mae’n gofyn am { $count } peth:
    }
knot-rewording = Geiriad arall
knot-response = Ymateb
knot-commitment = Ymrwymiad
knot-progress = Mae’r perchennog yn dweud
knot-verification = Canfu rhywun arall
knot-moving = Symudwyd y dyddiad
knot-passing = Trosglwyddwyd i gorff arall
knot-promise-ended = Daeth addewid ohono i ben
knot-minuted = Mewn cyfarfod
knot-minutes = Yn y cofnodion
knot-closure = Y diwedd
knot-silence = Tawelwch
knot-owed = Yn ddyledus

progress-by = Dywedwyd gan
verification-method = Sut yr edrychwyd arno:
verification-by = Canfuwyd gan
evidence-title = Yr hyn sy’n ei ddangos
evidence-size = { $count ->
        [zero] { $count } beit
        [one] { $count } beit
        [two] { $count } feit
        [few] { $count } beit
        [many] { $count } beit
       *[other] { $count } beit
    }
evidence-review = i edrych arno eto erbyn { $day }
evidence-no-review = ni nodir diwrnod i edrych eto
evidence-kind-pdf = dogfen (PDF)
evidence-kind-png = llun (PNG)
evidence-kind-jpeg = llun (JPEG)
evidence-kind-docx = dogfen (DOCX)
evidence-kind-xlsx = taenlen (XLSX)
evidence-kind-odt = dogfen (ODT)
evidence-kind-text = testun plaen
closure-by = Penderfynwyd gan
closure-meeting = Penderfynwyd yn
closure-evidence = Tystiolaeth
closure-recheck = Edrych eto

moving-present = Y dyddiad nawr
moving-times = { $count ->
        [zero] symudwyd { $count } gwaith
        [one] symudwyd { $count } waith
        [two] symudwyd { $count } waith
        [few] symudwyd { $count } gwaith
        [many] symudwyd { $count } gwaith
       *[other] symudwyd { $count } gwaith
    }
moving-first = { $count ->
        [zero] { $day } yn gyntaf, symudwyd { $count } gwaith
        [one] { $day } yn gyntaf, symudwyd { $count } waith
        [two] { $day } yn gyntaf, symudwyd { $count } waith
        [few] { $day } yn gyntaf, symudwyd { $count } gwaith
        [many] { $day } yn gyntaf, symudwyd { $count } gwaith
       *[other] { $day } yn gyntaf, symudwyd { $count } gwaith
    }
moving-from = Hyd hynny
moving-to = Dyddiad newydd
moving-by = Symudwyd gan
moving-told = Pwy a gafodd wybod

passing-on = trosglwyddwyd ar { $day } i’r corff hwn:
passing-from = Gan bwy hyd hynny
passing-to = Gan bwy ers hynny
passing-day = Ers

link-title = Yn perthyn i
link-inferred = cynigiwyd o’r geiriad
link-more = Mae mwy yn perthyn iddo nag a ddangosir yma.
link-repeats = Yn ailadrodd
link-supersedes = Yn cymryd lle
link-depends-on = Yn dibynnu ar
link-same-event = Yr un digwyddiad
link-contradicts = Yn gwrth-ddweud
link-cites = Yn dyfynnu
link-same-concept = Yr un cysyniad
link-same-count = Yn cyfrif yr un peth
link-said-by = Yr un peth ydyw, medd
link-repeats-by = Ailadroddir gan
link-supersedes-by = Disodlwyd gan
link-depends-on-by = Yr hyn sy’n dibynnu arno
link-contradicts-by = Gwrth-ddywedir gan
link-cites-by = Dyfynnir gan
link-made-in = Gwnaed yn
repeats-title = A ofynnwyd hyn o’r blaen?
repeats-intro = Argymhellion cynharach y mae eu geiriau debycaf, y tebycaf yn gyntaf. Mae’r hyn y mae’r ddau’n ei ddweud wedi’i farcio. Pobl sy’n dweud a ydynt yn gofyn yr un peth.
repeats-none = Nid oes argymhelliad cynharach yn y cofnod sy’n debyg iawn iddo.
repeats-alike = { $percent } % yn debyg
repeats-asked = { $count ->
        [zero] Gofynnwyd { $count } gwaith
        [one] Gofynnwyd unwaith
        [two] Gofynnwyd ddwywaith
        [few] Gofynnwyd deirgwaith
        [many] Gofynnwyd { $count } gwaith
       *[other] Gofynnwyd { $count } gwaith
    }
link-related = Yn gysylltiedig â
link-different = Yn gofyn am rywbeth arall
wordings-title = Un cais, yn ei eiriadau
wordings-thread = Y llinyn
wordings-intro = Ochr yn ochr, yn nhrefn eu dyddiau. Mae pob un yn dangos beth a ollyngodd a beth a ychwanegodd o’i gymharu â’r un o’i flaen yn ei iaith. Nid oes dim a argraffwyd yn cael ei newid.
wordings-dropped = [gollyngwyd]
wordings-added = [ychwanegwyd]
wordings-not-compared = Nid oes geiriad yn yr iaith hon o’i flaen, neu mae ei eiriau wedi’u cadw’n ôl: ni chymherir dim.
wordings-part-stands = Mae’r geiriau hyn yn bwysig, ac maent yma:
wordings-part-gone = Mae’r geiriau hyn yn bwysig, ac nid ydynt yma:
wordings-others = { $count ->
        [zero] Dim geiriad arall ohono
        [one] { $count } geiriad arall ohono, ochr yn ochr
        [two] { $count } eiriad arall ohono, ochr yn ochr
        [few] { $count } geiriad arall ohono, ochr yn ochr
        [many] { $count } geiriad arall ohono, ochr yn ochr
       *[other] { $count } geiriad arall ohono, ochr yn ochr
    }
