# Withholding the words of a paper.

withholding-title = Withhold the words of this paper
withholding-intro = The words of the paper and of all that stands in it leave every page, search, feed and file, also as it stood before. That there is a paper, who owes what and by when stay public, and so does this decision. The address of the paper and the names of bodies stay too. Somebody else has to approve it.
withholding-visibility = Who may read the words
withholding-why = Why they are withheld
withholding-review = When somebody looks at it again
withholding-review-hint = A day of the next twelve months. What is not looked at by then is a silence. May be left empty where there is a moment below.
withholding-until = Until when, if it ends by itself
withholding-until-hint = A moment in Greenwich time (UTC), such as 2026-12-01T09:00. The words are public from then on without anybody doing anything.
withholding-ask = Ask for it
withholding-list = Withheld papers
withholding-list-intro = Approve one and it holds at once for everybody. Whoever asked cannot approve it.
withholding-approve = Approve
withholding-now = Withheld now
withholding-nothing = Nothing is withheld.
withholding-held = Words withheld
withholding-since = The words are withheld since
withholding-who = Asked by: { $by }. Approved by: { $agreed }.
withholding-review-on = Somebody looks at it again by { $day }.
withholding-until-then = It ends by itself at { $day }.
withholding-read = Read the words
withholding-for-you = Withheld: these words are for you and not for the public

audience-public = Everybody may read them.
audience-partners = The partners here and elected members may read them.
audience-board = Whoever coordinates for the board may read them.
audience-sealed = Nobody may read them here.

withholding-ground-person = They would let a person be known.
withholding-ground-proceedings = A court or an inquiry is at work on it.
withholding-ground-confidence = They were given in confidence.
withholding-ground-safety = Somebody would be in danger.
withholding-ground-unpublished = Whoever wrote the paper has not published it yet.
