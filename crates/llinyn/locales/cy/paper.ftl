# Papurau, a’r hyn sy’n sefyll ynddynt.

paper-issuer = Cyhoeddwyd gan
paper-date = Dyddiad
paper-earlier = Fersiwn cynharach
paper-version = fersiwn { $version }
paper-holds = Adnabuwyd ynddo
paper-holds-nothing = dim: cedwir y testun a gellir ei chwilio
paper-problems = Problemau
paper-file = Y ffeil
paper-kept = cedwir o dan ei SHA-256:
paper-sealed = wedi’i selio, am fod enw plentyn ynddi, mae’n debyg; cedwir o dan ei SHA-256:
paper-withheld = [enw wedi’i gadw’n ôl]
paper-page = tudalen { $page }
paper-table = Tabl
paper-marked = Adnabuwyd
paper-terms = Geiriau y mae’n eu cyflwyno

count-finding = { $count ->
        [zero] dim canfyddiadau
        [one] { $count } canfyddiad
        [two] { $count } ganfyddiad
        [few] { $count } chanfyddiad
        [many] { $count } chanfyddiad
       *[other] { $count } canfyddiad
    }
count-recommendation = { $count ->
        [zero] dim argymhellion
        [one] { $count } argymhelliad
        [two] { $count } argymhelliad
        [few] { $count } argymhelliad
        [many] { $count } argymhelliad
       *[other] { $count } argymhelliad
    }
count-response = { $count ->
        [zero] dim ymatebion
        [one] { $count } ymateb
        [two] { $count } ymateb
        [few] { $count } ymateb
        [many] { $count } ymateb
       *[other] { $count } ymateb
    }
count-commitment = { $count ->
        [zero] dim ymrwymiadau
        [one] { $count } ymrwymiad
        [two] { $count } ymrwymiad
        [few] { $count } ymrwymiad
        [many] { $count } ymrwymiad
       *[other] { $count } ymrwymiad
    }
count-statement = { $count ->
        [zero] dim datganiadau
        [one] { $count } datganiad
        [two] { $count } ddatganiad
        [few] { $count } datganiad
        [many] { $count } datganiad
       *[other] { $count } datganiad
    }
count-question = { $count ->
        [zero] dim cwestiynau
        [one] { $count } cwestiwn
        [two] { $count } gwestiwn
        [few] { $count } chwestiwn
        [many] { $count } chwestiwn
       *[other] { $count } cwestiwn
    }
count-plan = { $count ->
        [zero] dim cynlluniau
        [one] { $count } cynllun
        [two] { $count } gynllun
        [few] { $count } chynllun
        [many] { $count } chynllun
       *[other] { $count } cynllun
    }

finding-about = Ynghylch

figure-value = Rhif
figure-bound = Pa mor union
figure-side-by-side = Ffigurau ochr yn ochr
figure-disagree = Nid ydynt yn cytuno. Mae pob un yn sefyll fel y mae ei bapur yn ei argraffu, ac ni ddewisir yr un.
figure-agree = Maent yn cytuno.
figure-same-word = Yn yr un papur, â’r un gair; nid oes neb wedi dweud mai’r un cyfrif ydyw.
bound-exact = yn union
bound-about = tua
bound-over = mwy na
bound-under = llai na
