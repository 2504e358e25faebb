# Geiriau’r maes a’u hystyr.

term-list = Geiriau
term-list-intro = Geiriau y mae papurau’n eu cyflwyno neu bobl yn eu hegluro, yn y ddwy iaith. Gall fod sawl gair am un cysyniad; gall un gair ddod i olygu rhywbeth arall.
term-none = Nid oes gair wedi’i gofnodi.
term-word = Gair
term-language = Iaith
term-same = Geiriau eraill am yr un peth
term-meanings = Ystyron
term-meaning = Ystyr
term-no-meaning = Nid oes neb yn dweud beth yw ei ystyr.
term-from = O
term-coming = eto i ddod
term-source = Ble y’i dywedir
term-taken-from = Cymerwyd o
term-before = Cymerodd le
term-after = Cymerwyd ei le gan
term-name-of = Un o enwau

term-kind-same-concept = un cysyniad ydynt
term-kind-supersedes = cymerodd y cyntaf le’r ail

language-en = Saesneg
language-cy = Cymraeg
