# The page for young readers. Short words and short sentences: a test holds the reading age.

plainly-title = In plain words
plainly-intro = This page tells you what this is about. The words in boxes are from the papers.
plainly-full = See the page with all of it
plainly-kept-back = Some words here are kept back for now.
plainly-not-yet = This was not here on that day.

plainly-wrong = What was wrong?
plainly-found = This is what the paper found.
plainly-wrong-nothing = The paper does not say it here. It says what should be done.
plainly-nobody-asked = No paper here asks for this. Somebody made a promise.

plainly-asked = What was asked for?
plainly-asked-this = The paper asks for this.
plainly-asked-on = The paper is from { $range }.
plainly-asked-by = It was asked for by:
plainly-who = Who was asked?
plainly-who-them = They were asked:
plainly-who-nobody = The paper does not say who.

plainly-said = What did they say?
plainly-said-nothing = Nobody has given an answer yet.
plainly-said-by = This answer is from:
plainly-said-words = These are their own words.
plainly-answer-accepted = They said yes.
plainly-answer-accepted-in-principle = They said yes to the idea. That is not yet a yes to all of it.
plainly-answer-partially-accepted = They said yes to some of it.
plainly-answer-rejected = They said no.
plainly-answer-noted = They said they had read it. They did not say yes or no.
plainly-answer-none = They did not say yes or no.

plainly-promised = What did they promise?
plainly-promised-nothing = They have made no promise.
plainly-promised-by = This promise is from:
plainly-promised-this = This is what they said they will do.
plainly-promises = { $count ->
        [one] There is { $count } promise.
       *[other] There are { $count } promises.
    }
plainly-promises-more = There are more. They are on the page with all of it.
plainly-by = They said it will be done by { $day }.
plainly-no-day = They did not name a day.
plainly-moved = { $count ->
        [one] They moved the day { $count } time.
       *[other] They moved the day { $count } times.
    }
plainly-now-by = Now they say it will be done by { $day }.

plainly-done = Was it done?
plainly-claim-not-started = They say they have not begun.
plainly-claim-nothing-since = They say they have done no more since last time.
plainly-claim-underway = They say they have begun.
plainly-claim-done = They say it is done.
plainly-claim-nothing = They have not said if it is done.
plainly-verdict-in-place = Somebody else looked. They found it was done.
plainly-verdict-partly-in-place = Somebody else looked. They found some of it was done.
plainly-verdict-not-in-place = Somebody else looked. They found it was not done.
plainly-verdict-nothing = Nobody else has looked yet.

plainly-late = Is it late?
plainly-late-yes = Yes.
plainly-late-since = It was due by { $day }.
plainly-late-days = { $count ->
        [one] That is { $count } day ago.
       *[other] That is { $count } days ago.
    }
plainly-late-next = No. The next thing is due by { $day }.
plainly-late-no-day = Nobody has said when the next thing will come.
plainly-late-met = Not now. What was due has come. It may have come late.
plainly-late-over = Nothing more is due.
plainly-silent-response = No answer has come.
plainly-silent-detail = They did not say what they will do.
plainly-silent-update = They did not say how it is going.
plainly-silent-delivery = Nothing shows that they kept this promise.
plainly-silent-answer = No answer has come.
plainly-silent-check = Nobody checked if it was done.
plainly-silent-recheck = Nobody looked a second time.
plainly-silent-restart = They did not start to say again how it is going.
plainly-silent-closure = Nobody said how it ends.
plainly-silent-review = Nobody looked again to see if the proof still holds.
plainly-silent-withholding = Some words are kept back. Nobody looked again at why.
plainly-silent-reply = They did not reply.
plainly-silent-awareness = Nobody asked if people know about it.
plainly-silent-outcome = Nobody said what came of it.
plainly-silent-feedback = The children who spoke were not told what came of it.
plainly-silent-publication = The report has not come.
plainly-ended-done-verified = It has ended. It was done, and somebody else checked.
plainly-ended-done-not-verified = It has ended. They say it was done. Nobody else checked.
plainly-ended-superseded = It has ended. Something new took its place.
plainly-ended-refused = It has ended. They said no.
plainly-ended-withdrawn = It has ended. It is no longer asked for.
plainly-ended-overtaken = It has ended. Things have changed since then.

plainly-changed = What changed for children?
plainly-not-measured = Nobody keeps count of this, so we do not know.
plainly-no-values = Somebody said they would keep count. No numbers have come yet.
plainly-reached = { $count ->
        [one] { $count } thing they count is as good as they wanted.
       *[other] { $count } things they count are as good as they wanted.
    }
plainly-nearer = { $count ->
        [one] { $count } thing they count is better.
       *[other] { $count } things they count are better.
    }
plainly-unmoved = { $count ->
        [one] { $count } thing they count is just the same.
       *[other] { $count } things they count are just the same.
    }
plainly-further = { $count ->
        [one] { $count } thing they count is worse.
       *[other] { $count } things they count are worse.
    }

plainly-voice = What did children say, and what changed because of them?
plainly-voice-nothing = Nobody has written down what children said.
plainly-voice-who = These people took part.
plainly-voice-said = They said this.
plainly-voice-changed = This is what came of what they said.
plainly-voice-no-change = Nobody has written down yet what came of it.
plainly-voice-withheld = What came of it is kept back for now.
plainly-voice-told = They were told this.
plainly-voice-not-told = They have not been told yet what came of it.

plainly-plan = What is this plan?
plainly-plan-called = This is its name.
plainly-plan-owner = The plan was made by:
plainly-plan-until = It runs to { $day }.
plainly-plan-replaced = A new plan has taken its place.
plainly-plan-newer = Read the new plan
plainly-plan-why = The plan was made because of this.
plainly-plan-why-nothing = The plan does not say why it was made.
plainly-plan-wants = What does it want?
plainly-plan-wants-nothing = The plan does not say.
plainly-reports = Do they say how it is going?
plainly-reports-nothing = Nobody has to say how this plan is going.
plainly-reports-stopped = They stopped saying how it is going.
plainly-reports-came = So far, they have missed no time when they had to say.
plainly-reports-unknown = We cannot tell how many times they should have said.
plainly-reports-missed = { $count ->
        [one] They should have said { $count } time, and did not.
       *[other] They should have said { $count } times, and did not.
    }

plainly-help = Where can I ask, or say that something is wrong?
plainly-help-adult = Ask an adult you trust. You can read this page with them.
plainly-help-concern = You can also tell us here. You do not have to say who you are.
plainly-help-go = Tell us that something is wrong
plainly-help-danger = If you are in danger now, call 999.
plainly-help-more = There is a longer page with all of it.
