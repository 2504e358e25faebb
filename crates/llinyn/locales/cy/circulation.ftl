# Papurau a anfonir o gwmpas, a’r hyn y mae cyrff yn ei ateb.

circulation-list = Anfonwyd o gwmpas
circulation-purpose = Diben yr anfon
circulation-recipients = Anfonwyd at
circulation-recipients-all = i gyd: { $number }
circulation-replies = Atebwyd gan
circulation-sent = Yr hyn a anfonwyd
circulation-by = Anfonwyd gan
circulation-with = gyda
circulation-until = Atebion hyd
circulation-open = derbynnir atebion
circulation-closed = ar gau
circulation-about = Mae’n gwasanaethu
circulation-questions = Mae hefyd yn gofyn
circulation-tally = Yr hyn a atebwyd
circulation-asked = { $count ->
        [zero] Ni ofynnwyd i’r un corff.
        [one] Gofynnwyd i { $count } corff.
        [two] Gofynnwyd i { $count } gorff.
        [few] Gofynnwyd i { $count } chorff.
        [many] Gofynnwyd i { $count } chorff.
       *[other] Gofynnwyd i { $count } corff.
    }
circulation-replied = { $count ->
        [zero] Nid oes yr un wedi ateb.
        [one] Mae { $count } ohonynt wedi ateb.
        [two] Mae { $count } ohonynt wedi ateb.
        [few] Mae { $count } ohonynt wedi ateb.
        [many] Mae { $count } ohonynt wedi ateb.
       *[other] Mae { $count } ohonynt wedi ateb.
    }
circulation-never-yes = Nid yw peidio ag ateb byth yn golygu ie. Mae pob corff yn cyfrif unwaith, yn ôl ei ateb diwethaf.
circulation-standing = Lle mae’n sefyll
circulation-bodies = Cyrff
circulation-body = Corff
circulation-day = Atebwyd ar
circulation-map = Yr awdurdodau
circulation-map-words = Mae pob teilsen yn awdurdod, fwy neu lai lle mae ar y map. Mae’r tabl isod yn dweud yr un peth mewn geiriau.
circulation-map-table = Pob awdurdod a lle mae’n sefyll
circulation-map-sign = Arwydd
circulation-authority = Awdurdod
circulation-standards = I ba raddau y mae cyrff yn dweud eu bod yn cyrraedd pob safon
circulation-standard = Safon
circulation-not-said = heb ddweud
circulation-examples = Enghreifftiau o arfer da
circulation-examples-words = Y cyrff eu hunain sy’n dweud eu bod yn defnyddio enghraifft. Nid cymeradwyo mo hynny, ac nid yw cymeradwyo’n golygu defnyddio.
circulation-example-by = Arfer
circulation-used-by = Defnyddir gan
circulation-used-by-nobody = Nid oes neb arall wedi dweud eu bod yn ei defnyddio.
circulation-themes = Dywedoch chi, gwnaethom ni
circulation-you-said = Dywedoch chi
circulation-we-did = Gwnaethom ni
circulation-theme-replies = { $count ->
        [zero] Nid oes yr un ateb yn dweud hynny:
        [one] Mae { $count } ateb yn dweud hynny:
        [two] Mae { $count } ateb yn dweud hynny:
        [few] Mae { $count } ateb yn dweud hynny:
        [many] Mae { $count } ateb yn dweud hynny:
       *[other] Mae { $count } ateb yn dweud hynny:
    }
circulation-nothing-said = Ni ddywedwyd dim am hyn eto.
circulation-who = I bwy y gofynnwyd
circulation-all = Dangos pawb y gofynnwyd iddynt
circulation-earlier = { $count ->
        [zero] heb ateb o’r blaen
        [one] atebodd { $count } waith o’r blaen
        [two] atebodd { $count } waith o’r blaen
        [few] atebodd { $count } gwaith o’r blaen
        [many] atebodd { $count } gwaith o’r blaen
       *[other] atebodd { $count } gwaith o’r blaen
    }
