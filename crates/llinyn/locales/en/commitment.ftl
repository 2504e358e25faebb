# Commitments, and how much of a promise each is.

grade-dated = promised, with a time
grade-conditional = promised on a condition
grade-open-ended = promised, with no time
grade-opinion = an opinion, not a promise
grade-someone-elses = somebody else’s work

claim-not-started = not begun
claim-nothing-since = nothing since last time
claim-underway = under way
claim-done = done

verdict-in-place = in place
verdict-partly-in-place = partly in place
verdict-not-in-place = not in place

closure-done-verified = done and verified
closure-done-not-verified = done, not verified
closure-superseded = superseded
closure-refused = refused with a reason
closure-withdrawn = withdrawn
closure-overtaken = overtaken by events

commitment-owner = Owner
commitment-when = By when
commitment-waits = Waits on
commitment-cost = What it costs
commitment-page = The commitment’s own page
