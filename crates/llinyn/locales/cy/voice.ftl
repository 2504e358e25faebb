# Llais plant: sut y cymeron nhw ran, beth a newidiodd, a beth a ddywedwyd wrthyn nhw.

voice-title = Llais plant
voice-not-recorded = Heb ei gofnodi. Nid oes dim yma’n dweud y gofynnwyd i blant, nac i’r rhai sy’n agos atynt.
voice-who = Pwy a gymerodd ran
voice-count = Faint
voice-people = { $count ->
        [zero] { $count } o bobl
        [one] { $count } person
        [two] { $count } berson
        [few] { $count } pherson
        [many] { $count } o bobl
       *[other] { $count } o bobl
    }
voice-fewer-than-five = llai na phump
voice-how = Sut y cymeron nhw ran
voice-said = Beth ddywedon nhw
voice-felt = Sut brofiad oedd hyn iddyn nhw
voice-changed = Beth a newidiodd o’r herwydd
voice-nothing-yet = dim wedi’i gofnodi eto
voice-by = Gofynnwyd gan
voice-told = Beth a ddywedwyd wrthyn nhw am yr hyn a ddaeth o hynny
voice-not-told = Nid ydynt wedi cael gwybod.
voice-tell-by = Dylent gael gwybod erbyn { $day }.
voice-about = Ynglŷn â
voice-list-intro = Pa gynlluniau sy’n dweud sut y cymerodd plant ran, a pha rai nad ydynt. Mae’r hyn a ddywedodd plant am linyn neu am rywbeth a anfonwyd ar led i’w weld ar ei dudalen ei hun, ac ni chaiff ei gyfrif at unrhyw gynllun.
voice-figure-heard = { $count ->
        [zero] { $count } cynllun sy’n dweud sut y cymerodd plant ran
        [one] { $count } cynllun sy’n dweud sut y cymerodd plant ran
        [two] { $count } gynllun sy’n dweud sut y cymerodd plant ran
        [few] { $count } chynllun sy’n dweud sut y cymerodd plant ran
        [many] { $count } chynllun sy’n dweud sut y cymerodd plant ran
       *[other] { $count } cynllun sy’n dweud sut y cymerodd plant ran
    }
voice-figure-not-heard = { $count ->
        [zero] { $count } cynllun lle na chofnodwyd hyn
        [one] { $count } cynllun lle na chofnodwyd hyn
        [two] { $count } gynllun lle na chofnodwyd hyn
        [few] { $count } chynllun lle na chofnodwyd hyn
        [many] { $count } chynllun lle na chofnodwyd hyn
       *[other] { $count } cynllun lle na chofnodwyd hyn
    }
voice-figure-not-told = { $count ->
        [zero] { $count } tro y gofynnwyd i blant heb ddweud wrthyn nhw beth a ddaeth o hynny
        [one] { $count } tro y gofynnwyd i blant heb ddweud wrthyn nhw beth a ddaeth o hynny
        [two] { $count } dro y gofynnwyd i blant heb ddweud wrthyn nhw beth a ddaeth o hynny
        [few] { $count } thro y gofynnwyd i blant heb ddweud wrthyn nhw beth a ddaeth o hynny
        [many] { $count } thro y gofynnwyd i blant heb ddweud wrthyn nhw beth a ddaeth o hynny
       *[other] { $count } tro y gofynnwyd i blant heb ddweud wrthyn nhw beth a ddaeth o hynny
    }
voice-rows-heard = Cynlluniau sy’n dweud sut y cymerodd plant ran
voice-rows-not-heard = Cynlluniau lle na chofnodwyd hyn
voice-rows-not-told = Gofynnwyd, heb ddweud beth a ddaeth o hynny
voice-none = Nid oes dim yn y rhestr hon.
voice-heard = wedi’i gofnodi
voice-not-heard = heb ei gofnodi
