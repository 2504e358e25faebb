# Cytundebau i rannu gwybodaeth, pwy sydd wedi’u llofnodi, a’r hyn sy’n llifo oddi tanynt.

agreement-list = Cytundebau rhannu gwybodaeth
agreement-list-intro = Cytundebau, y protocolau a wnaed oddi tanynt, a phwy sydd wedi llofnodi. Nid yw corff nad yw wedi ateb wedi llofnodi.
agreement-none = Nid oes cytundeb wedi’i gofnodi.
agreement-not-yet = Ar y diwrnod hwn nid oedd dim wedi’i ddweud am y cytundeb eto.
agreement-called = Cytundeb
agreement-force = Statws
agreement-under = Gwnaed o dan
agreement-from = Mewn grym o
agreement-until = Hyd at
agreement-review = I’w adolygu erbyn
agreement-by = Cedwir gan
agreement-paper = Ei eiriad
agreement-parties = Pwy sydd wedi llofnodi
agreement-parties-intro = Ni chymerir bod y sawl y gofynnwyd iddo, ac nad yw wedi ateb, wedi llofnodi.
agreement-no-parties = Nid oes neb wedi’i gofnodi fel un y gofynnwyd iddo neu a lofnododd.
agreement-party = Corff
agreement-stands = Sut y mae’n sefyll
agreement-since = Ers
agreement-protocols = Protocolau oddi tano
agreement-flows = Beth sy’n dibynnu arno
agreement-circulations = I ble yr anfonwyd ef
agreement-found = Beth a ganfu’r adolygiad
agreement-history = Beth a ddywedwyd amdano

force-not-yet = heb ddod i rym eto
force-in-force = mewn grym
force-ended = wedi dod i ben

signing-asked = gofynnwyd iddo, heb ateb
signing-signed = llofnododd
signing-refused = gwrthododd
signing-left = gadawodd

flow-list = Gwybodaeth sy’n llifo
flow-list-intro = Beth sy’n pasio o’r naill gorff i’r llall er mwyn diogelu, a’r cytundebau y mae’n dibynnu arnynt. Lle nad yw cytundeb yn ei gynnal, nodir hynny.
flow-none = Nid oes dim wedi’i gofnodi fel rhywbeth sy’n llifo.
flow-not-yet = Ar y diwrnod hwn nid oedd neb wedi dweud eto fod hyn yn llifo.
flow-what = Beth sy’n llifo
flow-purpose = At ba ddiben
flow-from = Oddi wrth
flow-to = At
flow-relies = Yn dibynnu ar
flow-about = Yn gwasanaethu

flow-fault-no-agreement = nid yw’n dibynnu ar unrhyw gytundeb
flow-fault-not-yet = heb ddod i rym eto
flow-fault-ended = wedi dod i ben
flow-fault-accord-not-yet = gwnaed o dan gytundeb sydd heb ddod i rym eto
flow-fault-accord-ended = gwnaed o dan gytundeb sydd wedi dod i ben
flow-fault-sender-ended = nid yw’r anfonwr yn bod mwyach
flow-fault-receiver-ended = nid yw’r derbynnydd yn bod mwyach
flow-fault-sender-not-signed = nid yw’r anfonwr wedi llofnodi
flow-fault-receiver-not-signed = nid yw’r derbynnydd wedi llofnodi
