# Ymatebion, a’r hyn y maent yn ei ddweud.

disposition-accepted = derbyniwyd
disposition-accepted-in-principle = derbyniwyd mewn egwyddor
disposition-partially-accepted = derbyniwyd yn rhannol
disposition-rejected = gwrthodwyd
disposition-noted = nodwyd
disposition-none = heb ddweud

money-none = dim cost
money-deferred = gohiriwyd: mae’r gost yn ddyledus o hyd
money-amount = swm
money-said = gohiriwyd, a dywedwyd ers hynny
money-not-stated = dim am arian
money-withheld = wedi’i gadw’n ôl gyda geiriau ei bapur

response-by = Gan
response-words = Yn ei eiriau
response-reading = Darllenwyd fel
response-money = Arian
response-money-words = Arian, yn ei eiriau
response-block = Un ateb i
response-block-of = { $count ->
        [zero] { $count } argymhelliad: { $numbers }
        [one] { $count } argymhelliad: { $numbers }
        [two] { $count } argymhelliad: { $numbers }
        [few] { $count } argymhelliad: { $numbers }
        [many] { $count } argymhelliad: { $numbers }
       *[other] { $count } argymhelliad: { $numbers }
    }
response-left-out = { $count ->
        [zero] Mae’n sôn am bob rhan:
        [one] Nid yw’n sôn am y rhan hon:
        [two] Nid yw’n sôn am y { $count } ran hyn:
        [few] Nid yw’n sôn am y { $count } rhan hyn:
        [many] Nid yw’n sôn am y { $count } rhan hyn:
       *[other] Nid yw’n sôn am y { $count } rhan hyn:
    }
response-read = Darllen yr ateb cyfan
response-page = Tudalen yr ateb ei hun
response-answers = Beth mae’n ei ateb
response-promises = Beth mae’n ei addo
answer-unlinked = nid yw yn y cofnod eto: mae dolen yn ddyledus
interpretation-read-as = darllenir fel { $words }
