# Lle mae pobl sydd wedi mewngofnodi yn dweud rhywbeth am linyn.

desk-thread = Y llinyn
desk-record = Ei roi ar gofnod
desk-public = Mae’r hyn a ysgrifennwch yn gyhoeddus, gyda’ch corff a’ch swydd, am byth. Peidiwch ag enwi plentyn.

desk-response = Ei ateb
desk-response-disposition = Beth yw’r ateb?
desk-response-words = Yn eich geiriau chi
desk-response-words-hint = Cewch ei adael yn wag os cytuno yw’r ateb. Rhaid i wrthod roi ei resymau.
desk-response-parts = Y rhannau y mae’n eu cwrdd
desk-response-parts-hint = Marciwch y rhai y mae’r ateb yn gwneud yr hyn a ofynnant. Lle na farcir dim, fe’u darllenir o’ch geiriau.
desk-response-promise = Yr hyn yr ydych yn ei addo
desk-response-promise-hint = Un addewid, mewn brawddeg. Cewch ei adael yn wag; bydd y cofnod yn aros amdano wedyn.
desk-response-by = Erbyn pryd
desk-response-by-hint = Cewch ei adael yn wag. Nid yw’r dyddiad cyntaf byth yn newid.
desk-response-money = Beth mae’n ei gostio
desk-response-money-hint = Fel y byddech yn ei argraffu, fel: dim, neu £12,000 y flwyddyn. Cewch ei adael yn wag.
desk-response-also = Mae’r un ateb hefyd i
desk-response-also-hint = Pethau eraill y mae’r un papur yn gofyn amdanynt.

desk-answered = Yr ateb
desk-interpretation = Dweud sut mae ei ddarllen
desk-interpretation-disposition = Beth yw’r ateb yn y bôn?
desk-interpretation-words = Pam
desk-interpretation-words-hint = Mae’r hyn a argraffwyd yn aros, a’r darlleniad cyn eich un chi hefyd.

desk-progress = Dweud beth a wnaed
desk-progress-claim = Pa mor bell y mae?
desk-progress-words = Beth a wnaed
desk-progress-words-hint = Mewn brawddeg neu ddwy. Os na wnaed dim ers y tro diwethaf, cewch adael hwn yn wag.

desk-verification = Dweud a yw hynny’n wir
desk-verification-verdict = Beth a ganfuoch?
desk-verification-method = Sut yr edrychoch
desk-verification-method-hint = Ymweliad, darllen ffeiliau, sgyrsiau â phlant: beth bynnag oedd.
desk-verification-words = Yr hyn a ganfuoch
desk-verification-words-hint = Fel y gall rhywun nad oedd yno ei ddilyn.
desk-evidence-file = Ffeil sy’n ei ddangos
desk-evidence-file-hint = PDF, PNG, JPEG, testun plaen, CSV, Word (DOCX), Excel (XLSX) neu destun OpenDocument (ODT), hyd at 20 MB. Gellir gadael hwn yn wag. Mae’r ffeil yn gyhoeddus. Dim ond mewn testun plaen y chwilir am enwau plant: gyda phob ffeil arall, gwnewch yn siŵr eich hun nad oes plentyn wedi’i enwi na’i ddangos ynddi.
desk-evidence-again = Rhaid dewis “{ $name }” eto: nid yw porwr yn cadw ffeiliau.
desk-evidence-passage = Lle ar y cofnod sy’n ei ddangos
desk-evidence-passage-hint = Ei gyfeiriad, fel lscb-2011/r14 neu lscb-2011#passage-12. Gellir gadael hwn yn wag.
desk-evidence-review = Edrych ar hyn eto erbyn
desk-evidence-review-hint = Y diwrnod olaf y gellir dibynnu ar hyn fel y mae. Wedi hynny mae golwg newydd yn ddyledus. Gellir gadael hwn yn wag.

desk-moving = Symud y dyddiad
desk-moving-day = Dyddiad newydd
desk-moving-day-hint = Mae’r dyddiad cyntaf yn aros yn y golwg, a chaiff pob symudiad ei gyfrif.
desk-moving-reason = Pam y mae’n symud
desk-moving-reason-hint = Mae’r rheswm yn sefyll wrth ymyl y dyddiad newydd.
desk-moving-told = Pwy a gafodd wybod
desk-moving-told-hint = Enwau cyrff neu bobl mewn swydd, gyda hanner colon rhyngddynt.

