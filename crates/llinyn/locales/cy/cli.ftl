# Y llinell orchymyn.

cli-about = Yn dilyn pob addewid i blant o ganfyddiad hyd at newid, heb adael i’r un ddod i ben mewn tawelwch.
cli-read = Dangos beth sydd mewn papurau; ni chofnodir dim
cli-import = Cofnodi papurau a’r hyn sydd ynddynt; dangos yn unig, oni ddywedir fel arall
cli-plan = Ychwanegu ymrwymiadau ffeil CSV neu XLSX at gynllun; dangos yn unig, oni ddywedir fel arall
cli-check = Dweud beth sydd o’i le, gyda llinell y papur o dan bob un
cli-explain = Tudalen rheol
cli-serve = Gweini’r tudalennau
cli-demo = Gwneud cofnod mewn ffolder dros dro o’r papurau enghreifftiol, a’i weini
cli-clock = Cofnodi fel tawelwch yr hyn a aeth heibio heb ddod, unwaith y dydd; mae gweinydd yn gwneud hynny ohono’i hun
cli-rebuild = Gwneud pob tabl eto o’r cofnodion, a’u cymharu â’r rhai byw
cli-repeats = Chwilio yn y cofnod am yr hyn sy’n gofyn yr un peth â phapurau
cli-verify = Gwirio bod y cyfriflyfr yn dal: cofnodion, seliau, coeden a phen; neu i adroddiad gael ei wneud ohono
cli-pack = Gwneud yr adroddiad ar gyfer cyfarfod corff: beth sydd wedi newid ers y diwethaf, beth sy’n dawel, beth sy’n ddyledus
cli-export = Ysgrifennu data agored, un ffeil i bob enw

cli-arg-db = Y cofnod: ffeil SQLite, neu gyfeiriad sy’n dechrau â postgres://
cli-arg-files = Lle cedwir ffeiliau: ffolder, neu s3://bucket/prefix?endpoint=https://s3.example&region=eu-west-2 a’i allweddi yn AWS_ACCESS_KEY_ID ac AWS_SECRET_ACCESS_KEY; wrth ymyl y cofnod os gadewir hwn allan
cli-arg-lang = Yr iaith: en neu cy
cli-arg-papers = Papurau: testun, Markdown, HTML, PDF, DOCX, ODT, XLSX, CSV neu neges e-bost (EML)
cli-arg-json = Fel JSON; wrth allforio, y ffolder i ysgrifennu iddo
cli-arg-csv = Fel CSV i’r ffolder hwn
cli-arg-accept = Cofnodi popeth a adnabuwyd
cli-arg-review = Gofyn am bob eitem cyn ei chofnodi
cli-arg-table = Y ffeil: CSV neu XLSX, gyda cholofnau’r data agored
cli-arg-into = Y cynllun yr ychwanegir nhw ato, fel action-plan-2026/p1
cli-arg-title = Teitl cynllun newydd, y corff yw ei berchennog
cli-arg-reference = Cyfeirnod y papur, rhan gyntaf ei gyfeiriad
cli-arg-version-of = Cyfeirnod y papur y mae hwn yn fersiwn mwy newydd ohono
cli-arg-on = Y diwrnod y gwneir hyn ar ei gyfer; heddiw os na roddir un
cli-arg-github = Fel anodiadau ar gyfer gwiriadau gwesteiwr cod
cli-arg-code = Cod y rheol, fel R003; pob rheol os na roddir un
cli-arg-listen = Y cyfeiriad i wrando arno

cli-usage = Defnydd
cli-commands = Gorchmynion
cli-options = Dewisiadau
cli-arguments = Gwerthoedd
cli-arg-help = Dangos y cymorth hwn
cli-arg-version = Dangos y fersiwn

cli-error = gwall
cli-read-recommendations = { $count ->
        [zero] dim argymhellion
        [one] { $count } argymhelliad
        [two] { $count } argymhelliad
        [few] { $count } argymhelliad
        [many] { $count } argymhelliad
       *[other] { $count } argymhelliad
    }
cli-read-responses = { $count ->
        [zero] dim ymatebion
        [one] { $count } ymateb
        [two] { $count } ymateb
        [few] { $count } ymateb
        [many] { $count } ymateb
       *[other] { $count } ymateb
    }
cli-read-commitments = { $count ->
        [zero] dim ymrwymiadau
        [one] { $count } ymrwymiad
        [two] { $count } ymrwymiad
        [few] { $count } ymrwymiad
        [many] { $count } ymrwymiad
       *[other] { $count } ymrwymiad
    }
cli-read-statements = { $count ->
        [zero] dim datganiadau
        [one] { $count } datganiad
        [two] { $count } ddatganiad
        [few] { $count } datganiad
        [many] { $count } datganiad
       *[other] { $count } datganiad
    }
