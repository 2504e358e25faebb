# Yr hyn sydd angen sylw rhywun sydd wedi mewngofnodi.

me-title = Beth sydd angen fy sylw
me-intro = Yr hyn sy’n ddyledus, y cynharaf yn gyntaf, gan
me-nothing = Nid oes dim yn ddyledus.
me-no-body = Nid ydych yn gweithredu dros unrhyw gorff, felly nid oes dim yn ddyledus gennych.