desk-closing = Dod â’r llinyn i ben
desk-closing-kind = Sut y mae’n dod i ben?
desk-closing-decided-by = Y corff a benderfynodd
desk-closing-decided-by-hint = Ei enw fel y mae yn y cofnod. Ni chaiff fod yn un o berchnogion y llinyn.
desk-closing-meeting = Y cyfarfod
desk-closing-meeting-hint = Er enghraifft: cyfarfod 3 Mawrth 2026, eitem 4.
desk-closing-reason = Pam
desk-closing-reason-hint = Yr hyn a benderfynwyd, ac ar ba sail.
desk-closing-evidence = Beth sy’n ei ddangos
desk-closing-evidence-hint = Geiriau, neu gyfeiriad rhywbeth sydd ar gofnod. Cewch ei adael yn wag.
desk-closing-successor = Beth sy’n cymryd ei le
desk-closing-successor-hint = Cyfeiriad llinyn arall, lle mae hwn wedi’i ddisodli.
desk-closing-recheck = Pryd y bydd rhywun yn edrych eto
desk-closing-recheck-hint = 6 i 24 mis ymlaen.

desk-body = Y corff

desk-reorganisation = Dweud sut y newidiodd y corff
desk-reorganisation-kind = Beth ddigwyddodd?
desk-reorganisation-day = O ba ddiwrnod
desk-reorganisation-day-hint = Y diwrnod y daeth i rym: heddiw neu gynharach.
desk-reorganisation-name-en = Enw newydd yn Saesneg
desk-reorganisation-name-cy = Enw newydd yn Gymraeg
desk-reorganisation-name-hint = Dim ond os cafodd ei ailenwi. Gadewch yn wag yr hyn sy’n aros.
desk-reorganisation-shares = Pwy sy’n cymryd yr hyn sydd ganddo
desk-reorganisation-shares-hint = Un corff i bob llinell, wrth ei enw. Mae enw ar ei ben ei hun yn cymryd y gweddill i gyd. I drosglwyddo llinynnau unigol, ysgrifennwch eu cyfeiriadau ar ôl yr enw, gyda hanner colon rhyngddynt. Dangosir yn gyhoeddus fel rhywbeth amddifad yr hyn nad oes neb yn ei gymryd.
desk-reorganisation-reason = Pam
desk-reorganisation-reason-hint = Er enghraifft y gorchymyn neu’r penderfyniad a’i newidiodd.
desk-plan = Y cynllun
desk-duty = Y ddyletswydd i adrodd

desk-superseding = Rhoi cynllun arall yn ei le
desk-superseding-successor = Y cynllun sy’n cymryd ei le
desk-superseding-successor-hint = Ei gyfeiriad, fel families-strategy-2024/p1. Rhaid iddo fod ar gofnod eisoes.
desk-superseding-commitments = Beth a ddaw o’i ymrwymiadau agored
desk-superseding-commitments-hint = Ni cheir gadael yr un allan: mae rhywun yn ei ddwyn ymlaen, neu daw i ben mewn ffordd a ddywedir.
desk-superseding-none = Does dim un o’i ymrwymiadau ar agor.
desk-superseding-fate = Beth a ddaw ohono
desk-superseding-choose = Dewiswch
desk-superseding-carrier = Beth sy’n ei ddwyn ymlaen, os nad y cynllun newydd
desk-superseding-reason = Pam
desk-superseding-reason-hint = Pam y mae’r cynllun arall yn cymryd ei le, a pham y daw’r ymrwymiadau i ben sy’n dod i ben.
desk-superseding-decided-by-hint = Dim ond lle daw ymrwymiad i ben: enw sydd yn y cofnod, ac nid ei berchennog.

fate-by-plan = y cynllun newydd yn ei ddwyn ymlaen
fate-by-other = cynllun neu addewid arall yn ei ddwyn ymlaen, a enwir isod
fate-done-verified = daw i ben: wedi’i wneud a’i wirio
fate-done-not-verified = daw i ben: wedi’i wneud, heb ei wirio
fate-refused = daw i ben: gwrthodwyd gyda rheswm
fate-withdrawn = daw i ben: tynnwyd yn ôl
fate-overtaken = daw i ben: goddiweddwyd gan ddigwyddiadau

