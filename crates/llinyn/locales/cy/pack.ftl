# Adroddiadau ar gyfer cyfarfodydd.

pack-body = Corff
pack-on = Fel yr oedd ar
pack-since = Cyfarfod diwethaf cyn hynny
pack-since-never = does dim un yn y cofnod, felly adroddir popeth hyd at y diwrnod hwnnw
pack-proof = Gwnaed o gofnod { $entry } yn y cyfriflyfr, a’r gwraidd drosto yw { $root }. Gall unrhyw un sydd â’r cofnod wirio hynny: llinyn verify --report, neu’r dudalen “Gwirio adroddiad”. Mae’n dangos o beth y gwnaed yr adroddiad, nid nad oes neb wedi newid ei eiriau ers hynny.
pack-unwritten = Gwag: does neb wedi ysgrifennu dim yma.
pack-empty = Gwag: nid yw’r cofnod yn dal dim yma.
pack-not-welsh = Does dim yma yn Gymraeg.

pack-rows = { $about } ({ $rows } i gyd)
pack-about = Ynghylch
pack-happened = Beth ddigwyddodd
pack-words = Yng ngeiriau’r papur
pack-day = Diwrnod
pack-came = Gofynnwyd, atebwyd ac addawyd
pack-said = Dywedwyd gan berchnogion
pack-shown = Canfuwyd gan eraill
pack-moved = Dyddiadau a symudwyd
pack-ended = Daeth i ben

pack-owed-what = Beth sy’n ddyledus
pack-silent-day = Diwrnod olaf mewn pryd
pack-late = Ers faint
pack-silent-new = Tawel ers y cyfarfod diwethaf
pack-silent-before = Tawel cyn hynny, ac o hyd
pack-owed-by = Erbyn
pack-owed = Yn ddyledus erbyn diwrnod sydd i ddod
pack-undated = Yn ddyledus, heb ddim sy’n dweud erbyn pryd
pack-owed-more = { $count ->
        [zero] Does dim arall yn ddyledus.
        [one] Mae { $count } peth arall yn ddyledus; mae i’w weld ar dudalen y corff.
        [two] Mae { $count } beth arall yn ddyledus; maent i’w gweld ar dudalen y corff.
        [few] Mae { $count } pheth arall yn ddyledus; maent i’w gweld ar dudalen y corff.
        [many] Mae { $count } pheth arall yn ddyledus; maent i’w gweld ar dudalen y corff.
       *[other] Mae { $count } peth arall yn ddyledus; maent i’w gweld ar dudalen y corff.
    }
pack-who-owes = Pwy sydd â beth yn ddyledus
pack-to-come = yn ddyledus, a’i ddiwrnod i ddod
pack-silent = tawel: mae ei ddiwrnod wedi mynd heibio
pack-no-day = yn ddyledus, heb ddiwrnod

pack-promise = Addewid
pack-first = Dyddiad cyntaf
pack-present = Dyddiad presennol
pack-moves = Sawl gwaith y’i symudwyd
pack-promises = Addewidion
pack-no-owner = { $count ->
        [zero] Mae pob addewid yn enwi perchennog.
        [one] Nid yw { $count } addewid yn enwi perchennog.
        [two] Nid yw { $count } addewid yn enwi perchennog.
        [few] Nid yw { $count } addewid yn enwi perchennog.
        [many] Nid yw { $count } addewid yn enwi perchennog.
       *[other] Nid yw { $count } addewid yn enwi perchennog.
    }
pack-no-date = { $count ->
        [zero] Mae diwrnod cyntaf gan bob addewid.
        [one] Does dim diwrnod cyntaf gan { $count } addewid.
        [two] Does dim diwrnod cyntaf gan { $count } addewid.
        [few] Does dim diwrnod cyntaf gan { $count } addewid.
        [many] Does dim diwrnod cyntaf gan { $count } addewid.
       *[other] Does dim diwrnod cyntaf gan { $count } addewid.
    }
pack-action = Cam gweithredu
pack-actions = Camau gweithredu’r cynllun hwn
pack-is-said = Dywed ei berchennog
pack-is-shown = Canfu eraill
pack-is-due = Yn ôl y calendr
pack-nothing-said = dim
pack-tally = Yr atebion, a faint o gamau sydd â phob un
pack-count = Camau gweithredu

