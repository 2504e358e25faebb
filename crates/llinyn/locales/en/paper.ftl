# Papers, and what stands in them.

paper-issuer = Issued by
paper-date = Date
paper-earlier = Earlier version
paper-version = version { $version }
paper-holds = Recognised in it
paper-holds-nothing = nothing: the text is kept and can be searched
paper-problems = Problems
paper-file = The file
paper-kept = kept under its SHA-256:
paper-sealed = sealed, because a likely name of a child stands in it; kept under its SHA-256:
paper-withheld = [name withheld]
paper-page = page { $page }
paper-table = Table
paper-marked = Recognised
paper-terms = Words it introduces

count-finding = { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    }
count-recommendation = { $count ->
        [one] { $count } recommendation
       *[other] { $count } recommendations
    }
count-response = { $count ->
        [one] { $count } response
       *[other] { $count } responses
    }
count-commitment = { $count ->
        [one] { $count } commitment
       *[other] { $count } commitments
    }
count-statement = { $count ->
        [one] { $count } statement
       *[other] { $count } statements
    }
count-question = { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
count-plan = { $count ->
        [one] { $count } plan
       *[other] { $count } plans
    }

finding-about = About

figure-value = Number
figure-bound = How exact
figure-side-by-side = Figures side by side
figure-disagree = They do not agree. Each stands as its paper prints it, and none is chosen.
figure-agree = They agree.
figure-same-word = In the same paper, with the same word; nobody has said that it is the same count.
bound-exact = exactly
bound-about = about
bound-over = more than
bound-under = fewer than
