# Children’s voice: how they took part, what changed, and what they were told.

voice-title = Children’s voice
voice-not-recorded = Not recorded. Nothing here says that children, or those close to them, were asked.
voice-who = Who took part
voice-count = How many
voice-people = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
voice-fewer-than-five = fewer than five
voice-how = How they took part
voice-said = What they said
voice-felt = How it felt to them
voice-changed = What changed because of it
voice-nothing-yet = nothing recorded yet
voice-by = Asked by
voice-told = What they were told became of it
voice-not-told = They have not been told.
voice-tell-by = They are to be told by { $day }.
voice-about = About
voice-list-intro = Which plans say how children took part, and which do not. What children said about a thread or a circulation stands on its page and is not counted to any plan.
voice-figure-heard = { $count ->
        [one] { $count } plan that says how children took part
       *[other] { $count } plans that say how children took part
    }
voice-figure-not-heard = { $count ->
        [one] { $count } plan where it is not recorded
       *[other] { $count } plans where it is not recorded
    }
voice-figure-not-told = { $count ->
        [one] { $count } time children were asked and not told what became of it
       *[other] { $count } times children were asked and not told what became of it
    }
voice-rows-heard = Plans that say how children took part
voice-rows-not-heard = Plans where it is not recorded
voice-rows-not-told = Asked, and not told what became of it
voice-none = There is nothing in this list.
voice-heard = recorded
voice-not-heard = not recorded
