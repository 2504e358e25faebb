# Y dudalen i ddarllenwyr ifanc. Geiriau byr a brawddegau byr: mae prawf yn dal yr oed darllen.

plainly-title = Mewn geiriau syml
plainly-intro = Mae’r dudalen hon yn dweud am beth mae hyn. O’r papurau y daw’r geiriau mewn blychau.
plainly-full = Gweld y dudalen gyda’r cyfan
plainly-kept-back = Mae rhai geiriau yma’n cael eu cadw’n ôl am nawr.
plainly-not-yet = Doedd hyn ddim yma ar y diwrnod hwnnw.

plainly-wrong = Beth oedd o’i le?
plainly-found = Dyma beth welodd y papur.
plainly-wrong-nothing = Dydy’r papur ddim yn dweud yma. Mae’n dweud beth ddylai gael ei wneud.
plainly-nobody-asked = Does dim papur yma sy’n gofyn am hyn. Addewid gan rywun ydy e.

plainly-asked = Am beth y gofynnwyd?
plainly-asked-this = Mae’r papur yn gofyn am hyn.
plainly-asked-on = Dyddiad y papur: { $range }.
plainly-asked-by = Dyma pwy ofynnodd amdano:
plainly-who = I bwy y gofynnwyd?
plainly-who-them = Gofynnwyd i’r rhain:
plainly-who-nobody = Dydy’r papur ddim yn dweud pwy.

plainly-said = Beth ddywedon nhw?
plainly-said-nothing = Does neb wedi ateb eto.
plainly-said-by = Mae’r ateb hwn gan:
plainly-said-words = Dyma eu geiriau eu hunain.
plainly-answer-accepted = Fe ddywedon nhw ie.
plainly-answer-accepted-in-principle = Fe ddywedon nhw ie i’r syniad. Nid yw hynny’n ie i’r cyfan eto.
plainly-answer-partially-accepted = Fe ddywedon nhw ie i ran ohono.
plainly-answer-rejected = Fe ddywedon nhw na.
plainly-answer-noted = Fe ddywedon nhw eu bod wedi’i ddarllen. Ddywedon nhw ddim ie na na.
plainly-answer-none = Ddywedon nhw ddim ie na na.

plainly-promised = Beth wnaethon nhw ei addo?
plainly-promised-nothing = Dydyn nhw ddim wedi addo dim.
plainly-promised-by = Mae’r addewid hwn gan:
plainly-promised-this = Dyma beth ddywedon nhw y byddan nhw’n ei wneud.
plainly-promises = { $count ->
        [zero] Mae { $count } addewid.
        [one] Mae { $count } addewid.
        [two] Mae { $count } addewid.
        [few] Mae { $count } addewid.
        [many] Mae { $count } addewid.
       *[other] Mae { $count } addewid.
    }
plainly-promises-more = Mae mwy. Maen nhw ar y dudalen gyda’r cyfan.
plainly-by = Fe ddywedon nhw y bydd yn barod erbyn { $day }.
plainly-no-day = Wnaethon nhw ddim enwi diwrnod.
plainly-moved = { $count ->
        [zero] Symudon nhw’r diwrnod { $count } tro.
        [one] Symudon nhw’r diwrnod { $count } tro.
        [two] Symudon nhw’r diwrnod { $count } dro.
        [few] Symudon nhw’r diwrnod { $count } thro.
        [many] Symudon nhw’r diwrnod { $count } thro.
       *[other] Symudon nhw’r diwrnod { $count } tro.
    }
plainly-now-by = Nawr maen nhw’n dweud y bydd yn barod erbyn { $day }.

plainly-done = A gafodd ei wneud?
plainly-claim-not-started = Maen nhw’n dweud nad ydyn nhw wedi dechrau.
plainly-claim-nothing-since = Maen nhw’n dweud nad ydyn nhw wedi gwneud mwy ers y tro diwethaf.
plainly-claim-underway = Maen nhw’n dweud eu bod wedi dechrau.
plainly-claim-done = Maen nhw’n dweud ei fod wedi’i wneud.
plainly-claim-nothing = Dydyn nhw ddim wedi dweud a yw wedi’i wneud.
plainly-verdict-in-place = Edrychodd rhywun arall. Fe welon nhw ei fod wedi’i wneud.
plainly-verdict-partly-in-place = Edrychodd rhywun arall. Fe welon nhw fod rhan ohono wedi’i wneud.
plainly-verdict-not-in-place = Edrychodd rhywun arall. Fe welon nhw nad oedd wedi’i wneud.
plainly-verdict-nothing = Does neb arall wedi edrych eto.

