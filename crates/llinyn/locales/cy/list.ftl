# Rhestrau.

list-empty = Does dim byd yma.
list-none = Dim.
list-next = Tudalen nesaf
list-promises-only = Dim ond yr addewidion yn eu plith
list-late = Yn hwyr

list-papers-title = Papurau
list-papers-intro = Pob papur yn y cofnod, yn y drefn y’u cofnodwyd.
list-papers-words = Teitl
list-papers-tag = Math
list-papers-day = Dyddiad

list-threads-title = Llinynnau
list-threads-intro = Pob argymhelliad, a phwy y mae’n gofyn iddo. Mae pob un yn agor ei linyn.
list-threads-words = Argymhelliad
list-threads-whom = Yn gofyn i

list-responses-title = Ymatebion
list-responses-intro = Pob ateb. Gall un ateb llawer o argymhellion.
list-responses-words = Ateb
list-responses-tag = Darllenwyd fel
list-responses-whom = Gan

list-circulations-title = Cylchrediadau
list-circulations-intro = Pob papur a anfonwyd o gwmpas: i ba ddiben, a hyd pryd y derbynnir atebion. Mae pwy a atebodd ar dudalen pob un.
list-circulations-words = Yr hyn a anfonwyd
list-circulations-tag = Diben yr anfon
list-circulations-whom = Anfonwyd gan
list-circulations-day = Atebion hyd
list-commitments-title = Ymrwymiadau
list-commitments-intro = Pob addewid, a phopeth sy’n swnio fel un, gyda faint o addewid ydyw.
list-commitments-words = Addewid
list-commitments-tag = Gradd
list-commitments-whom = Perchennog
list-commitments-day = Erbyn pryd

list-plans-title = Cynlluniau
list-plans-intro = Pob strategaeth a chynllun y mae papur yn eu henwi.
list-plans-words = Cynllun
list-plans-whom = Perchennog

list-meetings-title = Cyfarfodydd
list-meetings-intro = Pob cyfarfod y mae ei gofnodion gennym, neu a alwyd.
list-meetings-words = Cofnodion
list-meetings-whom = Corff
list-meetings-day = Dyddiad

list-bodies-title = Cyrff
list-bodies-intro = Cynghorau, byrddau, llywodraethau, pwyllgorau a swyddfeydd y mae papurau’n eu henwi, yn ôl enw.
list-bodies-words = Enw
list-bodies-tag = Math

list-owed-title = Yn ddyledus
list-owed-intro = Yr hyn sy’n ddyledus erbyn diwrnod sydd i ddod, y cynharaf yn gyntaf.
list-owed-words = Am
list-owed-tag = Beth sy’n ddyledus
list-owed-whom = Gan bwy
list-owed-day = Erbyn pryd

list-undated-title = Yn ddyledus, heb ddiwrnod
list-undated-intro = Yr hyn sy’n ddyledus, heb ddim yn dweud erbyn pryd.
list-undated-words = Am
list-undated-tag = Beth sy’n ddyledus
list-undated-whom = Gan bwy

list-silent-title = Wedi tewi
list-silent-intro = Yr hyn a oedd yn ddyledus erbyn diwrnod sydd wedi mynd heibio, ac na ddaeth. Y pellaf yn ôl yn gyntaf.
list-silent-words = Am
list-silent-tag = Beth oedd yn ddyledus
list-silent-whom = Gan bwy
list-silent-day = Erbyn pryd

list-overdue-title = Ymrwymiadau hwyr
list-overdue-intro = Addewidion y mae eu diwrnod wedi mynd heibio, y pellaf yn ôl yn gyntaf.
list-overdue-words = Addewid
list-overdue-tag = Gradd
list-overdue-whom = Perchennog
list-overdue-day = Erbyn pryd

list-ended-title = Llinynnau a ddaeth i ben
list-ended-intro = Sut y daeth pob un i ben, a phwy benderfynodd. Nid yw “parhaus” na “nodwyd” yn dod â dim i ben.
list-ended-words = Argymhelliad
list-ended-tag = Sut y daeth i ben
list-ended-whom = Penderfynwyd gan

list-orphaned-title = Amddifad
list-orphaned-intro = Yr hyn sy’n dal yn agored, er nad yw’r corff a’i daliai yn bod mwyach ac na chymerodd neb ef. Y pellaf yn ôl yn gyntaf.
list-orphaned-words = Llinyn
list-orphaned-tag = Beth yw
list-orphaned-whom = Gan bwy ddiwethaf
list-orphaned-day = Yn amddifad ers

list-gap-title = Honnir iddo gael ei wneud
list-gap-intro = Rhesi un ffigur. Mae’r hyn a ddywed y perchennog a’r hyn a ganfu rhywun arall yn sefyll ar wahân ar bob tudalen.
list-gap-words = Llinyn
list-gap-tag = Wedi’i gyfrif fel

list-costs-title = Beth mae’r atebion yn ei gostio
list-costs-intro = Yr hyn y mae pob ateb yn ei ddweud am arian, yn ei eiriau ei hun. Mae dim cost, cost a ohiriwyd a swm yn dri pheth gwahanol, ac ni chaiff dim ei adio. Mae’r hyn a ohiriwyd yn aros felly nes i rywun ei ddweud.
list-costs-words = Mewn geiriau
list-costs-tag = Darllenwyd fel
list-costs-whom = Gan

list-due-title = Yn ddyledus yn awr
list-due-intro = Ymrwymiadau a arhosai am ddogfen sydd bellach yn y cofnod, ac sydd heb eu cyflawni eto.
list-due-words = Addewid
list-due-tag = Gradd
list-due-whom = Perchennog
list-due-day = Dyddiad yr hyn yr arhoswyd amdano

list-attendance-title = Presenoldeb aelod
list-attendance-intro = Cyfarfodydd bwrdd tra oedd gan aelod sedd arno, y diweddaraf yn gyntaf.
list-attendance-words = Cyfarfod
list-attendance-tag = Presenoldeb
list-attendance-day = Dyddiad

list-open-title = Llinynnau agored
list-open-intro = Y llinynnau agored y mae rhywbeth yn ddyledus iddynt gan un corff.
list-open-words = Llinyn
list-open-tag = Beth ydyw
