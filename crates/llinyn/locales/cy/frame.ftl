# Yr hyn sydd o amgylch pob tudalen.

frame-skip = Mynd i gynnwys y dudalen
frame-other-language = English
frame-navigation = Prif ddewislen
frame-search = Chwilio
frame-home = Mynd i’r dudalen gyntaf
frame-stands = Fel y’i cofnodwyd hyd at gofnod { $entry }, ar { $day }.
frame-as-at = Dangosir fel y’i cofnodwyd hyd at gofnod { $entry }.
frame-json = Y dudalen hon fel data (JSON)
frame-feed = Yr hyn sy’n digwydd yma, fel ffrwd (Atom)
frame-about = Mae Llinyn yn dilyn pob addewid i blant o ganfyddiad hyd at newid. Mae’n annibynnol ar bob llywodraeth.
frame-rules = Beth mae’n ei wirio

nav-papers = Papurau
nav-threads = Llinynnau
nav-owed = Yn ddyledus
nav-silent = Wedi tewi
nav-bodies = Cyrff
nav-plans = Cynlluniau
nav-meetings = Cyfarfodydd
nav-problems = Problemau

pages-label = Tudalennau
pages-of = Tudalen { $page } o { $pages }
pages-previous = Tudalen flaenorol
pages-next = Tudalen nesaf

travel-title = Ei weld ar adeg arall
travel-on = Ar ddiwrnod yn y byd
travel-on-hint = Beth oedd wedi digwydd erbyn hynny, a beth oedd yn hwyr y diwrnod hwnnw.
travel-as-at = Fel y’i cofnodwyd hyd at gofnod
travel-as-at-hint = Beth oedd yn y cofnod erbyn hynny. Y cofnod olaf yw { $entry }.
travel-go = Dangos
travel-shown-on = Fel yr oedd ar { $day }.
travel-shown-as-at = Fel y’i cofnodwyd hyd at gofnod { $entry }.
travel-now = Ei weld fel y mae nawr
