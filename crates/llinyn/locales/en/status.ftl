# The four statuses, which are four answers and never one.

status-title = Where it stands
status-said = Said: what do its owners say?
status-said-nothing = No answer
status-promises = { $count ->
        [0] No promise was made
        [one] { $count } promise was made
       *[other] { $count } promises were made
    }
status-shown = Shown: what did others find?
status-shown-nothing = Nobody but its owner has said anything
status-due = Due: what does the calendar say?
status-silent = { $count ->
        [one] { $count } silence
       *[other] { $count } silences
    }
status-since = { $count ->
        [one] since { $day }, { $count } day
       *[other] since { $day }, { $count } days
    }
status-owed = Owed by { $day }
status-no-day = { $count ->
        [one] { $count } thing is owed, and nothing says by when
       *[other] { $count } things are owed, and nothing says by when
    }
status-met = What was promised came
status-released = Owed no longer: its thread has ended
status-nothing-owed = Nothing is owed though it has not ended: this breaks the record’s first law. Please report it.
status-changed = Changed: did children’s lives change?
status-not-measured = Nothing measures it
status-no-values = Measures are named, without the values to tell

movement-reached = { $count ->
        [one] { $count } measure reached its target
       *[other] { $count } measures reached their targets
    }
movement-nearer = { $count ->
        [one] { $count } measure came nearer
       *[other] { $count } measures came nearer
    }
movement-unmoved = { $count ->
        [one] { $count } measure did not move
       *[other] { $count } measures did not move
    }
movement-further = { $count ->
        [one] { $count } measure moved away
       *[other] { $count } measures moved away
    }