desk-asked = Y cwestiwn
desk-question = Gofyn amdano
desk-question-words = Eich cwestiwn
desk-question-words-hint = Un cwestiwn, mewn brawddeg neu ddwy. Mae’n gyhoeddus o hyn allan, a hefyd os na ddaw ateb.
desk-question-to = Pwy sydd i ateb
desk-question-allowed = Faint o amser y mae eich rheolau chi yn ei roi i ateb
desk-question-allowed-hint = Fel y maent yn ei ddweud, megis: saith diwrnod, rheol sefydlog 12. Gellir ei adael yn wag; bydd y cofnod wedyn yn dweud na chafodd ei nodi.
desk-answer = Ateb y cwestiwn
desk-answer-words = Yr ateb
desk-answer-words-hint = Mae’n sefyll wrth ymyl y cwestiwn.
desk-answer-replying = Beth yr ydych yn ei anfon?
replying-whole = yr ateb
replying-holding = ateb dros dro: mae’r ateb eto i ddod, ac mae’n dal yn ddyledus
desk-judgement = Dweud sut yr ydych yn ei ddarllen
desk-judgement-answering = Beth mae’r ateb yn ei wneud â’r hyn a ofynnwyd?
desk-judgement-sentence = Y frawddeg o’r ateb sy’n dangos hynny
desk-judgement-sentence-hint = Wedi’i chopïo o’r ateb, air am air.
desk-judgement-words = Pam
desk-judgement-words-hint = Mae’r hyn a atebwyd yn aros fel y mae, a darlleniadau pobl eraill hefyd.
answering-whole = yn ateb yr hyn a ofynnwyd
answering-in-part = yn ateb rhan o’r hyn a ofynnwyd
answering-declines = yn gwrthod yr hyn a ofynnwyd

desk-measured = Y mesur
desk-measure = Ychwanegu mesur
desk-measure-text = Beth sy’n cael ei fesur
desk-measure-text-hint = Gyda’i uned, fel: gofalwyr a dalwyd mewn pryd, y cant. Yr un geiriau yw’r un mesur.
desk-measure-objective = Ar gyfer pa amcan
desk-measure-objective-hint = Ei rif yn y cynllun. Gellir ei adael yn wag.
desk-measure-baseline = Lle mae’n dechrau
desk-measure-target = I ble y mae i fynd
desk-measure-number-hint = Rhif. Lle caiff ei adael yn wag, mae’r cofnod yn dweud nad oes dim yn cael ei fesur.
desk-value = Rhoi gwerth mwy diweddar
desk-value-given = Beth sydd i’w roi?
desk-value-number = Y rhif
desk-value-number-hint = Yn uned y mesur. Dim ond lle mae un.
desk-value-reason = Pam nad oes un
desk-value-reason-hint = Dim ond lle caiff ei wrthod neu lle nad oes neb yn ei gadw. Mae’r rheswm yn sefyll yn ei le, yn gyhoeddus.
given-number = rhif
given-starred = rhy ychydig i’w gyhoeddi
given-refused = dim: fe’i gwrthodir
given-not-held = dim: nid oes neb yn ei gadw

