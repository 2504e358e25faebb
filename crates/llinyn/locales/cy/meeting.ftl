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

meeting-item = eitem { $number }
meeting-approved-at = Cymeradwywyd y cofnodion yn
meeting-version = Fersiwn { $version } o’r cofnodion
meeting-corrections = Cywiriadau
meeting-corrected-in = cywirwyd yn fersiwn { $version }
meeting-changes = Beth y mae’n ei newid:
meeting-first-words = yr hyn a gofnodwyd gyntaf
meeting-agreed-at = cytunwyd yn

agenda-title = Ar yr agenda
agenda-open = gadawyd yn agored
agenda-carried = Dygwyd ymlaen
agenda-referred = Cyfeiriwyd gan gorff arall
agenda-asked = Gofynnwyd amdano
agenda-silent = Wedi tewi ers y cyfarfod diwethaf
agenda-late = Yn hwyr
agenda-due = Yn ddyledus cyn hir
agenda-raised = Codwyd

referral-title = I ble y’i cyfeiriwyd
referral-from = Pwy sy’n ei gyfeirio
referral-to = At bwy
referral-on = Fe’i cyfeiriwyd ymlaen.
referral-outcome = Penderfynwyd:
referral-here = Yma y mae’n sefyll. Ni chofnodwyd canlyniad.
referral-due = Mae’n ddyledus erbyn { $day }.

event-meeting = Cyfarfod: { $name }
event-by = Yn ddyledus gan { $name }: { $words }
event-to = Yn ddyledus i { $name }: { $words }
meeting-data = Agenda, presenoldeb a chofnodion fel data (JSON)
