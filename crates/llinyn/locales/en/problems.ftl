# The page of problems, search and rules.

problems-title = Problems
problems-intro = Everything a check of the record finds today, with its place and the page that mends it.
problems-rule = Rule
problems-any-rule = any rule
problems-body = Body
problems-any-body = any body
problems-paper = Paper
problems-filter = Filter
problems-mend = Go there
count-problem = { $count ->
        [0] No problems
        [one] { $count } problem
       *[other] { $count } problems
    }

search-title = Search
search-here = Search the record
search-label = Words to look for
search-hint = In threads and in the text of papers. Accents do not matter; every word must be there.
search-no-word = Nothing typed there is a word. Type a word or two, such as “foster care”.
search-found = { $count ->
        [0] Nothing was found
        [one] { $count } place found
       *[other] { $count } places found
    }

explain-title = What is checked
explain-intro = Each rule finds one way in which a thread can end in silence, or a record can mislead.
explain-since = since { $version }
explain-found = What this rule finds in the record