pack-measured-by = Mesurau ohono
pack-objectives = Amcanion
pack-duties = Dyletswyddau i adrodd
pack-not-stopped = naddo
pack-stopped = do: { $day }, cytunwyd gan { $by }
pack-gap = Honnir a gwiriwyd
pack-measures = Mesurau
pack-when = Pryd
pack-value = Gwerth
pack-voice = Sut y cymerodd plant ran ym mhob cynllun
pack-questions = Cwestiynau heb ateb
pack-papers = Papurau
pack-kind = Math

pack-of-body = Y corff
pack-of-meeting = Adroddiad ar gyfer cyfarfod
pack-of-this-meeting = Adroddiad ar gyfer y cyfarfod hwn
pack-docx = Dogfen i’w golygu (DOCX)
pack-pdf = Dogfen i’w hargraffu a’i darllen yn uchel (PDF)
pack-no-pdf = Nid oes PDF i’w gael yma: ni chafodd y rhaglen sy’n ei osod ei hadeiladu. Gall pwy bynnag sy’n cadw’r safle hwn ei hychwanegu â “cargo build --release -p llinyn-typeset” a rhoi llinyn-typeset wrth ymyl llinyn.
pack-choose = Diwrnod arall, neu benawdau eraill
pack-on-hint = Mae’r adroddiad yn dweud beth oedd yn hysbys erbyn y diwrnod hwnnw; heddiw, os na ddewisir un.
pack-since-hint = Adroddir fel rhywbeth newydd yr hyn a ddigwyddodd ar ei ôl. Fel y gŵyr y cofnod, os na ddewisir un.
pack-template = Penawdau
pack-template-hint = Y drefn y mae’r adroddiad yn dweud yr hyn y mae’n ei ddweud.
pack-template-own = Rhai’r math hwn o gorff
pack-make = Gwneud yr adroddiad
pack-write = Ysgrifennu’r hyn y mae ei angen ar yr adroddiad
pack-write-intro = O dan y penawdau hyn mae’n rhaid i rywun ysgrifennu. Yn yr adroddiad y mae’r hyn a ysgrifennir, ac yn unman arall: nid yw’r cofnod yn ei gadw, na’r safle hwn ychwaith. Cadwch yr adroddiad.
pack-write-hint = Gellir ei adael yn wag; bydd yr adroddiad wedyn yn dweud hynny.
pack-not-kept = Mae’r adroddiad hwn yn dal yr hyn sydd newydd ei ysgrifennu. Nid oes cyfeiriad yn arwain ato: argraffwch ef, neu anfonwch y ffurflen eto i gael ffeil.
pack-form = Fel
pack-form-page = Tudalen i edrych arni a’i hargraffu

verify-title = Gwirio adroddiad
verify-intro = Mae pob adroddiad yn dwyn rhif y cofnod olaf y gwnaed ef ohono a’r gwraidd dros bob cofnod hyd ato. Yma cyfrifir y gwraidd eto o’r cofnodion. Mae bod y ddau’n cytuno yn dangos o beth y gwnaed adroddiad, ac nid bod ei eiriau fel yr oeddent.
verify-file = Yr adroddiad
verify-file-hint = Ffeil fel y’i gwnaed yma: DOCX, PDF, HTML neu destun.
verify-typed = Neu’r stamp sydd arno
verify-typed-hint = Mae’n dechrau â “llinyn:” ac yn sefyll ar ddiwedd yr adroddiad.
verify-check = Gwirio
verify-stamp = Cofnod { $entry }, gwraidd { $root }
verify-holds = Fe’i gwnaed o’r cofnod hwn: wrth y cofnod hwnnw, dyna’r gwraidd oedd gan y cyfriflyfr.
verify-other-root = Ni chafodd ei wneud o’r cofnod hwn fel y mae: wrth y cofnod hwnnw, mae gwraidd arall gan y cyfriflyfr.
verify-no-entry = Ni chafodd ei wneud o’r cofnod hwn: nid oes gan y cyfriflyfr gofnod o’r fath.

picture-table = Yr un peth fel tabl
picture-thread = Y llinyn dros amser
picture-plan = Y cynllun dros amser
picture-line = Llinell
picture-asked = Gofynnwyd, atebwyd, daeth i ben
picture-promised = Addawyd
picture-said = Dywedwyd gan ei berchennog
picture-shown = Canfuwyd gan eraill
picture-owed = Yn ddyledus
mark-came = gofynnwyd, atebwyd neu addawyd
mark-said = dywedodd ei berchennog pa mor bell y mae
mark-shown = edrychodd rhywun arall
mark-moved = symudwyd ei ddyddiad
mark-due = yn ddyledus erbyn y diwrnod hwnnw
mark-silent = tawel
mark-ended = daeth i ben