desk-cost = Dweud beth mae’n ei gostio
desk-cost-amount = Beth mae’n ei gostio
desk-cost-amount-hint = Fel y byddech yn ei argraffu, fel: £38,200 y flwyddyn, neu: dim cost wedi’r cwbl.
desk-cost-purpose = Ar gyfer beth
desk-cost-funded-from = O ble y daw
desk-cost-empty-hint = Lle caiff ei adael yn wag, mae’r cofnod yn dweud nas nodwyd.
desk-fund = Cofnodi arian a addawyd
desk-fund-text = Beth yw ei enw
desk-fund-text-hint = Enw’r gronfa neu’r grant, fel y byddech yn ei argraffu.
desk-fund-amount = Faint
desk-fund-amount-hint = Mewn punnoedd, fel £12,000 neu £4m. Lle caiff ei adael yn wag, mae’r cofnod yn dweud nas nodwyd.
desk-fund-purpose = Ar gyfer beth
desk-fund-from = O ble y daw
desk-sharing = Dweud pwy sy’n cyfrannu
desk-sharing-rows = Cyfranwyr
desk-sharing-hint = Pob un ohonynt, yn lle’r hyn a ddywedwyd o’r blaen. Mae canrannau fformiwla’n gwneud 100 yn union; caiff arian a’r hyn a roddir mewn nwyddau neu wasanaethau eu prisio ar wahân.
desk-sharing-row = Cyfrannwr { $number }
desk-sharing-by = Pwy
desk-sharing-gives = Beth a roddir
desk-sharing-much = Faint
desk-sharing-much-hint = Canran, neu bunnoedd. Am rywbeth nad yw’n arian, beth yw ei werth; gellir ei adael yn wag.
desk-sharing-words = Beth ydyw, lle nad arian mohono
desk-sharing-certainty = Pa mor sicr
desk-sharing-reserved = Nid yw’n atebol i Lywodraeth Cymru
desk-spending = Dweud beth a wariwyd
desk-spending-amount = Gwariwyd hyd yma
desk-spending-amount-hint = Y cyfan a wariwyd ohono hyd heddiw, mewn punnoedd.
desk-spending-words = Ar beth
desk-spending-words-hint = Yn eich geiriau eich hun.
desk-fund-of = Cronfa
desk-agreement = Cofnodi cytundeb i rannu gwybodaeth
desk-agreement-text = Beth yw ei enw
desk-agreement-text-hint = Enw’r cytundeb neu’r protocol, fel y byddech yn ei argraffu.
desk-agreement-under = Gwnaed o dan
desk-agreement-under-hint = Ar gyfer protocol, cyfeiriad y cytundeb y gwnaed ef oddi tano. Gwag ar gyfer cytundeb nad yw o dan un arall.
desk-agreement-paper = Y papur sy’n cynnwys ei eiriad
desk-agreement-paper-hint = Ei gyfeiriad neu ei deitl, lle mae yn y cofnod. Gellir ei adael yn wag.
desk-agreement-by = Pwy sy’n ei gadw
desk-agreement-by-hint = Corff, wrth ei enw fel y mae yn y cofnod: ganddo ef y mae’r adolygiad yn ddyledus. Gellir ei adael yn wag.
desk-agreement-from = O
desk-agreement-from-hint = Y diwrnod cyntaf y mae mewn grym.
desk-agreement-until = Hyd at
desk-agreement-until-hint = Y diwrnod olaf y mae mewn grym. Lle caiff ei adael yn wag, nid oes diwedd hysbys iddo.
desk-agreement-review = I’w adolygu erbyn
desk-agreement-review-hint = Lle nodir diwrnod, mae’r adolygiad yn ddyledus erbyn hynny. Gellir ei adael yn wag.
desk-signing = Dweud i bwy y gofynnwyd, pwy a lofnododd, a wrthododd neu a adawodd
desk-signing-by = Pwy
desk-signing-by-hint = Corff, wrth ei enw. Gellir gofyn i ddosbarth o gyrff, fel pob awdurdod lleol: gofynnir i bob un o’i aelodau ar y diwrnod hwnnw.
desk-signing-kind = Beth a wnaeth
desk-signing-day = Ers
desk-signing-day-hint = Heddiw, neu ddiwrnod cynharach.
desk-reviewing = Dweud beth a ganfu adolygiad
desk-reviewing-words = Beth a ganfu’r adolygiad
desk-reviewing-words-hint = Yn eich geiriau eich hun.
desk-reviewing-next = I’w adolygu nesaf erbyn
desk-flow = Cofnodi’r hyn sy’n llifo o gorff i gorff
desk-flow-text = Beth sy’n llifo
desk-flow-text-hint = Y math o wybodaeth, er enghraifft: atgyfeiriadau plant mewn perygl. Byth am un plentyn.
desk-flow-purpose = At ba ddiben
desk-flow-purpose-hint = Y diben diogelu y mae’n ei wasanaethu.
desk-flow-from = Oddi wrth
desk-flow-to = At
desk-flow-relies = Y cytundebau y mae’n dibynnu arnynt
desk-flow-relies-hint = Eu cyfeiriadau, un ar bob llinell. Lle caiff ei adael yn wag, mae ei dudalen yn dweud nad yw’n dibynnu ar un.
desk-flow-about = Y llinyn neu’r cynllun y mae’n ei wasanaethu
desk-flow-about-hint = Ei gyfeiriad. Gellir ei adael yn wag.
desk-term = Dweud beth yw ystyr gair
desk-term-word = Y gair
desk-term-word-hint = Gair, talfyriad neu enw, fel yr argreffir ef.
desk-term-language = Ei iaith
desk-term-meaning = Beth yw ei ystyr
desk-term-meaning-hint = Yn eich geiriau eich hun, neu yng ngeiriau’r papur.
desk-term-from = O
desk-term-from-hint = Y diwrnod cyntaf y mae’n golygu hyn. Gellir ei adael yn wag.
desk-term-paper = Y papur y’i cymerwyd ohono
desk-relating = Dweud sut mae dau air yn perthyn
desk-relating-first = Y gair cyntaf
desk-relating-word-hint = Gair o’r rhestr, fel y’i sillefir yno.
desk-relating-kind = Sut
desk-relating-second = Yr ail air
desk-relating-reason = Pam
desk-relating-reason-hint = Yn eich geiriau eich hun.
desk-voice = Cofnodi sut y cymerodd plant ran
desk-voice-who = Pwy a gymerodd ran
desk-voice-who-hint = Plant, pobl ifanc, teuluoedd neu ofalwyr, mewn geiriau. Byth enw.
desk-voice-count = Faint
desk-voice-count-hint = Mewn ffigurau. Ni chedwir rhif o dan bump: mae’r cofnod yn dweud “llai na phump”. Lle caiff ei adael yn wag, mae’n dweud nas nodwyd.
desk-voice-how = Sut y cymeron nhw ran
desk-voice-how-hint = Megis: fforwm, arolwg, ymweliadau gan eiriolwr.
desk-voice-said = Beth ddywedon nhw
desk-voice-said-hint = Gyda’i gilydd, fel na ellir adnabod neb.
desk-voice-felt = Sut brofiad oedd hyn iddyn nhw
desk-voice-felt-hint = Lle dywedon nhw hynny.
desk-voice-changed = Beth a newidiodd o’r herwydd
desk-voice-changed-hint = Yn eich geiriau eich hun; hefyd lle na newidiodd dim, a pham. O’i adael yn wag, mae’r cofnod yn dweud nad oes dim wedi’i gofnodi eto.
desk-voice-by = Pwy a ofynnodd iddyn nhw
desk-voice-told = Beth a ddywedwyd wrthyn nhw am yr hyn a ddaeth o hynny
desk-voice-told-hint = O’i adael yn wag, y corff a ofynnodd iddyn nhw sydd i ddweud wrthyn nhw.
desk-voice-on-hint = Dim ond lle cawsant wybod.
desk-feedback = Dweud beth a ddywedwyd wrthyn nhw
desk-feedback-told = Beth a ddywedwyd wrthyn nhw am yr hyn a ddaeth o hynny
desk-feedback-told-hint = Yn y geiriau a ddefnyddiwyd wrth ddweud wrthyn nhw.
desk-feedback-on = Y diwrnod y cawsant wybod
desk-feedback-on-hint = Heddiw, neu’n gynharach.
desk-review = Cofnodi adolygiad ymarfer
desk-review-text = Cyfeirnod dienw
desk-review-text-hint = Megis: Adolygiad 3 yn 2024. Byth enw plentyn na neb arall.
desk-review-type-hint = Y math yn ôl y gyfraith ar y diwrnod y’i comisiynwyd.
desk-review-until = Disgwylir yr adroddiad erbyn
desk-review-until-hint = Lle nad oes neb yn dweud, gellir ei adael yn wag; mae ei adroddiad yn ddyledus heb ddiwrnod.
desk-review-report-hint = Cyfeiriad ei adroddiad, lle mae yn y cofnod. O’i adael yn wag, disgwylir ei gyhoeddi.
desk-publication = Dweud pa bapur yw ei adroddiad
desk-publication-report-hint = Cyfeiriad y papur yn y cofnod, neu ei deitl cyfan.