plainly-late = Ydy e’n hwyr?
plainly-late-yes = Ydy.
plainly-late-since = Roedd i fod i ddod erbyn { $day }.
plainly-late-days = { $count ->
        [zero] Mae hynny { $count } diwrnod yn ôl.
        [one] Mae hynny { $count } diwrnod yn ôl.
        [two] Mae hynny { $count } ddiwrnod yn ôl.
        [few] Mae hynny { $count } diwrnod yn ôl.
        [many] Mae hynny { $count } diwrnod yn ôl.
       *[other] Mae hynny { $count } diwrnod yn ôl.
    }
plainly-late-next = Nac ydy. Daw’r peth nesaf erbyn { $day }.
plainly-late-no-day = Does neb wedi dweud pryd daw’r peth nesaf.
plainly-late-met = Ddim nawr. Mae’r hyn oedd i fod i ddod wedi dod. Efallai iddo ddod yn hwyr.
plainly-late-over = Does dim mwy i ddod.
plainly-silent-response = Ddaeth dim ateb.
plainly-silent-detail = Ddywedon nhw ddim beth wnân nhw.
plainly-silent-update = Ddywedon nhw ddim sut mae’n mynd.
plainly-silent-delivery = Does dim yn dangos eu bod wedi cadw’r addewid.
plainly-silent-answer = Ddaeth dim ateb.
plainly-silent-check = Wnaeth neb edrych a gafodd ei wneud.
plainly-silent-recheck = Wnaeth neb edrych yr ail waith.
plainly-silent-restart = Wnaethon nhw ddim dechrau dweud eto sut mae’n mynd.
plainly-silent-closure = Ddywedodd neb sut mae’n gorffen.
plainly-silent-review = Wnaeth neb edrych eto i weld a yw’r prawf yn dal.
plainly-silent-withholding = Mae rhai geiriau’n cael eu cadw’n ôl. Wnaeth neb edrych eto pam.
plainly-silent-reply = Wnaethon nhw ddim ateb.
plainly-silent-awareness = Ofynnodd neb a yw pobl yn gwybod am hyn.
plainly-silent-outcome = Ddywedodd neb beth ddaeth ohono.
plainly-silent-feedback = Chafodd y plant a siaradodd ddim gwybod beth ddaeth o hynny.
plainly-silent-publication = Dydy’r adroddiad ddim wedi dod.
plainly-ended-done-verified = Mae wedi gorffen. Cafodd ei wneud, ac edrychodd rhywun arall.
plainly-ended-done-not-verified = Mae wedi gorffen. Maen nhw’n dweud iddo gael ei wneud. Wnaeth neb arall edrych.
plainly-ended-superseded = Mae wedi gorffen. Daeth rhywbeth newydd yn ei le.
plainly-ended-refused = Mae wedi gorffen. Fe ddywedon nhw na.
plainly-ended-withdrawn = Mae wedi gorffen. Does neb yn gofyn amdano nawr.
plainly-ended-overtaken = Mae wedi gorffen. Mae pethau wedi newid ers hynny.

plainly-changed = Beth newidiodd i blant?
plainly-not-measured = Does neb yn cyfri hyn, felly dydyn ni ddim yn gwybod.
plainly-no-values = Fe ddywedodd rhywun y bydden nhw’n cyfri. Does dim rhifau wedi dod eto.
plainly-reached = { $count ->
        [zero] Mae { $count } peth cystal â’r nod.
        [one] Mae { $count } peth cystal â’r nod.
        [two] Mae { $count } beth cystal â’r nod.
        [few] Mae { $count } pheth cystal â’r nod.
        [many] Mae { $count } pheth cystal â’r nod.
       *[other] Mae { $count } peth cystal â’r nod.
    }
