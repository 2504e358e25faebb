# Tudalen y problemau, chwilio a’r rheolau.

problems-title = Problemau
problems-intro = Popeth y mae gwirio’r cofnod yn ei ganfod heddiw, gyda’i le a’r dudalen sy’n ei drwsio.
problems-rule = Rheol
problems-any-rule = unrhyw reol
problems-body = Corff
problems-any-body = unrhyw gorff
problems-paper = Papur
problems-filter = Hidlo
problems-mend = Mynd yno
count-problem = { $count ->
        [zero] Dim problemau
        [one] { $count } broblem
        [two] { $count } broblem
        [few] { $count } problem
        [many] { $count } phroblem
       *[other] { $count } problem
    }

search-title = Chwilio
search-here = Chwilio’r cofnod
search-label = Geiriau i chwilio amdanynt
search-hint = Mewn llinynnau ac yn nhestun papurau. Nid yw acenion o bwys; rhaid i bob gair fod yno.
search-no-word = Nid oes gair yn yr hyn a deipiwyd. Teipiwch air neu ddau, fel “gofal maeth”.
search-found = { $count ->
        [zero] Ni chanfuwyd dim
        [one] Canfuwyd { $count } lle
        [two] Canfuwyd { $count } le
        [few] Canfuwyd { $count } lle
        [many] Canfuwyd { $count } lle
       *[other] Canfuwyd { $count } lle
    }

explain-title = Beth sy’n cael ei wirio
explain-intro = Mae pob rheol yn canfod un ffordd y gall llinyn ddod i ben mewn tawelwch, neu y gall cofnod gamarwain.
explain-since = ers { $version }
explain-found = Beth mae’r rheol hon yn ei ganfod yn y cofnod
