# Yr hyn sydd angen sylw rhywun sydd wedi mewngofnodi.

me-title = Beth sydd angen fy sylw
me-intro = Yr hyn sy’n ddyledus, y cynharaf yn gyntaf, gan
me-nothing = Nid oes dim yn ddyledus.
me-no-body = Nid ydych yn gweithredu dros unrhyw gorff, felly nid oes dim yn ddyledus gennych.
me-undelivered = Llythyrau na chyrhaeddodd
me-unreachable = Cyrff y mae rhywbeth yn ddyledus ganddynt yn fuan, neu a oedd, heb neb yma y gellir ysgrifennu ato
me-letter = { $name }, ar { $day }
me-letter-nobody = at rywun heb gyfrif, ar { $day }
me-weekly = Y llythyr wythnosol
me-weekly-comes = Daw’r hyn sydd angen eich sylw drwy e-bost hefyd, unwaith yr wythnos.
me-weekly-stopped = Nid ydych yn cael llythyr wythnosol.
