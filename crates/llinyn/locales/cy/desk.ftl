# Lle mae pobl sydd wedi mewngofnodi yn dweud rhywbeth am linyn.

desk-thread = Y llinyn
desk-record = Ei roi ar gofnod
desk-public = Mae’r hyn a ysgrifennwch yn gyhoeddus, gyda’ch corff a’ch swydd, am byth. Peidiwch ag enwi plentyn.

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
