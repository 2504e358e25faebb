# Papers that are sent round, and what bodies reply.

circulation-list = Sent round
circulation-purpose = Sent for
circulation-recipients = Sent to
circulation-recipients-all = in all: { $number }
circulation-replies = Replied
circulation-sent = What was sent
circulation-by = Sent by
circulation-with = with
circulation-until = Replies until
circulation-open = replies are taken
circulation-closed = closed
circulation-about = It serves
circulation-questions = It also asks
circulation-tally = What was replied
circulation-asked = { $count ->
        [one] { $count } body was asked.
       *[other] { $count } bodies were asked.
    }
circulation-replied = { $count ->
        [0] None has replied.
        [one] { $count } has replied.
       *[other] { $count } have replied.
    }
circulation-never-yes = No reply is never a yes. Each body counts once, by its last reply.
circulation-standing = Where it stands
circulation-bodies = Bodies
circulation-body = Body
circulation-day = Replied on
circulation-map = The authorities
circulation-map-words = Each tile is an authority, about where it lies. The table below says the same in words.
circulation-map-table = Each authority and where it stands
circulation-map-sign = Sign
circulation-authority = Authority
circulation-standards = How far bodies say they meet each standard
circulation-standard = Standard
circulation-not-said = did not say
circulation-examples = Examples of good practice
circulation-examples-words = That others use an example is what they say themselves. It is no endorsement, and an endorsement is no use.
circulation-example-by = The practice of
circulation-used-by = Used by
circulation-used-by-nobody = Nobody else has said they use it.
circulation-themes = You said, we did
circulation-you-said = You said
circulation-we-did = We did
circulation-theme-replies = { $count ->
        [one] { $count } reply says so:
       *[other] { $count } replies say so:
    }
circulation-nothing-said = Nothing has been said about this yet.
circulation-who = Who was asked
circulation-all = Show all who were asked
circulation-earlier = { $count ->
        [one] replied { $count } time before
       *[other] replied { $count } times before
    }
circulation-said = What they said
circulation-replaced = The same body has replied again since; its last reply stands.
circulation-part = About:
circulation-figures = Counts in the papers
circulation-conflict = The papers count this differently. All counts are kept as they are printed.

purpose-consultation = views
purpose-endorsement = endorsement
purpose-adoption = adoption
purpose-awareness = awareness
purpose-self-assessment = self-assessment

reply-not-asked = not asked
reply-waiting = asked, no reply yet
reply-no-reply = no reply
reply-views = has views
reply-no-views = has no views
reply-endorsed = endorses it
reply-endorsed-in-part = endorses some of it
reply-not-endorsed = does not endorse it
reply-principles = adopted the principles
reply-example = uses an example
reply-principles-and-example = adopted the principles and uses an example
reply-not-adopting = is not adopting it
reply-undecided = has not decided
reply-in-use = knows it and uses it
reply-known = knows it, and does not use it
reply-not-known = did not know it
reply-assessed = graded itself

met-fully = fully met
met-mostly = mostly met
met-partly = partly met
met-not-at-all = not met

done-changed = The draft was changed, in
done-nothing = Nothing was changed, because:

reply-title = Your reply
reply-closed-title = Replies are closed
reply-withdrawn-title = This link no longer holds
reply-unknown-title = This is not a link that was sent
reply-unknown = Check that you copied the whole of it. If you did, ask whoever passed it on to you for the letter it came in.
reply-closed = Replies were taken until { $day }.
reply-withdrawn = Whoever sent this link took it back, or sent another in its place.
reply-write-to = If you still have something to say, write to
reply-for = You reply for
reply-earlier = You replied before
reply-thanks = Your reply has been recorded. You can reply again until the last day: your last reply stands, and the earlier ones can still be seen.
reply-all = Who was asked, and who replied
reply-send = Reply
reply-public = What you reply is public, with the name of your body. Do not name any child or anybody who could lead to one.
reply-form-yes = Yes
reply-form-no = No
reply-form-answer = Your answer
reply-form-known = Is it known where you work?
reply-form-in-use = Is it in use where you work?
reply-form-examples = The examples you use
reply-form-examples-hint = Mark each one you use yourselves.
reply-form-words = In your own words
reply-form-words-hint = Your views, or the exact wording of what you endorse. Leave it empty if your answer says it all.
reply-form-part = The part of the draft you speak of
reply-form-part-hint = Such as “section 3”. Leave it empty if you speak of the whole.

relink-again = Send a new link
relink-withdraw = Withdraw the link

desk-circulation = Send it round
desk-circulation-purpose = What it is sent for
desk-circulation-words = What you say to those you ask
desk-circulation-words-hint = It is public, and stands in every letter.
desk-circulation-recipients = Whom it goes to
desk-circulation-recipients-hint = One on each line: a body or a class such as “all local authorities”; then, after semicolons, its e-mail address and en or cy. A body that was written to before needs no address. Addresses are never public.
desk-circulation-until = Last day for replies
desk-circulation-until-hint = Replies are taken up to and including this day.
desk-circulation-questions = Questions you ask besides
desk-circulation-questions-hint = One on each line. Awareness already asks whether it is known and whether it is in use.
desk-circulation-standards = Standards for a self-assessment
desk-circulation-standards-hint = One on each line. Leave it empty for anything else.
desk-circulation-partners = With whom you send it
desk-circulation-partners-hint = Such as partner inspectorates, with semicolons between them.
desk-circulation-about = The threads it serves
desk-circulation-about-hint = The address of one thread on each line. It counts as one event, however many threads it serves.
desk-link = Links of those asked
desk-link-body = Whose link
desk-link-do = What is to happen to it
desk-link-email = E-mail address
desk-link-email-hint = Leave it empty to write where you wrote before.
desk-theme = Mark a theme
desk-theme-words = What the replies say
desk-theme-words-hint = In your own words, as short as you can.
desk-theme-replies = Which replies say so
desk-theme-replies-hint = The address of one reply on each line, as it stands under the reply.
desk-outcome = Say what became of it
desk-outcome-done = What was done
desk-outcome-version = The version in which it was changed
desk-outcome-version-hint = The address of the newer version of the paper. Leave it empty if nothing changed.
desk-outcome-words = The change in words, or why nothing changed
desk-outcome-words-hint = Somebody who replied should recognise what they said.
desk-example = Add an example of good practice
desk-example-words = What is done
desk-example-words-hint = Enough for somebody else to do the same.
desk-example-by = Whose practice it is
desk-paper = Paper
desk-reply = Reply