desk-report = Rhoi’r adroddiad
desk-report-words = Sut mae’r cynllun yn mynd
desk-report-words-hint = Beth a wnaed, beth a newidiodd i blant, a beth sy’n sefyll yn y ffordd.
desk-report-not-done = Beth sydd heb ei wneud o hyd

desk-suspension = Rhoi’r gorau i’r adroddiadau hyn
desk-suspension-agreed-by = Pwy a gytunodd
desk-suspension-agreed-by-hint = Corff, wrth ei enw fel y mae yn y cofnod.
desk-suspension-reason = Pam
desk-suspension-reason-hint = Mae’r rheswm yn sefyll wrth ymyl yr adroddiadau sy’n dod i ben.
desk-suspension-restart = Beth sy’n eu hailddechrau
desk-suspension-restart-hint = Digwyddiad, fel: pan fabwysiedir y strategaeth newydd. Mae diwrnod yn unig yn ddigon.
desk-suspension-restart-by = Erbyn pryd y maent yn ailddechrau
desk-suspension-restart-by-hint = Cewch ei adael yn wag lle mae digwyddiad wedi’i enwi.

desk-body-hint = Corff, wrth ei enw fel y mae yn y cofnod.
desk-names-hint = Enwau gyda hanner colon rhyngddynt. Cewch ei adael yn wag.
desk-may-be-empty = Cewch ei adael yn wag.

