# Yr hyn y mae’r rhaglen ei hun yn ei ysgrifennu mewn datganiad a wnaed yma.

act-progress = Cynnydd ar { $reference }
act-nothing-since = Does dim wedi’i wneud ers y tro diwethaf.
act-response = Ateb i { $reference }
act-answer = Ateb: { $words }.
act-money = Arian: { $words }
act-by = Erbyn { $day }.
act-verification = Beth a ganfuwyd am { $reference }
act-method = Sut yr edrychwyd arno: { $words }
act-moving = Dyddiad newydd i { $reference }
act-new-date = Dyddiad newydd: { $day }
act-told = Pwy a gafodd wybod: { $words }
act-closure = Diwedd { $reference }
act-meeting = Penderfynwyd yn: { $words }
act-evidence = Tystiolaeth: { $words }
act-recheck = Edrychir arno eto erbyn { $day }
act-superseding = Beth a ddaw o { $reference }
act-suspension = Adroddiadau a ataliwyd: { $reference }
act-restart = Yr hyn sy’n eu hailddechrau: { $words }
act-said-by = Dywedwyd gan { $first }, { $second }
act-reorganisation = Newid corff: { $name }
act-reorganised = Beth ddigwyddodd: { $words }
act-reorganised-on = Y diwrnod y daeth i rym: { $day }
act-new-name = Enw newydd: { $words }
act-passes = I’r corff hwn, { $name }: { $words }
act-passes-rest = popeth nad oes neb arall yn ei gymryd
