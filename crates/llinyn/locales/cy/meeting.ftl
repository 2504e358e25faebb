# Cyfarfodydd.

meeting-title = Cyfarfod
meeting-body = Corff
meeting-date = Dyddiad
meeting-minutes = Cofnodion
meeting-said = Beth a ddywedwyd
meeting-said-nothing = Nid yw’r cofnodion yn nodi dim a ddywedwyd.
meeting-no-resolution = Ni chofnodwyd penderfyniad.
meeting-unanswered = ni chofnodwyd ateb

attendance-title = Pwy oedd yno
attendance-chair = Cadeirydd
attendance-present = Yn bresennol
attendance-apologies = Ymddiheuriadau
attendance-others = Hefyd yno
attendance-left = Wedi gadael
attendance-neither = Wedi gadael, heb fod ar unrhyw restr
attendance-ambiguous = Wedi gadael, o dan enw sy’n gweddu i sawl un
attendance-not-recorded = Ni chofnodwyd pwy oedd yno.
attendance-contradicts = Mae’r cofnodion yn gwrth-ddweud eu hunain ynghylch pwy oedd yno. Ni chywirwyd dim.

strength-resolved = Penderfynwyd
strength-committed = Ymrwymwyd
strength-assured = Rhoddwyd sicrwydd
strength-confirmed = Cadarnhawyd
strength-answered = Gofynnwyd ac atebwyd
strength-asked = Gofynnwyd
strength-suggested = Awgrymwyd
strength-expressed = Mynegwyd fel barn
