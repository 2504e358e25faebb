# Cadw geiriau papur yn ôl.

withholding-title = Cadw geiriau’r papur hwn yn ôl
withholding-intro = Mae geiriau’r papur, a phopeth sy’n sefyll ynddo, yn gadael pob tudalen, chwiliad, ffrwd a ffeil, hefyd fel y safai gynt. Erys yn gyhoeddus fod yno bapur, pwy sydd â dyled ac erbyn pryd, a’r penderfyniad hwn yntau. Erys cyfeiriad y papur ac enwau cyrff hefyd. Rhaid i rywun arall ei gymeradwyo.
withholding-visibility = Pwy gaiff ddarllen y geiriau
withholding-why = Pam y cedwir hwy yn ôl
withholding-review = Pryd yr edrychir arno eto
withholding-review-hint = Diwrnod o fewn y deuddeg mis nesaf. Os nad edrychir arno erbyn hynny, bydd yn dawelwch. Gellir ei adael yn wag os oes moment isod.
withholding-until = Tan bryd, os daw i ben ohono’i hun
withholding-until-hint = Moment yn ôl amser Greenwich (UTC), megis 2026-12-01T09:00. Bydd y geiriau’n gyhoeddus o hynny ymlaen heb i neb wneud dim.
withholding-ask = Gofyn am hynny
withholding-list = Papurau a gedwir yn ôl
withholding-list-intro = O gymeradwyo cais, mae’n dal ar unwaith i bawb. Ni chaiff y sawl a ofynnodd ei gymeradwyo.
withholding-approve = Cymeradwyo
withholding-now = Yr hyn a gedwir yn ôl yn awr
withholding-nothing = Ni chedwir dim yn ôl.
withholding-held = Geiriau a gedwir yn ôl
withholding-since = Cedwir y geiriau yn ôl ers
withholding-who = Gofynnwyd gan: { $by }. Cymeradwywyd gan: { $agreed }.
withholding-review-on = Bydd rhywun yn edrych arno eto erbyn { $day }.
withholding-until-then = Daw i ben ohono’i hun am { $day }.
withholding-read = Darllen y geiriau
withholding-for-you = Wedi’u cadw’n ôl: i chi y mae’r geiriau hyn, ac nid i’r cyhoedd

audience-public = Caiff pawb eu darllen.
audience-partners = Caiff y partneriaid yma ac aelodau etholedig eu darllen.
audience-board = Caiff y sawl sy’n cydlynu dros y bwrdd eu darllen.
audience-sealed = Ni chaiff neb eu darllen yma.

withholding-ground-person = Byddent yn gadael i berson gael ei adnabod.
withholding-ground-proceedings = Mae llys neu ymchwiliad wrth ei waith arno.
withholding-ground-confidence = Fe’u rhoddwyd yn gyfrinachol.
withholding-ground-safety = Byddai rhywun mewn perygl.
withholding-ground-unpublished = Nid yw’r sawl a ysgrifennodd y papur wedi’i gyhoeddi eto.
