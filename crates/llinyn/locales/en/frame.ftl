# What surrounds every page.

frame-skip = Skip to the page’s content
frame-other-language = Cymraeg
frame-navigation = Main
frame-search = Search
frame-home = Go to the first page
frame-stands = As recorded up to entry { $entry }, on { $day }.
frame-as-at = Shown as recorded up to entry { $entry }.
frame-json = This page as data (JSON)
frame-feed = What happens here, as a feed (Atom)
frame-about = Llinyn follows every promise to children from a finding to a change. It is independent of every government.
frame-rules = What it checks

nav-papers = Papers
nav-threads = Threads
nav-owed = Owed
nav-silent = Gone silent
nav-bodies = Bodies
nav-plans = Plans
nav-meetings = Meetings
nav-problems = Problems

pages-label = Pages
pages-of = Page { $page } of { $pages }
pages-previous = Previous page
pages-next = Next page

travel-title = See it at another time
travel-on = On a day in the world
travel-on-hint = What had happened by then, and what was overdue on that day.
travel-as-at = As recorded up to an entry
travel-as-at-hint = What the record held by then. The last entry is { $entry }.
travel-go = Show
travel-shown-on = As it stood on { $day }.
travel-shown-as-at = As recorded up to entry { $entry }.
travel-now = See it as it stands now
