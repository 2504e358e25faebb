# Cynlluniau, eu hamcanion, eu mesurau a’u dyletswyddau i adrodd.

plan-owner = Perchennog
plan-period = Blynyddoedd
plan-overseers = Goruchwylir gan
plan-replaces = Yn cymryd lle
plan-replaced-by = Cymerwyd ei le gan
plan-left-open = { $count ->
        [zero] Does dim ymrwymiad o’r cynllun hwn ar agor.
        [one] Mae { $count } ymrwymiad o’r cynllun hwn ar agor o hyd, a does dim yn dweud pwy sy’n ei ddwyn ymlaen.
        [two] Mae { $count } ymrwymiad o’r cynllun hwn ar agor o hyd, a does dim yn dweud pwy sy’n eu dwyn ymlaen.
        [few] Mae { $count } ymrwymiad o’r cynllun hwn ar agor o hyd, a does dim yn dweud pwy sy’n eu dwyn ymlaen.
        [many] Mae { $count } ymrwymiad o’r cynllun hwn ar agor o hyd, a does dim yn dweud pwy sy’n eu dwyn ymlaen.
       *[other] Mae { $count } ymrwymiad o’r cynllun hwn ar agor o hyd, a does dim yn dweud pwy sy’n eu dwyn ymlaen.
    }
plan-origins = Beth mae’n ei ateb
plan-origins-none = Does dim papur yn dweud beth mae’n ei ateb.
plan-origin-first = o’r dechrau
plan-origin-added = ychwanegwyd wedyn
plan-objectives = Amcanion
plan-objectives-none = Does dim papur yn rhoi ei amcanion.
plan-no-measure = Dim mesur: ni fydd dim yn dweud a gyrhaeddwyd ef.
plan-actions = Ei ymrwymiadau
plan-actions-none = Does dim ymrwymiad o’r cynllun hwn yn y cofnod.

duty-title = Adroddiadau arno
duty-none = Does dim papur yn dweud bod neb yn adrodd arno.
duty-from = Gan
duty-to = I
duty-every = Bob
duty-months = { $count ->
        [zero] { $count } mis
        [one] { $count } mis
        [two] { $count } fis
        [few] { $count } mis
        [many] { $count } mis
       *[other] { $count } mis
    }
duty-first = Y cyntaf yn ddyledus
duty-last = Adroddiad diwethaf
duty-ago = { $count ->
        [zero] { $count } diwrnod ynghynt
        [one] { $count } diwrnod ynghynt
        [two] { $count } ddiwrnod ynghynt
        [few] { $count } diwrnod ynghynt
        [many] { $count } diwrnod ynghynt
       *[other] { $count } diwrnod ynghynt
    }
duty-missed = Ar goll ers hynny
duty-missed-count = { $count ->
        [zero] dim
        [one] { $count } adroddiad
        [two] { $count } adroddiad
        [few] { $count } adroddiad
        [many] { $count } adroddiad
       *[other] { $count } adroddiad
    }
duty-given = Adroddiadau a roddwyd
duty-given-none = nid oes un yn y cofnod
duty-given-late = doedd dim wedi dod erbyn { $day }
duty-stopped = Rhoddwyd y gorau i adrodd
duty-stopped-on = Pryd
duty-agreed = Cytunwyd gan
duty-reason = Pam
duty-restart = Beth sy’n ei ailddechrau
duty-no-restart = dim: dim diwrnod a dim digwyddiad

measure-title = Mesurau
measure-what = Mesur
measure-baseline = O
measure-target = I
measure-latest = Diweddaraf
measure-movement = Symudiad
moved-reached = cyrhaeddwyd
moved-nearer = yn nes
moved-unmoved = ddim o gwbl
moved-further = ymhellach
value-starred = â seren: rhy ychydig i’w cyhoeddi
value-refused = gwrthodwyd, oherwydd:
value-not-held = nis cedwir, oherwydd:
measure-said = Dywedwyd
measure-unmeasured = heb ei fesur: dim man cychwyn neu ddim targed
measure-list = Mesurau a gedwir
measure-list-intro = Pob mesur o bob cynllun, fesul corff, gyda’i werth diweddaraf, neu pam nad oes un. Mae gwerth a wrthodwyd, gwerth nad oes neb yn ei gadw a gwerth sy’n rhy fach i’w gyhoeddi yn dri pheth gwahanol.
