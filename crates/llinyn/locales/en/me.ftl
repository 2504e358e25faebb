# What needs a person who is signed in.

me-title = What needs me
me-intro = What is owed, soonest first, by
me-nothing = Nothing is owed.
me-no-body = You act for no body, so nothing is owed by you.