desk-plan-new = Gwneud cynllun
desk-plan-title = Teitl
desk-plan-title-hint = Nid oes gan yr un cynllun arall ar gofnod yr un teitl.
desk-plan-from = Dydd cyntaf
desk-plan-to = Dydd olaf
desk-plan-objectives-hint = Un ar bob llinell. Cadwant eu trefn.
desk-plan-origins-hint = Yr arolygiadau, yr adolygiadau neu’r adroddiadau y’i gwneir ar eu cyfer, un ar bob llinell. Ychwanegir wedyn yr hyn sy’n ymuno wedyn.

desk-commitment = Ychwanegu ymrwymiad
desk-commitment-text = Beth a wneir
desk-commitment-text-hint = Nid yw’r geiriau hyn byth yn newid.
desk-commitment-owner = Y corff a fydd yn ei wneud
desk-commitment-owner-hint = Un corff, wrth ei enw fel y mae yn y cofnod. Os gadewir ef yn wag, dywed y cofnod nad oes neb yn berchen arno.
desk-commitment-contributors = Pwy sy’n helpu
desk-commitment-grade = Faint o addewid ydyw
desk-commitment-when = Erbyn pryd
desk-commitment-when-hint = Nid yw’r dyddiad cyntaf byth yn newid. Gellir ychwanegu un diweddarach gyda rheswm, a chaiff pob symudiad ei gyfrif.
desk-commitment-waits-hint = Dogfen neu benderfyniad arall. Cewch ei adael yn wag.
desk-commitment-cost-hint = Fel y byddech yn ei argraffu, fel: £12,000 y flwyddyn, o’r grant craidd. Cewch ei adael yn wag.

desk-origin = Ychwanegu ffynhonnell y mae’n ei hateb
desk-origin-source = Y ffynhonnell
desk-origin-source-hint = Ei chyfeiriad ar gofnod, neu ei theitl mewn geiriau.
desk-origin-reason = Pam y mae’n ymuno

desk-reporting = Ychwanegu dyletswydd i adrodd
desk-reporting-from = Pwy sy’n adrodd
desk-reporting-to = I bwy
desk-reporting-every = Bob sawl mis
desk-reporting-every-hint = Mewn ffigurau, o 1 i 60.
desk-reporting-first = Adroddiad cyntaf erbyn
desk-reporting-first-hint = O hynny ymlaen mae pob adroddiad yn ddyledus ar ei ddiwrnod.

desk-table = Ychwanegu ymrwymiadau o ffeil
desk-table-file = Ffeil o ymrwymiadau
desk-table-file-hint = CSV, neu daflen gyntaf ffeil XLSX, gyda cholofnau’r data agored: { $names }. Dim ond y gyntaf ohonynt sy’n rhaid. 2,000 o linellau ac 1 MB ar y mwyaf.
desk-table-show = Dangos beth a gofnodid
desk-table-other = Neu dewiswch ffeil arall
desk-table-shown = { $count ->
        [zero] Ni chofnodid yr un ymrwymiad
        [one] Cofnodid { $count } ymrwymiad
        [two] Cofnodid { $count } ymrwymiad
        [few] Cofnodid { $count } ymrwymiad
        [many] Cofnodid { $count } ymrwymiad
       *[other] Cofnodid { $count } ymrwymiad
    }
