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
question-declines = Darllenwyd fel un sy’n gwrthod yr hyn a ofynnwyd, heb ddweud na. Mae’r darlleniad yn gorffwys ar y frawddeg hon:
question-relies = Yr hyn y mae’r ateb yn dibynnu arno
question-promises = Beth mae’n ei addo
question-list = Cwestiynau
question-about = Ynglŷn â
question-asked-by = Gofynnwyd gan
question-put-to = I’w ateb gan
question-due = Mae’n ddyledus erbyn { $day }.
question-is-answered = atebwyd
question-is-open = dim ateb eto
