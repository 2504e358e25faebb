# Negeseuon y rheolau. Y cod yw’r allwedd; mae `.help` yn dweud beth i’w wneud.

R001 = { $addressee ->
        [none] Nid oes ymateb i argymhelliad { $number }.
       *[other] Nid oes ymateb i argymhelliad { $number } (derbynnydd: { $addressee }).
    }
    .help = Mewnforiwch y papur sy’n ei ateb, neu gofynnwch am yr ymateb.
R002 = Nid yw’r ateb i { $numbers } yn dweud ie na nage.
    .help = Gofynnwch am ateb plaen; ni chaiff ei ddarllen fel ie.
R003 = Mae’r ateb i { $numbers } yn dweud ie heb addo dim.
    .help = Gofynnwch beth a wneir, gan bwy ac erbyn pryd.
R004 = Argymhelliad { $number }: nid yw’r ateb yn sôn am y rhan hon: “{ $part }”
    .help = Darllenwch yr ateb wrth ochr y rhan, a gofynnwch am y gweddill.
R005 = { $count ->
        [zero] Un ateb heb yr un cais: { $numbers }.
        [one] Un ateb i { $count } cais: { $numbers }.
        [two] Un ateb i { $count } gais gwahanol: { $numbers }.
        [few] Un ateb i { $count } chais gwahanol: { $numbers }.
        [many] Un ateb i { $count } chais gwahanol: { $numbers }.
       *[other] Un ateb i { $count } cais gwahanol: { $numbers }.
    }
    .help = Gweler pob llinyn i wybod a atebir ei gais ei hun.
R006 = Nid yw argymhelliad { $number } yn enwi neb; { $addressee ->
        [none] ac nid yw’r papur yn dweud i bwy y mae’r cais
       *[other] casglwyd mai’r derbynnydd yw { $addressee }
    }.
    .help = Cadarnhewch neu cywirwch i bwy y mae’r cais.
R007 = Mae hwn yn ateb argymhelliad { $number }, nad yw yn y cofnod.
    .help = Mewnforiwch y papur sy’n gwneud yr argymhelliad; mae dolen yn ddyledus.
C001 = Addewid heb berchennog.
    .help = Gofynnwch pwy fydd yn ei wneud.
C002 = Addewid heb ddyddiad{ $stated ->
        [yes] : “{ $words }”.
       *[no] .
    }
    .help = Gofynnwch erbyn pryd.
C003 = Ni ellir cyfrifo dyddiad yr addewid hon: “{ $words }”.
    .help = Cofnodwch y dydd y cyfrifir ohono.
C004 = Barn, nid addewid.
    .help = Gofynnwch am yr addewid y tu ôl iddi.
C005 = Mae hon yn aros am { $on ->
        [none] rywun arall
       *[other] rywun arall: { $on }
    }.
    .help = Mewnforiwch yr hyn y disgwylir amdano pan ddaw.
C006 = { $days ->
        [zero] Yn ddyledus ers { $since }.
        [one] Yn hwyr o { $days } diwrnod, ers { $since }.
        [two] Yn hwyr o { $days } ddiwrnod, ers { $since }.
        [few] Yn hwyr o { $days } diwrnod, ers { $since }.
        [many] Yn hwyr o { $days } diwrnod, ers { $since }.
       *[other] Yn hwyr o { $days } diwrnod, ers { $since }.
    }
    .help = Gofynnwch beth ddaeth ohoni.
P001 = Gadawyd “{ $plan }” â hyn yn agored: { $commitments ->
        [zero] dim addewid
        [one] { $commitments } addewid
        [two] { $commitments } addewid
        [few] { $commitments } addewid
        [many] { $commitments } addewid
       *[other] { $commitments } addewid
    }, { $duties ->
        [zero] dim dyletswydd i adrodd
        [one] { $duties } ddyletswydd i adrodd
        [two] { $duties } ddyletswydd i adrodd
        [few] { $duties } dyletswydd i adrodd
        [many] { $duties } dyletswydd i adrodd
       *[other] { $duties } dyletswydd i adrodd
    }.
    .help = Trosglwyddwch bob un i olynydd a enwir, neu sicrhewch fod ei ddiwedd yn cael ei benderfynu.
P002 = Peidiodd yr adroddiadau ar “{ $plan }”, { $agreed ->
        [none] heb i’r papur enwi neb a gytunodd
       *[other] gyda chytundeb { $agreed }
    }, ac nid oes dim yn eu hailgychwyn.
    .help = Cofnodwch y dydd neu’r digwyddiad sy’n eu hailgychwyn.
P003 = { $count ->
        [zero] Ni chollwyd adroddiad
        [one] Collwyd { $count } adroddiad
        [two] Collwyd { $count } adroddiad
        [few] Collwyd { $count } adroddiad
        [many] Collwyd { $count } adroddiad
       *[other] Collwyd { $count } adroddiad
    } ar “{ $plan }” ers { $last }, { $days ->
        [zero] { $days } diwrnod yn ôl
        [one] { $days } diwrnod yn ôl
        [two] { $days } ddiwrnod yn ôl
        [few] { $days } diwrnod yn ôl
        [many] { $days } diwrnod yn ôl
       *[other] { $days } diwrnod yn ôl
    }.
    .help = Gofynnwch am yr adroddiadau coll.