circulation-said = Yr hyn a ddywedwyd
circulation-replaced = Mae’r un corff wedi ateb eto ers hynny; ei ateb diwethaf sy’n sefyll.
circulation-part = Ynglŷn â:
circulation-figures = Cyfrifon yn y papurau
circulation-conflict = Mae’r papurau’n cyfrif hyn yn wahanol. Cedwir pob cyfrif fel y’i hargraffwyd.

purpose-consultation = cael barn
purpose-endorsement = cael cymeradwyaeth
purpose-adoption = cael ei fabwysiadu
purpose-awareness = er gwybodaeth
purpose-self-assessment = hunanasesu

reply-not-asked = ni ofynnwyd
reply-waiting = gofynnwyd, dim ateb eto
reply-no-reply = dim ateb
reply-views = mae ganddo farn
reply-no-views = nid oes ganddo farn
reply-endorsed = yn ei gymeradwyo
reply-endorsed-in-part = yn cymeradwyo rhan ohono
reply-not-endorsed = nid yw’n ei gymeradwyo
reply-principles = wedi mabwysiadu’r egwyddorion
reply-example = yn defnyddio enghraifft
reply-principles-and-example = wedi mabwysiadu’r egwyddorion ac yn defnyddio enghraifft
reply-not-adopting = nid yw’n ei fabwysiadu
reply-undecided = heb benderfynu
reply-in-use = yn gwybod amdano ac yn ei ddefnyddio
reply-known = yn gwybod amdano, ac nid yw’n ei ddefnyddio
reply-not-known = ni wyddai amdano
reply-assessed = wedi’i raddio ei hun

met-fully = wedi’i chyrraedd yn llawn
met-mostly = wedi’i chyrraedd gan mwyaf
met-partly = wedi’i chyrraedd yn rhannol
met-not-at-all = heb ei chyrraedd

done-changed = Newidiwyd y drafft, yn
done-nothing = Ni newidiwyd dim, oherwydd:

reply-title = Eich ateb
reply-closed-title = Mae’r atebion ar gau
reply-withdrawn-title = Nid yw’r ddolen hon yn ddilys mwyach
reply-unknown-title = Nid dolen a anfonwyd yw hon
reply-unknown = Gwnewch yn siŵr eich bod wedi’i chopïo i gyd. Os gwnaethoch, gofynnwch i bwy bynnag a’i rhoddodd ichi am y llythyr y daeth ynddo.
reply-closed = Derbyniwyd atebion hyd { $day }.
reply-withdrawn = Cymerwyd y ddolen hon yn ôl gan bwy bynnag a’i hanfonodd, neu anfonwyd un arall yn ei lle.
reply-write-to = Os oes gennych rywbeth i’w ddweud o hyd, ysgrifennwch at
reply-for = Rydych yn ateb dros
reply-earlier = Ateboch o’r blaen
reply-thanks = Cofnodwyd eich ateb. Cewch ateb eto hyd y diwrnod olaf: eich ateb diwethaf sy’n sefyll, a gellir gweld y rhai cynharach o hyd.
reply-all = I bwy y gofynnwyd, a phwy a atebodd
reply-send = Ateb
reply-public = Mae’r hyn a atebwch yn gyhoeddus, gydag enw eich corff. Peidiwch ag enwi unrhyw blentyn na neb a allai arwain at un.
reply-form-yes = Ydy
reply-form-no = Nac ydy
reply-form-answer = Eich ateb
reply-form-known = A yw’n hysbys lle rydych yn gweithio?
reply-form-in-use = A yw’n cael ei ddefnyddio lle rydych yn gweithio?
reply-form-examples = Yr enghreifftiau rydych yn eu defnyddio
reply-form-examples-hint = Marciwch bob un rydych chi’ch hunain yn ei defnyddio.
reply-form-words = Yn eich geiriau eich hun
reply-form-words-hint = Eich barn, neu union eiriad yr hyn rydych yn ei gymeradwyo. Gadewch ef yn wag os yw eich ateb yn dweud y cyfan.
reply-form-part = Y rhan o’r drafft rydych yn sôn amdani
reply-form-part-hint = Megis “adran 3”. Gadewch hi’n wag os ydych yn sôn am y cyfan.

