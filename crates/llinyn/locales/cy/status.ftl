# Y pedwar statws, sy’n bedwar ateb a byth yn un.

status-title = Ble mae’n sefyll
status-said = Dywedwyd: beth mae’r perchnogion yn ei ddweud?
status-said-nothing = Dim ateb
status-promises = { $count ->
        [zero] Ni wnaed addewid
        [one] Gwnaed { $count } addewid
        [two] Gwnaed { $count } addewid
        [few] Gwnaed { $count } addewid
        [many] Gwnaed { $count } addewid
       *[other] Gwnaed { $count } addewid
    }
status-shown = Dangoswyd: beth ganfu eraill?
status-shown-nothing = Nid oes neb ond ei berchennog wedi dweud dim
status-due = Yn ddyledus: beth mae’r calendr yn ei ddweud?
status-silent = { $count ->
        [zero] Dim tawelwch
        [one] { $count } tawelwch
        [two] { $count } dawelwch
        [few] { $count } thawelwch
        [many] { $count } thawelwch
       *[other] { $count } tawelwch
    }
status-since = { $count ->
        [zero] ers { $day }, { $count } diwrnod
        [one] ers { $day }, { $count } diwrnod
        [two] ers { $day }, { $count } ddiwrnod
        [few] ers { $day }, { $count } diwrnod
        [many] ers { $day }, { $count } diwrnod
       *[other] ers { $day }, { $count } diwrnod
    }
status-owed = Yn ddyledus erbyn { $day }
status-no-day = { $count ->
        [zero] Does dim yn ddyledus
        [one] { $count } peth yn ddyledus, heb ddim yn dweud erbyn pryd
        [two] { $count } beth yn ddyledus, heb ddim yn dweud erbyn pryd
        [few] { $count } pheth yn ddyledus, heb ddim yn dweud erbyn pryd
        [many] { $count } pheth yn ddyledus, heb ddim yn dweud erbyn pryd
       *[other] { $count } peth yn ddyledus, heb ddim yn dweud erbyn pryd
    }
status-met = Daeth yr hyn a addawyd
status-released = Heb fod yn ddyledus mwyach: daeth ei linyn i ben
status-nothing-owed = Does dim yn ddyledus er nad yw wedi dod i ben: mae hyn yn torri deddf gyntaf y cofnod. Rhowch wybod amdano.
status-changed = Newidiwyd: a newidiodd bywydau plant?
status-not-measured = Does dim yn ei fesur
status-no-values = Enwir mesurau, heb y gwerthoedd i ddweud

movement-reached = { $count ->
        [zero] Ni chyrhaeddodd unrhyw fesur ei darged
        [one] Cyrhaeddodd { $count } mesur ei darged
        [two] Cyrhaeddodd { $count } fesur eu targedau
        [few] Cyrhaeddodd { $count } mesur eu targedau
        [many] Cyrhaeddodd { $count } mesur eu targedau
       *[other] Cyrhaeddodd { $count } mesur eu targedau
    }
movement-nearer = { $count ->
        [zero] Ni ddaeth unrhyw fesur yn nes
        [one] Daeth { $count } mesur yn nes
        [two] Daeth { $count } fesur yn nes
        [few] Daeth { $count } mesur yn nes
        [many] Daeth { $count } mesur yn nes
       *[other] Daeth { $count } mesur yn nes
    }
movement-unmoved = { $count ->
        [zero] Symudodd pob mesur
        [one] Ni symudodd { $count } mesur
        [two] Ni symudodd { $count } fesur
        [few] Ni symudodd { $count } mesur
        [many] Ni symudodd { $count } mesur
       *[other] Ni symudodd { $count } mesur
    }
movement-further = { $count ->
        [zero] Ni phellhaodd unrhyw fesur
        [one] Pellhaodd { $count } mesur
        [two] Pellhaodd { $count } fesur
        [few] Pellhaodd { $count } mesur
        [many] Pellhaodd { $count } mesur
       *[other] Pellhaodd { $count } mesur
    }