desk-table-wrong = { $count ->
        [zero] Ni chofnodwyd dim: nid oes dim i’w gywiro
        [one] Ni chofnodwyd dim: mae { $count } peth i’w gywiro
        [two] Ni chofnodwyd dim: mae { $count } beth i’w cywiro
        [few] Ni chofnodwyd dim: mae { $count } pheth i’w cywiro
        [many] Ni chofnodwyd dim: mae { $count } pheth i’w cywiro
       *[other] Ni chofnodwyd dim: mae { $count } peth i’w cywiro
    }

desk-assurance = Dweud pwy sy’n ateb dros y ffaith na chosbir neb am godi llais
desk-assurance-owner = Pa gorff sy’n ateb dros hynny?
desk-assurance-recheck = Pryd y bydd rhywun yn edrych eto a yw hynny’n wir

desk-meeting = Y cyfarfod

desk-body-new = Ychwanegu corff a sefydlwyd
desk-body-kind = Pa fath o gorff yw ef?
desk-body-name-en = Enw yn Saesneg
desk-body-name-cy = Enw yn Gymraeg
desk-body-name-hint = Gellir gadael un o’r ddau yn wag. Nid oes gan unrhyw gorff arall ar y cofnod yr enw hwn.
desk-body-parent = Y corff y mae’n rhan ohono
desk-body-parent-hint = Ar gyfer grŵp sy’n rhan o fwrdd: y bwrdd, wrth ei enw fel y mae yn y cofnod. Gellir ei adael yn wag.
desk-body-day = Sefydlwyd ar
desk-body-day-hint = Heddiw neu gynharach. Ni all fod wedi cyfarfod cyn hynny.
desk-body-reason = Pam, a thrwy benderfyniad pwy
desk-body-reason-hint = Er enghraifft y gyfraith, y gorchymyn neu’r penderfyniad a’i sefydlodd.

desk-seat = Dweud pwy sydd â sedd
desk-seat-seat = Y sedd
desk-seat-seat-hint = Beth y’i gelwir, er enghraifft: Bwrdd iechyd. Yr un geiriau yw’r un sedd.
desk-seat-holder = A oes gan rywun y sedd?
desk-seat-who = Pwy sydd â hi
desk-seat-who-hint = Asiantaeth neu swyddfa, wrth ei henw fel y mae yn y cofnod. Dim ond lle mae gan rywun y sedd.
desk-seat-chair = Ai’r gadair ydyw?
desk-seat-basis = A yw cyfraith yn rhoi’r sedd iddynt?
desk-seat-nominated = Pwy sy’n enwebu
desk-seat-nominated-hint = Corff neu swyddfa, megis gweinidog. Gellir ei adael yn wag.
desk-seat-from = O
desk-seat-from-hint = Mae’r hyn a ddywedwyd am y sedd o’r blaen yn dal hyd hynny.
desk-seat-to = Hyd at
desk-seat-to-hint = Lle mae’r diwedd yn hysbys. Mae’r sedd yn wag wedyn. Gellir ei adael yn wag.

desk-meeting-new = Galw cyfarfod
desk-meeting-day = Ar ba ddiwrnod
desk-meeting-day-hint = Gall fod i ddod. Rhaid i’r corff fod yn bod bryd hynny.

desk-agenda = Llenwi’r agenda
desk-agenda-raised = Beth arall a godir
desk-agenda-raised-hint = Un eitem ar bob llinell: geiriau, neu gyfeiriad llinyn, cynllun neu gwestiwn. Gellir ei adael yn wag.
desk-agenda-carried-hint = Ni phenderfynodd y cyfarfod diwethaf ddim am y rhain.
desk-agenda-marks-hint = Gan y corff a’i aelodau. Tynnwch y marc oddi ar yr hyn na fydd neb yn sôn amdano.

