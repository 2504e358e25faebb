# Yr hyn sy’n ddyledus, a’r hyn na ddaeth.

owed-response = ymateb
owed-detail = beth yn union a wneir
owed-update = adroddiad ar gynnydd
owed-delivery = yr hyn a addawyd
owed-answer = ateb
owed-check = gwiriad gan rywun arall
owed-recheck = golwg arall ar ôl y diwedd
owed-restart = yr hyn sy’n cymryd lle’r adroddiadau a ddaeth i ben
owed-closure = penderfyniad sy’n ei ddirwyn i ben
owed-review = golwg arall ar dystiolaeth
owed-withholding = golwg arall ar yr hyn a gedwir yn ôl
owed-reply = ateb i’r hyn a anfonwyd
owed-awareness = gwiriad ei fod yn hysbys ac yn cael ei ddefnyddio
owed-outcome = yr hyn a ddaeth o’r hyn a gyfeiriwyd
owed-feedback = gair i’r rhai a roddodd dystiolaeth
owed-from = Yn ddyledus gan

silent-response = Ni ddaeth ymateb.
silent-detail = Ni ddywedwyd erioed beth yn union a wneir.
silent-update = Ni ddaeth adroddiad.
silent-delivery = Does dim yn dangos bod yr hyn a addawyd wedi dod.
silent-answer = Ni ddaeth ateb.
silent-check = Ni wiriodd neb.
silent-recheck = Nid edrychodd neb eto.
silent-restart = Ni chymerodd dim le’r adroddiadau a ddaeth i ben.
silent-closure = Ni phenderfynodd neb sut y daw i ben.
silent-review = Nid edrychodd neb ar y dystiolaeth eto.
silent-withholding = Nid edrychodd neb eto a ddylid ei gadw’n ôl.
silent-reply = Ni ddaeth ateb i’r hyn a anfonwyd.
silent-awareness = Ni ofynnodd neb a yw’n hysbys ac yn cael ei ddefnyddio.
silent-outcome = Does dim yn dweud beth a ddaeth o’r hyn a gyfeiriwyd.
silent-feedback = Ni ddywedodd neb wrth y rhai a roddodd dystiolaeth beth a ddaeth ohoni.

silence-recorded = cofnodwyd fel cofnod { $entry }
silence-days = { $count ->
        [zero] { $count } diwrnod yn ôl
        [one] { $count } diwrnod yn ôl
        [two] { $count } ddiwrnod yn ôl
        [few] { $count } diwrnod yn ôl
        [many] { $count } diwrnod yn ôl
       *[other] { $count } diwrnod yn ôl
    }
