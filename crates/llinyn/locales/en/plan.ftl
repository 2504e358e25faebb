# Plans, their objectives, measures and duties to report.

plan-owner = Owner
plan-period = Years
plan-overseers = Overseen by
plan-replaces = Takes the place of
plan-replaced-by = Its place was taken by
plan-left-open = { $count ->
        [one] { $count } commitment of this plan is still open, and nothing says who carries it on.
       *[other] { $count } commitments of this plan are still open, and nothing says who carries them on.
    }
plan-origins = What it answers
plan-origins-none = No paper says what it answers.
plan-origin-first = from the first
plan-origin-added = added later
plan-objectives = Objectives
plan-objectives-none = No paper gives its objectives.
plan-no-measure = No measure: nothing will tell whether it was reached.
plan-actions = Its commitments
plan-actions-none = The record holds no commitment of this plan.

duty-title = Reports on it
duty-none = No paper says that anybody reports on it.
duty-from = From
duty-to = To
duty-every = Every
duty-months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
duty-first = First due
duty-last = Last report
duty-ago = { $count ->
        [one] { $count } day before
       *[other] { $count } days before
    }
duty-missed = Missed since
duty-missed-count = { $count ->
        [0] none
        [one] { $count } report
       *[other] { $count } reports
    }
duty-given = Reports given
duty-given-none = none is on the record
duty-given-late = nothing had come by { $day }
duty-stopped = Reporting was stopped
duty-stopped-on = When
duty-agreed = Agreed by
duty-reason = Why
duty-restart = What starts it again
duty-no-restart = nothing: no day and no event

measure-title = Measures
measure-what = Measure
measure-baseline = From
measure-target = To
measure-latest = Latest
measure-movement = Moved
moved-reached = reached
moved-nearer = nearer
moved-unmoved = not at all
moved-further = away
value-starred = starred: too few to publish
value-refused = refused, because:
value-not-held = not held, because:
measure-said = Said
measure-unmeasured = unmeasured: no start or no target
measure-list = Measures held
measure-list-intro = Every measure of every plan, body by body, with its latest value, or why there is none. A value that was refused, that nobody holds and that is too small to publish are three different things.
