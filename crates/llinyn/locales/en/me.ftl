# What needs a person who is signed in.

me-title = What needs me
me-intro = What is owed, soonest first, by
me-nothing = Nothing is owed.
me-no-body = You act for no body, so nothing is owed by you.
me-undelivered = Letters that never arrived
me-unreachable = Bodies that owe something soon, or did, with nobody here who can be written to
me-letter = { $name }, on { $day }
me-letter-nobody = to somebody without an account, on { $day }
me-weekly = The weekly letter
me-weekly-comes = What needs you also comes by e-mail, once a week.
me-weekly-stopped = You get no weekly letter.
