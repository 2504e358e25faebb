# Y dudalen gyntaf.

home-title = Yr hyn a addawyd i blant
home-lead = Yr hyn a addawyd i blant, a’r hyn a ddaeth ohono
home-intro = Mae ymchwiliadau’n canfod, pwyllgorau’n argymell, llywodraethau’n derbyn, cynlluniau’n addo. Yma mae pob addewid yn cadw ei linyn: pwy ddywedodd beth, beth sy’n ddyledus o hyd, a ble na ddaeth dim.
home-clock-late = Nid yw’r gwiriad dyddiol wedi rhedeg ers { $day }; efallai nad yw pob tawelwch ers hynny wedi’i gofnodi.
home-clock-never = Nid yw’r gwiriad dyddiol erioed wedi rhedeg; efallai nad yw pob tawelwch wedi’i gofnodi.
home-now = Nawr
home-silent = { $count ->
        [zero] Does dim a oedd yn ddyledus wedi tewi
        [one] { $count } peth dyledus wedi tewi
        [two] { $count } beth dyledus wedi tewi
        [few] { $count } pheth dyledus wedi tewi
        [many] { $count } pheth dyledus wedi tewi
       *[other] { $count } peth dyledus wedi tewi
    }
home-owed = { $count ->
        [zero] Does dim yn ddyledus erbyn diwrnod i ddod
        [one] { $count } peth yn ddyledus erbyn diwrnod i ddod
        [two] { $count } beth yn ddyledus erbyn diwrnod i ddod
        [few] { $count } pheth yn ddyledus erbyn diwrnod i ddod
        [many] { $count } pheth yn ddyledus erbyn diwrnod i ddod
       *[other] { $count } peth yn ddyledus erbyn diwrnod i ddod
    }
home-undated = { $count ->
        [zero] Does dim yn ddyledus heb ddiwrnod
        [one] { $count } peth yn ddyledus heb ddiwrnod
        [two] { $count } beth yn ddyledus heb ddiwrnod
        [few] { $count } pheth yn ddyledus heb ddiwrnod
        [many] { $count } pheth yn ddyledus heb ddiwrnod
       *[other] { $count } peth yn ddyledus heb ddiwrnod
    }
home-orphaned = { $count ->
        [zero] Does dim yn amddifad
        [one] { $count } peth yn amddifad: nid yw’r corff a’i daliai yn bod mwyach
        [two] { $count } beth yn amddifad: nid yw’r cyrff a’u daliai yn bod mwyach
        [few] { $count } pheth yn amddifad: nid yw’r cyrff a’u daliai yn bod mwyach
        [many] { $count } pheth yn amddifad: nid yw’r cyrff a’u daliai yn bod mwyach
       *[other] { $count } peth yn amddifad: nid yw’r cyrff a’u daliai yn bod mwyach
    }
home-gap = Yr hyn yr honnir iddo gael ei wneud, a’r hyn y cafodd eraill ei fod yn ei le
home-measures = Pob mesur a gedwir, neu pam na chaiff ei gadw
home-funds = Arian a addawyd, a’r hyn a wariwyd
home-agreements = Cytundebau rhannu gwybodaeth, a phwy sydd wedi’u llofnodi
home-terms = Geiriau, a’u hystyr yn y ddwy iaith
home-voices = Llais plant: lle mae wedi’i gofnodi, a lle nad yw
home-reviews = Adolygiadau ymarfer
home-costs = Beth mae’r atebion yn ei gostio: wedi’i ddweud, wedi’i ohirio, neu ddim
home-circulations = Yr hyn a anfonwyd o gwmpas, a phwy a atebodd
home-due = Yr hyn a arhosai am ddogfen sydd wedi dod
home-ended = Sut y daeth llinynnau i ben
home-ended-none = Does dim llinyn wedi dod i ben.
home-holds = Beth sydd yn y cofnod
home-papers = { $count ->
        [zero] Dim papurau
        [one] { $count } papur
        [two] { $count } bapur
        [few] { $count } phapur
        [many] { $count } phapur
       *[other] { $count } papur
    }
home-recommendations = { $count ->
        [zero] Dim argymhellion
        [one] { $count } argymhelliad
        [two] { $count } argymhelliad
        [few] { $count } argymhelliad
        [many] { $count } argymhelliad
       *[other] { $count } argymhelliad
    }
home-responses = { $count ->
        [zero] Dim ymatebion
        [one] { $count } ymateb
        [two] { $count } ymateb
        [few] { $count } ymateb
        [many] { $count } ymateb
       *[other] { $count } ymateb
    }
home-commitments = { $count ->
        [zero] Dim ymrwymiadau
        [one] { $count } ymrwymiad
        [two] { $count } ymrwymiad
        [few] { $count } ymrwymiad
        [many] { $count } ymrwymiad
       *[other] { $count } ymrwymiad
    }
home-apart = Gall un ymateb ateb llawer o argymhellion, a gall argymhelliad esgor ar lawer o ymrwymiadau; ni chaiff y ffigurau hyn byth eu hadio at ei gilydd.
home-silent-first = Wedi tewi ers hiraf
home-silent-none = Does dim wedi tewi.
home-silent-all = Popeth sydd wedi tewi
home-owed-next = Yn ddyledus nesaf
home-owed-none = Does dim yn ddyledus erbyn diwrnod sydd i ddod.
home-owed-all = Popeth sy’n ddyledus erbyn diwrnod
home-papers-new = Y papurau a gofnodwyd ddiwethaf
home-papers-none = Dim papurau eto. Cofnodwch un gyda “llinyn import”.