cli-read-questions = { $count ->
        [zero] dim cwestiynau
        [one] { $count } cwestiwn
        [two] { $count } gwestiwn
        [few] { $count } chwestiwn
        [many] { $count } chwestiwn
       *[other] { $count } cwestiwn
    }
cli-read-nothing = nid adnabuwyd dim; gellir cadw’r testun a’i chwilio
cli-import-known = Mae { $paper } yn y cofnod eisoes: /{ $reference }
cli-import-recorded = Cofnodwyd fel cofnodion { $first } i { $last }.
cli-import-dry = Ni chofnodwyd dim. Ychwanegwch --accept i gofnodi’r cyfan, neu --review i gael eich holi am bob eitem.
cli-plan-dry = Ni chofnodwyd dim. Ychwanegwch --accept i gofnodi’r cyfan.
cli-import-ask = Ei gofnodi? [i]e, [n]a, [a] pob un o hyn ymlaen
cli-check-totals = Gwallau: { $errors }; rhybuddion: { $warnings }; nodiadau: { $notes }.
cli-clock-ran = Rhedodd y gwiriad dyddiol ar gyfer { $day }: { $count ->
        [zero] does dim a oedd yn ddyledus wedi tewi
        [one] { $count } peth dyledus wedi tewi
        [two] { $count } beth dyledus wedi tewi
        [few] { $count } pheth dyledus wedi tewi
        [many] { $count } pheth dyledus wedi tewi
       *[other] { $count } peth dyledus wedi tewi
    }.
cli-clock-already = Does dim i’w wneud: mae’r gwiriad dyddiol wedi rhedeg ar gyfer { $day }.
cli-clock-failed = Nid oedd modd rhedeg y gwiriad dyddiol. Rhoddir cynnig arall arni.
cli-rebuild-equal = Ailadeiladwyd o { $entries ->
        [zero] { $entries } cofnod
        [one] { $entries } cofnod
        [two] { $entries } gofnod
        [few] { $entries } chofnod
        [many] { $entries } chofnod
       *[other] { $entries } cofnod
    }: mae pob tabl yn hafal i’r un byw.
cli-rebuild-differs = Mae tabl { $table } yn wahanol: { $live ->
        [zero] { $live } rhes yn yr un byw yn unig
        [one] { $live } rhes yn yr un byw yn unig
        [two] { $live } res yn yr un byw yn unig
        [few] { $live } rhes yn yr un byw yn unig
        [many] { $live } rhes yn yr un byw yn unig
       *[other] { $live } rhes yn yr un byw yn unig
    }, { $rebuilt ->
        [zero] { $rebuilt } rhes yn yr un a ailadeiladwyd yn unig
        [one] { $rebuilt } rhes yn yr un a ailadeiladwyd yn unig
        [two] { $rebuilt } res yn yr un a ailadeiladwyd yn unig
        [few] { $rebuilt } rhes yn yr un a ailadeiladwyd yn unig
        [many] { $rebuilt } rhes yn yr un a ailadeiladwyd yn unig
       *[other] { $rebuilt } rhes yn yr un a ailadeiladwyd yn unig
    }.
cli-verify-holds = Mae’r cyfriflyfr yn dal: { $entries ->
        [zero] { $entries } cofnod
        [one] { $entries } cofnod
        [two] { $entries } gofnod
        [few] { $entries } chofnod
        [many] { $entries } chofnod
       *[other] { $entries } cofnod
    }, gwraidd { $root }
cli-verify-broken = Nid yw’r cyfriflyfr yn dal: { $entries ->
        [zero] { $entries } cofnod
        [one] { $entries } cofnod
        [two] { $entries } gofnod
        [few] { $entries } chofnod
        [many] { $entries } chofnod
       *[other] { $entries } cofnod
    }, gwraidd { $root }
cli-verify-value = Cofnod { $seq }: nid gwerth “{ $field }” yw’r un a seliwyd.
cli-verify-missing = Cofnod { $seq }: mae gwerth a seliwyd ar goll.
cli-verify-malformed = Nid yw cofnod { $seq } wedi’i ffurfio’n iawn: { $field }.
cli-verify-order = Mae cofnod { $seq } allan o drefn.
cli-verify-prev = Nid yw cofnod { $seq } yn dilyn yr un o’i flaen.
cli-verify-hash = Cofnod { $seq }: nid ei hash yw’r un a gofnodwyd.
cli-verify-size = Mae’r pen yn sôn am nifer arall o gofnodion na’r { $seq } sydd yno.
cli-verify-root = Nid gwraidd y goeden yw’r un a gofnodwyd.
cli-export-done = Ysgrifennwyd { $files ->
        [zero] { $files } ffeil
        [one] { $files } ffeil
        [two] { $files } ffeil
        [few] { $files } ffeil
        [many] { $files } ffeil
       *[other] { $files } ffeil
    } i { $folder }.