relink-again = Anfon dolen newydd
relink-withdraw = Tynnu’r ddolen yn ôl

desk-circulation = Ei anfon o gwmpas
desk-circulation-purpose = Diben yr anfon
desk-circulation-words = Yr hyn rydych yn ei ddweud wrth y rhai y gofynnwch iddynt
desk-circulation-words-hint = Mae’n gyhoeddus, ac mae ym mhob llythyr.
desk-circulation-recipients = At bwy y mae’n mynd
desk-circulation-recipients-hint = Un ar bob llinell: corff neu ddosbarth megis “awdurdodau lleol”; yna, ar ôl hanner colonau, ei gyfeiriad e-bost ac en neu cy. Nid oes angen cyfeiriad ar gorff yr ysgrifennwyd ato o’r blaen. Nid yw cyfeiriadau byth yn gyhoeddus.
desk-circulation-until = Diwrnod olaf ar gyfer atebion
desk-circulation-until-hint = Derbynnir atebion hyd at ddiwedd y diwrnod hwn.
desk-circulation-questions = Cwestiynau eraill rydych yn eu gofyn
desk-circulation-questions-hint = Un ar bob llinell. Mae ymwybyddiaeth eisoes yn gofyn a yw’n hysbys ac a yw’n cael ei ddefnyddio.
desk-circulation-standards = Safonau ar gyfer hunanasesiad
desk-circulation-standards-hint = Un ar bob llinell. Gadewch ef yn wag ar gyfer unrhyw beth arall.
desk-circulation-partners = Gyda phwy rydych yn ei anfon
desk-circulation-partners-hint = Megis arolygiaethau partner, gyda hanner colon rhyngddynt.
desk-circulation-about = Y llinynnau y mae’n eu gwasanaethu
desk-circulation-about-hint = Cyfeiriad un llinyn ar bob llinell. Mae’n cyfrif fel un digwyddiad, faint bynnag o linynnau y mae’n eu gwasanaethu.
desk-link = Dolenni’r rhai y gofynnwyd iddynt
desk-link-body = Dolen pwy
desk-link-do = Beth sydd i ddigwydd iddi
desk-link-email = Cyfeiriad e-bost
desk-link-email-hint = Gadewch ef yn wag i ysgrifennu i’r un lle ag o’r blaen.
desk-theme = Marcio thema
desk-theme-words = Yr hyn y mae’r atebion yn ei ddweud
desk-theme-words-hint = Yn eich geiriau eich hun, mor fyr ag y gallwch.
desk-theme-replies = Pa atebion sy’n dweud hynny
desk-theme-replies-hint = Cyfeiriad un ateb ar bob llinell, fel y mae o dan yr ateb.
desk-outcome = Dweud beth ddaeth ohono
desk-outcome-done = Yr hyn a wnaed
desk-outcome-version = Y fersiwn lle y’i newidiwyd
desk-outcome-version-hint = Cyfeiriad fersiwn newydd y papur. Gadewch ef yn wag os na newidiodd dim.
desk-outcome-words = Y newid mewn geiriau, neu pam na newidiodd dim
desk-outcome-words-hint = Dylai rhywun a atebodd adnabod yr hyn a ddywedodd.
desk-example = Ychwanegu enghraifft o arfer da
desk-example-words = Yr hyn a wneir
desk-example-words-hint = Digon i rywun arall wneud yr un peth.
desk-example-by = Arfer pwy ydyw
desk-paper = Papur
desk-reply = Ateb
