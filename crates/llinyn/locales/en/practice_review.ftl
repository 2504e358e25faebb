# Practice reviews, by era and type.

review-list = Practice reviews
review-list-intro = A board looks at how agencies worked in one case. Each review has an anonymous reference; nobody is named. The types and their dates are a list that can be edited.
review-types = By era and type
review-type = Type
review-era = Commissioned
review-all = Reviews
review-awaited = publication awaited
review-published = published
review-none = No review is recorded.
review-by = Commissioned by
review-begun = Commissioned on
review-report = Report
review-due = It is expected by { $day }.
review-outside = This day is outside the dates of its type. Nothing was corrected.
review-unconfirmed = not confirmed
review-nobody-named = Nobody is named here. What was learned stands in the report, and is read from there.
review-learning = What was learned
review-learning-none = The record has no findings of the report.
review-not-yet = Nothing is known here until its report is on the record.
review-recommendations = What it recommends
review-recommendations-none = The record has no recommendations of the report.
review-plans = Action plans
review-plans-none = No plan on the record names the report as what it answers.

nation-wales = Wales