cli-serve-at = Yn gweini yn { $address }/cy/ (Saesneg yn { $address }). Pwyswch Ctrl-C i stopio.
cli-demo-ready =
    Llinyn yn { $address }/cy/ (Saesneg yn { $address })
    { $threads ->
        [zero] { $threads } llinyn
        [one] { $threads } llinyn
        [two] { $threads } linyn
        [few] { $threads } llinyn
        [many] { $threads } llinyn
       *[other] { $threads } llinyn
    }; { $owed ->
        [zero] { $owed } peth yn ddyledus
        [one] { $owed } peth yn ddyledus
        [two] { $owed } beth yn ddyledus
        [few] { $owed } pheth yn ddyledus
        [many] { $owed } pheth yn ddyledus
       *[other] { $owed } peth yn ddyledus
    }, { $silent } ohonynt wedi tewi; { $ended ->
        [zero] { $ended } llinyn wedi dod i ben
        [one] { $ended } llinyn wedi dod i ben
        [two] { $ended } linyn wedi dod i ben
        [few] { $ended } llinyn wedi dod i ben
        [many] { $ended } llinyn wedi dod i ben
       *[other] { $ended } llinyn wedi dod i ben
    }
    Y cofnod yw { $database }, a wnaed mewn { $millis } ms. Pwyswch Ctrl-C i stopio.

# Beth mae mewnforio papur yn ei gofnodi.
change-source-recorded = papurau i’w cofnodi
change-noted = nodiadau’r darllen
change-body-recorded = cyrff
change-body-named = enwau cyrff
change-body-reorganised = newidiadau i gyrff
change-term-recorded = geiriau a gyflwynwyd
change-finding-recorded = canfyddiadau
change-recommendation-recorded = argymhellion
change-recommendation-reworded = geiriadau newydd
change-response-recorded = ymatebion
change-response-interpreted = darlleniadau o atebion a gofnodwyd
change-commitment-recorded = ymrwymiadau
change-plan-recorded = cynlluniau
change-origin-recorded = ffynonellau cynlluniau
change-objective-recorded = amcanion
change-plan-replaced = cynlluniau a ddisodlwyd
change-duty-recorded = dyletswyddau i adrodd
change-reporting-suspended = dyletswyddau i adrodd a ataliwyd
change-measure-recorded = mesurau
change-meeting-recorded = cyfarfodydd
change-statement-recorded = datganiadau
change-question-recorded = cwestiynau
change-question-answered = atebion i gwestiynau
change-answer-judged = darlleniadau o atebion i gwestiynau
change-circulation-recorded = cylchrediadau
change-reply-recorded = atebion i ymgynghoriad
change-figure-recorded = ffigurau
change-progress-claimed = honiadau o gynnydd
change-theme-answered = atebion i themâu
change-theme-marked = themâu
change-verified = gwiriadau
change-evidence-recorded = darnau o dystiolaeth
change-date-moved = dyddiadau a symudwyd
change-owner-passed = pethau a drosglwyddwyd i gorff arall
change-closed = diweddiadau llinynnau
change-linked = dolenni
change-example-recorded = enghreifftiau o arfer da
change-expectation-arose = pethau sy’n dod yn ddyledus
change-expectation-ended = pethau nad ydynt yn ddyledus mwyach
change-fell-silent = achosion o dawelwch
change-clock-ran = rhediadau’r gwiriad dyddiol
change-erased = dileadau
change-fund-recorded = cronfeydd
change-agreement-recorded = cytundebau
change-signed = llofnodion
change-flow-recorded = llifoedd gwybodaeth
change-voice-recorded = troeon y cymerodd plant ran
change-feedback-given = geiriau i’r rhai a roddodd dystiolaeth
change-practice-review-recorded = adolygiadau ymarfer
change-practice-review-published = adroddiadau adolygiadau ymarfer
change-withheld = penderfyniadau i gadw geiriau’n ôl
change-member-recorded = seddi ar fyrddau
change-agenda-item-added = eitemau ar agendâu
change-attendance-taken = cofnodion presenoldeb
change-minutes-approved = cymeradwyo cofnodion
change-minutes-corrected = cywiriadau i gofnodion
change-referred = cyfeiriadau at gyrff eraill

