# Money: what was promised, who contributes, what was spent.

fund-list = Money promised
fund-list-intro = Money that was promised for a thread or a plan, beside what was spent of it. What nobody states is no zero, and nothing is added up.
fund-none = No money is recorded.
fund-called = Fund
fund-amount = Promised
fund-purpose = For
fund-from = Where it comes from
fund-about = Promised for
fund-spent = Spent so far
fund-left = Left
fund-history = What was said of it
fund-said-promised = Promised
fund-said-shared = Who contributes
fund-said-spent = Spent so far
fund-not-yet = On this day the money was not promised yet.
fund-withheld = What these give is withheld
fund-contributions = Who contributes
fund-no-contributions = Nobody is recorded as a contributor.
fund-formula = By formula
fund-formula-caption = Shares that add up to exactly 100 per cent
fund-cash-caption = Money given apart from the formula
fund-in-kind-caption = Given in kind, valued apart
fund-by = Who
fund-share = Share
fund-comes-to = Comes to
fund-certainty = How surely
fund-worth = Worth
fund-what = What
fund-reserved = not devolved

gives-percent = A share by formula
gives-cash = Money
gives-in-kind = Something in kind

certainty-will = will contribute
certainty-may = may contribute