desk-statement = Cofnodi’r hyn a ddywedwyd
desk-statement-item = Eitem ar yr agenda
desk-statement-item-hint = Ei rhif. Gellir ei adael yn wag.
desk-statement-about = Am beth y mae
desk-statement-about-hint = Cyfeiriad llinyn, cynllun, cwestiwn, rhywbeth y gofynnwyd amdano o’r blaen neu rywbeth a gyfeiriwyd. Os gadewir ef yn wag, yr hyn y mae’r eitem yn sôn amdano ydyw.
desk-statement-strength = Pa mor gadarn oedd?
desk-statement-words = Beth a ddywedwyd neu a benderfynwyd
desk-statement-words-hint = Fel y mae’r cofnodion i’w nodi.
desk-statement-by = Pwy a’i dywedodd
desk-statement-by-hint = Swyddfa neu gorff. Gellir ei adael yn wag.

desk-attendance = Dweud pwy oedd yno
desk-attendance-chair-hint = Y swyddfa neu’r corff a gadeiriodd. Gellir ei adael yn wag.
desk-attendance-present-hint = Asiantaethau a swyddfeydd, un ar bob llinell. Ar ôl asiantaeth gallwch enwi’r swyddfa a anfonodd: Cyngor Glanrafon: Pennaeth Gwasanaethau Plant.
desk-attendance-left = O’r rhain, wedi gadael cyn y diwedd
desk-attendance-left-hint = Air am air fel uchod. Gellir ei adael yn wag.

desk-approval = Dweud bod y cofnodion wedi’u cymeradwyo
desk-approval-at = Y cyfarfod a’u cymeradwyodd
desk-approval-at-hint = Cyfeiriad cyfarfod diweddarach o’r un corff. O hynny ymlaen dim ond eu cywiro y gellir.

desk-correction = Cywiro’r cofnodion
desk-correction-statement = Beth a gywirir
desk-correction-statement-hint = Cyfeiriad yr hyn a gofnodwyd. Gadewch ef yn wag lle mae’n ymwneud â phwy oedd yno, neu â’r hyn a adawyd allan.
desk-correction-words = Beth y mae’r cofnodion i’w ddweud
desk-correction-words-hint = Mae’r hyn a gofnodwyd gyntaf yn aros yn y golwg wrth ei ochr.
desk-correction-reason = Beth y mae hynny’n ei newid, a pham
desk-correction-reason-hint = Mewn brawddeg.
desk-correction-at = Y cyfarfod a gytunodd
desk-correction-at-hint = Ei gyfeiriad. Gellir ei adael yn wag.

desk-referral = Ei gyfeirio at gorff arall
desk-referral-at = Y cyfarfod a benderfynodd hynny
desk-referral-at-hint = Cyfeiriad un o gyfarfodydd y corff sy’n ei gyfeirio. Gellir ei adael yn wag.
desk-referral-words = Beth y gofynnir i’r corff arall ei wneud
desk-referral-words-hint = Mae’r hyn a ddaw ohono’n ddyledus o hyn ymlaen, yn gyhoeddus.
desk-referral-by = Erbyn pryd

desk-repeat = Dweud a ofynnwyd hyn o’r blaen
desk-repeat-other = Cyfeiriad yr argymhelliad cynharach
desk-repeat-other-hint = Fel y saif yng nghyfeiriad ei dudalen.
desk-repeat-how = Beth yw hwn i’r un cynharach?
desk-repeat-words = Pam
desk-wording = Dweud ble arall y mae wedi’i eirio
desk-wording-other = Y geiriad arall
desk-wording-other-hint = Cyfeiriad argymhelliad, addewid, eitem ar agenda neu rywbeth a ddywedwyd mewn cyfarfod, megis cofnodion-2025/s4.
desk-wording-words = Pam mai’r un cais ydyw
desk-wording-words-hint = Mae’r ddau eiriad yn aros fel y’u hargraffwyd.
desk-wording-part = Geiriau sy’n bwysig
desk-wording-part-hint = Geiriau o un o’r ddau na ddylid eu colli, wedi’u copïo air am air. Bydd pob geiriad wedyn yn dangos a ydynt ynddo. Gellir ei adael yn wag.
desk-count = Dweud beth arall sy’n cyfrif yr un peth
desk-count-other = Y ffigur arall
desk-count-other-hint = Ei gyfeiriad, megis cynllun-2025/n2.
desk-count-words = Pam y maent yn cyfrif yr un peth
desk-count-words-hint = Mae’r ddau ffigur yn aros, ac ni ddewisir yr un.