cli-user = Gadael pobl i mewn ac allan: eu hychwanegu, eu gwahodd eto, eu diddymu neu eu rhestru
cli-arg-what = Beth i’w wneud: add (ychwanegu), invite (gwahodd), revoke (diddymu) neu list (rhestru)
cli-arg-email = Y cyfeiriad y mae’r person yn mewngofnodi ag ef
cli-arg-name = Enw’r person
cli-arg-office = Y swydd, sy’n sefyll yn y cofnod yn lle’r enw
cli-arg-role = I beth y mae’r person yma: reader, contributor, coordinator, verifier, member, guardian neu administrator
cli-arg-body = Cyfeirnod y corff y gweithredir drosto, fel glanrafon-council
cli-arg-of-body = Cyfeirnod y corff sy’n cyfarfod, megis glanrafon-safeguarding-board
cli-arg-since = Diwrnod ei gyfarfod diwethaf; fel y gŵyr y cofnod os na roddir un
cli-arg-format = Ffurf yr adroddiad
cli-arg-template = Y penawdau: un o plain, cabinet, annual-plan, annual-report, neu ffeil o’ch eiddo eich hun (CSV)
cli-arg-written = Ffeil o’r hyn a ysgrifennodd rhywun, o dan linellau sy’n benawdau’r templed
cli-arg-out = Y ffeil i’w hysgrifennu; i’r allbwn safonol os na roddir un
cli-arg-linked = Y cyfeiriad y mae pobl yn agor y safle ynddo, ar gyfer dolenni; hebddo does dim
cli-arg-report = Adroddiad a wnaed o’r cofnod, i’w wirio yn lle hynny
cli-arg-site = Y cyfeiriad y mae pobl yn agor y safle ynddo, ar gyfer dolenni
cli-arg-smtp = Y gweinydd sy’n derbyn llythyrau, fel smtps://defnyddiwr:cyfrinair@post.example; hebddo nid anfonir dim
cli-arg-oidc = Cyfeiriad darparwr mewngofnodi unwaith (OpenID Connect), fel https://mewngofnodi.example, lle gall pobl fewngofnodi hefyd
cli-arg-oidc-client = Yr enw y mae’r darparwr yn adnabod y rhaglen hon wrtho
cli-arg-oidc-secret = Y gyfrinach sy’n perthyn i’r enw hwnnw
cli-arg-mail-from = Oddi wrth bwy y daw llythyrau, fel “Llinyn <llinyn@post.example>”
cli-post-failed = Ni chafodd y llythyrau eu hysgrifennu neu eu hanfon; rhoddir cynnig arall arni.
cli-user-invited = Anfonwch y ddolen hon at { $email }. Mae’n ddilys am saith diwrnod ac i un person:
cli-user-revoked = Ni chaiff { $email } fewngofnodi mwyach; daeth pob sesiwn i ben.

cli-guardian = Yn gwneud allwedd gwarcheidwad, neu’n agor pryder â hi, ar beiriant y gwarcheidwad ei hun
cli-arg-action = Beth i’w wneud: mae key yn gwneud allwedd, ac open yn agor pryder
cli-arg-sealed = Y pryder wedi’i selio, fel y’i nolwyd
cli-arg-identity = Y ffeil a wnaeth “llinyn guardian key”
cli-guardian-keep = Cadwch y ffeil hon i chi’ch hun, a chopi ohoni mewn lle diogel: hebddi ni ellir agor dim a seliwyd.
cli-guardian-register = Cofrestrwch hyn ar dudalen y pryderon: { $words }

cli-erase = Mae’n tynnu geiriau am berson o’r cofnod am byth; dim ond dangos faint sy’n eu cynnwys y mae, oni ddywedir wrtho am dderbyn
cli-arg-words-file = Ffeil â’r geiriau, un darn i bob llinell; mae “-” yn eu darllen o’r mewnbwn safonol
cli-arg-reason = Pam y dilëir y geiriau
cli-arg-asked-by = Swydd y sawl sy’n gofyn am hynny
cli-arg-approved-by = Swydd y sawl sy’n ei gymeradwyo: rhywun arall
cli-erase-dry = Mae’r geiriau’n sefyll mewn { $entries ->
    [zero] { $entries } cofnod
    [one] { $entries } cofnod
    [two] { $entries } gofnod
    [few] { $entries } chofnod
    [many] { $entries } chofnod
   *[other] { $entries } cofnod
}. Ni ddilëwyd dim. Ychwanegwch --accept i’w dileu ym mhobman; ni ddaw dim â nhw’n ôl.
cli-erase-done = Dilëwyd y geiriau o { $entries ->
    [zero] { $entries } cofnod
    [one] { $entries } cofnod
    [two] { $entries } gofnod
    [few] { $entries } chofnod
    [many] { $entries } chofnod
   *[other] { $entries } cofnod
} ac o bopeth a wnaed ohonynt.