plainly-nearer = { $count ->
        [zero] Mae { $count } peth yn well.
        [one] Mae { $count } peth yn well.
        [two] Mae { $count } beth yn well.
        [few] Mae { $count } pheth yn well.
        [many] Mae { $count } pheth yn well.
       *[other] Mae { $count } peth yn well.
    }
plainly-unmoved = { $count ->
        [zero] Mae { $count } peth yr un fath.
        [one] Mae { $count } peth yr un fath.
        [two] Mae { $count } beth yr un fath.
        [few] Mae { $count } pheth yr un fath.
        [many] Mae { $count } pheth yr un fath.
       *[other] Mae { $count } peth yr un fath.
    }
plainly-further = { $count ->
        [zero] Mae { $count } peth yn waeth.
        [one] Mae { $count } peth yn waeth.
        [two] Mae { $count } beth yn waeth.
        [few] Mae { $count } pheth yn waeth.
        [many] Mae { $count } pheth yn waeth.
       *[other] Mae { $count } peth yn waeth.
    }

plainly-voice = Beth ddywedodd plant, a beth newidiodd oherwydd hynny?
plainly-voice-nothing = Does neb wedi nodi beth ddywedodd plant.
plainly-voice-who = Dyma pwy gymerodd ran.
plainly-voice-said = Dyma beth ddywedon nhw.
plainly-voice-changed = Dyma beth ddaeth o’r hyn ddywedon nhw.
plainly-voice-no-change = Does neb wedi nodi eto beth ddaeth o hynny.
plainly-voice-withheld = Mae’r hyn ddaeth o hynny’n cael ei gadw’n ôl am nawr.
plainly-voice-told = Dyma beth gawson nhw wybod.
plainly-voice-not-told = Dydyn nhw ddim wedi cael gwybod eto beth ddaeth o hynny.

plainly-plan = Beth ydy’r cynllun hwn?
plainly-plan-called = Dyma ei enw.
plainly-plan-owner = Dyma pwy wnaeth y cynllun:
plainly-plan-until = Mae’n para tan { $day }.
plainly-plan-replaced = Mae cynllun newydd yn ei le nawr.
plainly-plan-newer = Darllen y cynllun newydd
plainly-plan-why = Dyma pam y cafodd y cynllun ei wneud.
plainly-plan-why-nothing = Dydy’r cynllun ddim yn dweud pam y cafodd ei wneud.
plainly-plan-wants = Beth mae am ei wneud?
plainly-plan-wants-nothing = Dydy’r cynllun ddim yn dweud.
plainly-reports = Ydyn nhw’n dweud sut mae’n mynd?
plainly-reports-nothing = Does dim rhaid i neb ddweud sut mae’r cynllun yn mynd.
plainly-reports-stopped = Maen nhw wedi rhoi’r gorau i ddweud sut mae’n mynd.
plainly-reports-came = Hyd yn hyn, dydyn nhw ddim wedi colli tro pan oedd rhaid dweud.
plainly-reports-unknown = Allwn ni ddim dweud sawl tro y dylen nhw fod wedi dweud.
plainly-reports-missed = { $count ->
        [zero] Roedden nhw i fod i ddweud { $count } tro, ac ni wnaethon nhw.
        [one] Roedden nhw i fod i ddweud { $count } tro, ac ni wnaethon nhw.
        [two] Roedden nhw i fod i ddweud { $count } dro, ac ni wnaethon nhw.
        [few] Roedden nhw i fod i ddweud { $count } thro, ac ni wnaethon nhw.
        [many] Roedden nhw i fod i ddweud { $count } thro, ac ni wnaethon nhw.
       *[other] Roedden nhw i fod i ddweud { $count } tro, ac ni wnaethon nhw.
    }

plainly-help = Ble galla i ofyn, neu ddweud bod rhywbeth o’i le?
plainly-help-adult = Gofynnwch i oedolyn rydych chi’n ymddiried ynddo. Gallwch ddarllen y dudalen gyda nhw.
plainly-help-concern = Gallwch ddweud wrthym ni yma hefyd. Does dim rhaid dweud pwy ydych chi.
plainly-help-go = Dweud bod rhywbeth o’i le
plainly-help-danger = Os ydych chi mewn perygl nawr, ffoniwch 999.
plainly-help-more = Mae tudalen hirach gyda’r cyfan.