P004 = Nid oes mesur i amcan { $position }.
    .help = Gofynnwch sut y bydd y cynllun yn gwybod a gyrhaeddwyd ef.
M001 = Gofynnodd { $by ->
        [none] rhywun
       *[other] { $by }
    }, ac nid yw’r cofnodion yn dangos ateb.
    .help = Dewch ag ef i’r cyfarfod nesaf.
M002 = { $names }: cofnodwyd eu bod wedi gadael, ac nid yw’n sicr eu bod ar restr y rhai oedd yn bresennol ({ $present ->
        [zero] neb
        [one] { $present } person
        [two] { $present } berson
        [few] { $present } pherson
        [many] { $present } pherson
       *[other] { $present } o bobl
    }).
    .help = Gofynnwch i’r clerc; ni chywirwyd dim.
E001 = { $what ->
        [all] Nid oes testun ar yr un o dudalennau’r ffeil hon, ac ni ddarllenwyd dim arnynt.
       *[pages] Nid oes testun ar y tudalennau hyn, ac ni ddarllenwyd dim arnynt: { $second }.
    }
    .help = Gofynnwch am y ffeil yr argraffwyd hi ohoni.
E002 = { $what ->
        [all] Ni ellir gwybod llythrennau’r ffeil hon, a gadawyd ei geiriau allan.
       *[pages] Ni ellir gwybod llythrennau’r tudalennau hyn, a gadawyd eu geiriau allan: { $second }.
    }
    .help = Edrychwch ar y tudalennau yn y ffeil ei hun.
E003 = { $what ->
        [deleted] Mae newidiadau wedi’u nodi yma o hyd: gadawyd allan eiriau a nodwyd fel rhai a ddilëwyd.
        [inserted] Mae newidiadau wedi’u nodi yma o hyd: darllenwyd geiriau a nodwyd fel rhai a fewnosodwyd.
       *[both] Mae newidiadau wedi’u nodi yma o hyd: gadawyd allan eiriau a nodwyd fel rhai a ddilëwyd, a darllenwyd y rhai a nodwyd fel rhai a fewnosodwyd.
    }
    .help = Gofynnwch am y papur a’i newidiadau wedi’u derbyn.
E004 = { $what ->
        [macros] Ni redwyd ac ni ddarllenwyd y macros yn y ffeil hon.
        [hidden] Ni ddarllenwyd geiriau sydd wedi’u cuddio yn y ffeil hon.
        [embedded] Ni ddarllenwyd ffeil sydd o fewn y ffeil hon.
        [linked] Mae’r ffeil yn pwyntio at rywbeth mewn man arall, na chafodd ei nôl.
        [errors] Mae gwall mewn celloedd o’r ffeil hon, ac ni ddarllenwyd gwerth ohonynt.
       *[enclosed] Nid yw ffeil a amgaewyd gyda’r neges hon mewn ffurf a ddarllenir.
    }
    .help = Os yw’r rhan yn perthyn i’r papur, gofynnwch amdani fel ffeil ar wahân.
E005 = { $what ->
        [none] Nid oes rhes mewn dalen yn enwi ei cholofnau, ac ni chymerwyd dim ohoni.
       *[heading] Nid yw’r pennawd “{ $second }” yn hysbys, ac ni chymerwyd dim o’i golofn.
    }
    .help = Rhowch un o’r penawdau arferol i’r golofn.
F001 = Gohiriwyd cost ateb { $numbers } ac mae’n agored o hyd: “{ $words }”
    .help = Gofynnwch am y gost.
T001 = { $count ->
        [zero] Un corff heb enw: { $names }
        [one] Un corff dan { $count } enw: { $names }
        [two] Un corff dan { $count } enw: { $names }
        [few] Un corff dan { $count } enw: { $names }
        [many] Un corff dan { $count } enw: { $names }
       *[other] Un corff dan { $count } enw: { $names }
    }
    .help = Gwahanwch nhw ar dudalen y corff os nad un ydynt.
T002 = Dau ffigur am un cyfrif: “{ $first }”, “{ $second }”.
    .help = Dyfynnwch y ddau hyd nes y bydd yr awdur yn dweud pa un sy’n gywir.
T003 = Nid yw’r testun o dan y pennawd hwn yn sôn am “{ $promised }”.
    .help = Gofynnwch amdano, neu am “dim” mewn geiriau plaen.
T005 = Un teitl gyda dwy flwyddyn: “{ $first }”, “{ $second }”.
    .help = Gwiriwch pa un a olygir.
N001 = Cadwyd yn ôl yma enw sydd, mae’n debyg, yn enw plentyn.
    .help = Rhaid i ail berson edrych cyn cyhoeddi dim ohono.
D001 = Nid adnabuwyd dim yn y papur hwn.
    .help = Cedwir y testun a gellir ei chwilio.
