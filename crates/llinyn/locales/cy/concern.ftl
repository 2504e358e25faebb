# Codi pryder heb fod neb yn gwybod pwy ydych, a’i ateb.

concern-title = Codi pryder
concern-intro = Os oes rhywbeth o’i le, neu’n cael ei gadw’n dawel, gallwch ddweud hynny yma. Nid oes angen cyfrif arnoch, ac ni ddywedir wrth neb pwy ydych.
concern-assurance = Ni chosbir neb am godi llais.
concern-assurance-held = Y corff sy’n ateb dros hyn yw
concern-assurance-recheck = Bydd rhywun yn edrych eto erbyn { $day } a yw hynny’n wir.
concern-assurance-missed = Roedd rhywun i edrych eto erbyn { $day } a yw hynny’n wir, ac ni wnaeth neb.
concern-assurance-record = Y sicrwydd ar y cofnod
concern-assurance-nobody = Nid oes corff yn ateb dros hyn. Nid oes neb wedi rhoi’r sicrwydd hwn, neu mae’r corff a’i rhoddodd wedi dod ag ef i ben.
concern-words = Beth sydd o’i le?
concern-words-hint = Beth ddigwyddodd, ble a phryd, hyd y gwyddoch. Gadewch allan yr hyn a fyddai’n dangos pwy ydych, os nad ydych am i neb wybod. Dim ond y gwarcheidwaid a wêl enw plentyn.
concern-signed-in = Rydych wedi mewngofnodi. Ni chedwir dim o hynny gyda’ch pryder; allgofnodwch yn gyntaf os yw’n well gennych.
concern-send = Ei selio a’i anfon
concern-unguarded = Nid oes gwarcheidwad a allai ei ddarllen, felly ni ellir anfon dim oddi yma. Ewch at rywun rydych yn ymddiried ynddo.
concern-kept = Yr hyn a gedwir
concern-kept-words = Caiff yr hyn a ysgrifennwch ei selio ag allweddi’r gwarcheidwaid cyn ei gadw. Dim ond nhw all ei agor, ar eu peiriannau eu hunain; ni all y safle hwn. Wrth ei ymyl saif y diwrnod, a dim byd manylach.
concern-kept-not = Ni chedwir enw, cyfeiriad e-bost, cyfeiriad eich peiriant na chwci. Gall eich cyflogwr weld o hyd ichi agor y dudalen hon, os defnyddiwch beiriant neu rwydwaith o’i eiddo: defnyddiwch eich un eich hun.

concern-raised = Mae eich pryder gyda’r gwarcheidwaid
concern-receipt-intro = Dyma eich derbynneb. Ysgrifennwch y deg gair hyn, yn y drefn hon. Gyda nhw gallwch ddarllen ateb y gwarcheidwaid.
concern-receipt-once = Dim ond y tro hwn y’u dangosir. Ni all neb ddod o hyd iddynt eto ichi, am nad ydynt gan neb arall. Gall pwy bynnag sydd â nhw ddarllen yr ateb.

concern-answer-title = Darllen yr ateb i bryder
concern-receipt = Eich derbynneb
concern-receipt-hint = Y deg gair a ddangoswyd ichi. Nid oes gwahaniaeth am briflythrennau, acenion na bylchau.
concern-look = Edrych
concern-of = Pryder o { $day }
concern-answered-on = Atebwyd ar { $day }
concern-unanswered = Nid oes ateb eto. Dewch eto gyda’r un geiriau.

concern-state-new = heb ei ddarllen eto
concern-state-read = wedi’i ddarllen
concern-state-answered = wedi’i ateb
concern-state-closed = wedi’i gau

concern-list-title = Pryderon
concern-list-none = Ni chodwyd dim.
concern-key = Eich allwedd
concern-key-yours = Caiff pryderon eu selio ar eich cyfer ag
concern-key-none = Nid oes gennych allwedd eto, felly ni chaiff dim ei selio ar eich cyfer.
concern-key-new = Allwedd gyhoeddus
concern-key-hint = Ar eich peiriant eich hun, mae “llinyn guardian key” yn gwneud un: cofrestrwch y llinell sy’n dechrau gydag age1, a chadwch y ffeil. Mae’r hyn a godwyd o’r blaen yn aros wedi’i selio ag allweddi’r adeg honno.
concern-key-keep = Ei chofrestru
concern-fetch = Ei nôl, wedi’i selio
concern-fetch-hint = Mae’n agor ar y peiriant sydd â’ch allwedd:
concern-reply = Eich ateb
concern-reply-hint = Caiff ei selio â’r dderbynneb: dim ond pwy bynnag a gododd y pryder all ei ddarllen, ac ni allwch chi ei ddarllen eto.
concern-reply-send = Ei selio ac ateb
concern-mark-read = Rwyf wedi’i ddarllen
concern-mark-closed = Ei gau
