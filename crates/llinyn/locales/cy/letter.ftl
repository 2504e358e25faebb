# Llythyrau, a’r tudalennau lle y gofynnir amdanynt a’u rhoi i ben.

letter-asking = Cadarnhewch, os gwelwch yn dda: “{ $name }”
letter-asking-about = Gofynnodd rhywun, chi fwy na thebyg, inni ysgrifennu i’r cyfeiriad hwn pan fydd rhywbeth yn digwydd yma: { $name }
letter-asking-yes = Os ydych am inni wneud hynny, agorwch y dudalen hon a phwyswch y botwm:
letter-asking-no = Os nad ydych, peidiwch â gwneud dim: ni fyddwn yn ysgrifennu atoch, a chaiff y cyfeiriad ei ddileu ar ôl saith diwrnod.
letter-news = Digwyddodd rhywbeth: { $names }
letter-news-line = { $first }, cofnodwyd ar { $day }
letter-news-more = Mae mwy nag sy’n ffitio mewn llythyr. Mae’r cyfan ar y dudalen.
letter-news-why = Rydym yn ysgrifennu atoch am fod y cyfeiriad hwn yn dilyn “{ $name }”, unwaith y dydd ar y mwyaf. I roi’r gorau iddi, agorwch y dudalen hon a phwyswch y botwm:
letter-weekly = Beth sydd angen eich sylw
letter-weekly-intro = Yr hyn sy’n ddyledus gan { $name }, y cynharaf yn gyntaf. Mae’r un peth ar eich tudalen:
letter-weekly-line = { $first }, erbyn { $day }
letter-weekly-late = { $first }, yn ddyledus ers { $day }
letter-weekly-undated = { $first }, heb ddiwrnod
letter-weekly-why = Rydym yn ysgrifennu atoch unwaith yr wythnos am eich bod yn gweithredu dros { $name }. I roi’r gorau iddi, agorwch y dudalen hon a phwyswch y botwm:

letter-follow = Rhowch wybod imi pan fydd rhywbeth yn newid yma
letter-follow-intro = Drwy e-bost, unwaith y dydd ar y mwyaf, a dim ond pan fydd rhywbeth wedi’i ddweud, ei ganfod, ei symud, ei ddirwyn i ben, neu heb ddod. Ni chaiff neb arall wybod eich cyfeiriad, a chaiff ei ddileu pan rowch y gorau iddi.
letter-follow-email = Cyfeiriad e-bost
letter-follow-email-hint = Anfonwn un llythyr yn gyntaf, i ofyn ai chi biau’r cyfeiriad.
letter-follow-send = Ysgrifennwch ataf
letter-asked = Edrychwch yn eich e-bost
letter-asked-intro = Os gellir ysgrifennu i’r cyfeiriad, mae llythyr ar ei ffordd. Agorwch y dudalen y mae’n ei henwi a phwyswch y botwm; tan hynny nid anfonir dim arall.
letter-confirm = Ydych chi am gael gwybod?
letter-confirm-about = Pan fydd rhywbeth yn digwydd yma, byddwn yn ysgrifennu atoch, unwaith y dydd ar y mwyaf:
letter-confirm-yes = Ydw, ysgrifennwch ataf
letter-following = Rydych yn cael gwybod pan fydd rhywbeth yn digwydd yma
letter-following-about = Mae’r cyfeiriad hwn yn dilyn:
letter-stop = Rhoi’r gorau i’r llythyrau hyn
letter-stop-all = Rhoi’r gorau i bob llythyr i’r cyfeiriad hwn
letter-stopped = Ni fyddwn yn ysgrifennu atoch mwyach
letter-stopped-intro = Mae’r llythyrau wedi dod i ben. Caiff yr hyn a ddilynid gan gyfeiriad heb gyfrif ei ddileu, a’r cyfeiriad gydag ef.
letter-weekly-about = Unwaith yr wythnos cewch lythyr am yr hyn sydd angen eich sylw.
letter-weekly-again = Ysgrifennwch ataf unwaith yr wythnos

letter-circulation = Mae { $by } yn gofyn i { $to } am “{ $paper }”
letter-reminder = Nodyn atgoffa: mae { $by } yn gofyn i { $to } am “{ $paper }”
letter-circulation-about = Mae { $by } yn anfon “{ $paper }” at { $to }, i’r diben hwn: { $words }. Gellir ei ddarllen yma:
letter-circulation-until = Derbynnir atebion hyd { $day }.
letter-circulation-reply = Atebwch ar y dudalen hon, heb gyfrif. Gall pwy bynnag sydd â’r ddolen hon ateb dros { $to }, felly rhowch hi dim ond i’r sawl a ddylai ei chael:
letter-circulation-public = Mae’r hyn a atebwch yn gyhoeddus, gydag enw eich corff. Nid felly’r cyfeiriad yr ysgrifennir ato.
