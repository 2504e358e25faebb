# Cwestiynau.

question-title = Cwestiwn
question-tabled = Cyflwynwyd
question-answered = Atebwyd
question-days = { $count ->
        [zero] ar yr un diwrnod
        [one] ar ôl { $count } diwrnod
        [two] ar ôl { $count } ddiwrnod
        [few] ar ôl { $count } diwrnod
        [many] ar ôl { $count } diwrnod
       *[other] ar ôl { $count } diwrnod
    }
question-by = Atebwyd gan
question-answer = Yr ateb
question-no-answer = Ni chofnodwyd ateb.
question-declines = Darllenwyd gan y rhaglen fel un sy’n gwrthod yr hyn a ofynnwyd, heb ddweud na. Mae hynny’n gorffwys ar y frawddeg hon:
question-relies = Yr hyn y mae’r ateb yn dibynnu arno
question-promises = Beth mae’n ei addo
question-list = Cwestiynau
question-about = Ynglŷn â
question-asked-by = Gofynnwyd gan
question-put-to = I’w ateb gan
question-due = Mae’n ddyledus erbyn { $day }.
question-is-answered = atebwyd
question-is-held = ateb dros dro: yr ateb eto i ddod
question-is-open = dim ateb eto
question-asked = Yr hyn a ofynnwyd
question-holding = Ateb dros dro
question-held = { $count ->
        [zero] Dim ateb dros dro, a dim ateb eto.
        [one] { $count } ateb dros dro, a dim ateb eto.
        [two] { $count } ateb dros dro, a dim ateb eto.
        [few] { $count } ateb dros dro, a dim ateb eto.
        [many] { $count } ateb dros dro, a dim ateb eto.
       *[other] { $count } ateb dros dro, a dim ateb eto.
    }
question-read-by = Sut mae pobl yn ei ddarllen
question-rests-on = Mae’n gorffwys ar y frawddeg hon:
question-allowed = Yr amser a ganiateir gan reolau’r holwr
question-counted = Sut mae cyfrif y dyddiau
question-counted-intro = O’r diwrnod ar ôl ei gyflwyno hyd at ddiwrnod yr ateb. Dangosir y ddau gyfrif; rheolau’r holwr sydd i ddweud pa un sy’n cyfrif.
question-calendar-days = { $count ->
        [zero] { $count } diwrnod calendr
        [one] { $count } diwrnod calendr
        [two] { $count } ddiwrnod calendr
        [few] { $count } diwrnod calendr
        [many] { $count } diwrnod calendr
       *[other] { $count } diwrnod calendr
    }
question-working-days = { $count ->
        [zero] { $count } diwrnod gwaith
        [one] { $count } diwrnod gwaith
        [two] { $count } ddiwrnod gwaith
        [few] { $count } diwrnod gwaith
        [many] { $count } diwrnod gwaith
       *[other] { $count } diwrnod gwaith
    }
question-days-off = { $count ->
        [zero] Roedd pob diwrnod rhyngddynt yn ddiwrnod gwaith.
        [one] Nid oedd { $count } diwrnod rhyngddynt yn ddiwrnod gwaith
        [two] Nid oedd { $count } ddiwrnod rhyngddynt yn ddiwrnodau gwaith
        [few] Nid oedd { $count } diwrnod rhyngddynt yn ddiwrnodau gwaith
        [many] Nid oedd { $count } diwrnod rhyngddynt yn ddiwrnodau gwaith
       *[other] Nid oedd { $count } diwrnod rhyngddynt yn ddiwrnodau gwaith
    }
question-day-off = Diwrnod
question-day-off-why = Pam nad yw’n ddiwrnod gwaith
question-weekend = penwythnos
question-to-come = Nid yw calendr y gwyliau banc yn ymestyn mor bell: ni ellir cyfrif y diwrnodau gwaith.
