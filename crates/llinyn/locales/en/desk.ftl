# Where people who are signed in say something of a thread.

desk-thread = The thread
desk-record = Put it on the record
desk-public = What you write is public, with your body and office, for ever. Name no child.

desk-response = Answer it
desk-response-disposition = What is the answer?
desk-response-words = In your words
desk-response-words-hint = May be left empty where the answer is yes. A no needs its reasons.
desk-response-parts = Parts it meets
desk-response-parts-hint = Mark those the answer does what they ask. Where none is marked, they are read from your words.
desk-response-promise = What you promise
desk-response-promise-hint = One promise, in a sentence. May be left empty; the record then waits for it.
desk-response-by = By when
desk-response-by-hint = May be left empty. The first date never changes.
desk-response-money = What it costs
desk-response-money-hint = As you would print it, such as: none, or £12,000 a year. May be left empty.
desk-response-also = The same answer is to
desk-response-also-hint = Other things the same paper asks.

desk-answered = The answer
desk-interpretation = Say how it is to be read
desk-interpretation-disposition = What does the answer amount to?
desk-interpretation-words = Why
desk-interpretation-words-hint = What was printed stays, and so does the reading before yours.

desk-progress = Say what was done
desk-progress-claim = How far is it?
desk-progress-words = What was done
desk-progress-words-hint = In a sentence or two. Where nothing was done since last time, you may leave this empty.

desk-verification = Say whether it is so
desk-verification-verdict = What did you find?
desk-verification-method = How you looked
desk-verification-method-hint = A visit, a reading of files, talks with children: whatever it was.
desk-verification-words = What you found
desk-verification-words-hint = So that somebody who was not there can follow it.
desk-evidence-file = A file that shows it
desk-evidence-file-hint = PDF, PNG, JPEG, plain text, CSV, Word (DOCX), Excel (XLSX) or OpenDocument text (ODT), up to 20 MB. May be left empty. The file is public. Only plain text is searched for names of children: of any other file, make sure yourself that no child is named or shown in it.
desk-evidence-again = “{ $name }” has to be chosen again: a browser keeps no file.
desk-evidence-passage = A place on the record that shows it
desk-evidence-passage-hint = Its address, such as lscb-2011/r14 or lscb-2011#passage-12. May be left empty.
desk-evidence-review = Look at it again by
desk-evidence-review-hint = The last day it can be relied on as it is. From then on a new look is owed. May be left empty.

desk-moving = Move the date
desk-moving-day = New date
desk-moving-day-hint = The first date stays in sight, and every move is counted.
desk-moving-reason = Why it moves
desk-moving-reason-hint = The reason stands beside the new date.
desk-moving-told = Who was told
desk-moving-told-hint = Names of bodies or people in office, with semicolons between them.

desk-closing = End the thread
desk-closing-kind = How does it end?
desk-closing-decided-by = The body that decided
desk-closing-decided-by-hint = Its name as the record has it. It may not be an owner of the thread.
desk-closing-meeting = The meeting
desk-closing-meeting-hint = Such as: meeting of 3 March 2026, item 4.
desk-closing-reason = Why
desk-closing-reason-hint = What was decided, and on what grounds.
desk-closing-evidence = What shows it
desk-closing-evidence-hint = Words, or the address of something on the record. May be left empty.
desk-closing-successor = What takes its place
desk-closing-successor-hint = The address of another thread, where this one is superseded.
desk-closing-recheck = When somebody looks again
desk-closing-recheck-hint = 6 to 24 months on.

desk-body = The body

desk-reorganisation = Say how the body changed
desk-reorganisation-kind = What happened?
desk-reorganisation-day = From which day
desk-reorganisation-day-hint = The day it took effect: today or earlier.
desk-reorganisation-name-en = New name in English
desk-reorganisation-name-cy = New name in Welsh
desk-reorganisation-name-hint = Only where it was renamed. Leave empty what stays.
desk-reorganisation-shares = Who takes up what it holds
desk-reorganisation-shares-hint = One body a line, by its name. A name alone takes all the rest. To pass single threads, write their addresses behind the name, with semicolons between. What nobody takes up is shown in public as orphaned.
desk-reorganisation-reason = Why
desk-reorganisation-reason-hint = Such as the order or the decision that changed it.
desk-plan = The plan
desk-duty = The duty to report

desk-superseding = Put another plan in its place
desk-superseding-successor = The plan that takes its place
desk-superseding-successor-hint = Its address, such as families-strategy-2024/p1. It has to be on the record already.
desk-superseding-commitments = What becomes of its open commitments
desk-superseding-commitments-hint = None may be left out: somebody carries it on, or it ends in a way that is said.
desk-superseding-none = None of its commitments is open.
desk-superseding-fate = What becomes of it
desk-superseding-choose = Choose
desk-superseding-carrier = What carries it on, if not the new plan
desk-superseding-reason = Why
desk-superseding-reason-hint = Why the other plan takes its place, and why commitments end that end.
desk-superseding-decided-by-hint = Only where a commitment ends: a name the record has, and not its owner.

fate-by-plan = carried on by the new plan
fate-by-other = carried on by another plan or promise, named below
fate-done-verified = ends: done and verified
fate-done-not-verified = ends: done, not verified
fate-refused = ends: refused with a reason
fate-withdrawn = ends: withdrawn
fate-overtaken = ends: overtaken by events

desk-asked = The question
desk-question = Ask about it
desk-question-words = Your question
desk-question-words-hint = One question, in a sentence or two. It is public from now on, and so is that no answer came.
desk-question-to = Who is to answer
desk-question-allowed = How long your own rules allow for an answer
desk-question-allowed-hint = As they put it, such as: seven days, standing order 12. May be left empty; the record then says that it is not stated.
desk-answer = Answer the question
desk-answer-words = The answer
desk-answer-words-hint = It stands beside the question.
desk-answer-replying = What do you send?
replying-whole = the answer
replying-holding = a holding answer: the answer is still to come, and is still owed
desk-judgement = Say how you read it
desk-judgement-answering = What does the answer do with what was asked?
desk-judgement-sentence = The sentence of the answer that tells
desk-judgement-sentence-hint = Copied from the answer, word for word.
desk-judgement-words = Why
desk-judgement-words-hint = What was answered stays as it is, and so do the readings of others.
answering-whole = answers what was asked
answering-in-part = answers part of what was asked
answering-declines = declines what was asked

desk-measured = The measure
desk-measure = Add a measure
desk-measure-text = What is measured
desk-measure-text-hint = With its unit, such as: carers paid in time, per cent. The same words are the same measure.
desk-measure-objective = For which objective
desk-measure-objective-hint = Its number in the plan. May be left empty.
desk-measure-baseline = Where it starts
desk-measure-target = Where it is to go
desk-measure-number-hint = A number. Where it is left empty, the record says that nothing is measured.
desk-value = Give a newer value
desk-value-given = What is there to give?
desk-value-number = The number
desk-value-number-hint = In the unit of the measure. Only where there is one.
desk-value-reason = Why there is none
desk-value-reason-hint = Only where it is refused or nobody holds it. The reason stands in its place, in public.
given-number = a number
given-starred = too few to publish
given-refused = nothing: it is refused
given-not-held = nothing: nobody holds it

desk-cost = Say what it costs
desk-cost-amount = What it costs
desk-cost-amount-hint = As you would print it, such as: £38,200 a year, or: no cost after all.
desk-cost-purpose = What that is for
desk-cost-funded-from = Where it comes from
desk-cost-empty-hint = Where it is left empty, the record says that it is not stated.
desk-fund = Record money that is promised
desk-fund-text = What it is called
desk-fund-text-hint = The name of the fund or the grant, as you would print it.
desk-fund-amount = How much
desk-fund-amount-hint = In pounds, such as £12,000 or £4m. Where it is left empty, the record says that it is not stated.
desk-fund-purpose = What it is for
desk-fund-from = Where it comes from
desk-sharing = Say who contributes
desk-sharing-rows = Contributors
desk-sharing-hint = All of them, in place of what was said before. Percentages of a formula add up to exactly 100; money and what is given in kind are valued apart.
desk-sharing-row = Contributor { $number }
desk-sharing-by = Who
desk-sharing-gives = What is given
desk-sharing-much = How much
desk-sharing-much-hint = A percentage, or pounds. For something in kind, what it is worth; it may be left empty.
desk-sharing-words = What it is, where it is not money
desk-sharing-certainty = How surely
desk-sharing-reserved = It does not answer to the Welsh Government
desk-spending = Say what was spent
desk-spending-amount = Spent so far
desk-spending-amount-hint = All that was spent of it up to today, in pounds.
desk-spending-words = On what
desk-spending-words-hint = In your own words.
desk-fund-of = Fund
desk-agreement = Record an agreement to share information
desk-agreement-text = What it is called
desk-agreement-text-hint = The name of the accord or the protocol, as you would print it.
desk-agreement-under = Made under
desk-agreement-under-hint = For a protocol, the address of the agreement it is made under. Empty for an accord.
desk-agreement-paper = The paper with its wording
desk-agreement-paper-hint = Its address or its title, where the record has it. May be left empty.
desk-agreement-by = Who keeps it
desk-agreement-by-hint = A body, by its name as the record has it: it owes the review. May be left empty.
desk-agreement-from = From
desk-agreement-from-hint = The first day it is in force.
desk-agreement-until = Until
desk-agreement-until-hint = The last day it is in force. Left empty, it has no known end.
desk-agreement-review = To be reviewed by
desk-agreement-review-hint = Where a day is said, the review is owed by it. May be left empty.
desk-signing = Say who was asked, signed, refused or left
desk-signing-by = Who
desk-signing-by-hint = A body, by its name. A class of bodies, such as all local authorities, can be asked: each of its members of that day is.
desk-signing-kind = What it did
desk-signing-day = Since
desk-signing-day-hint = Today, or an earlier day.
desk-reviewing = Say what a review found
desk-reviewing-words = What the review found
desk-reviewing-words-hint = In your own words.
desk-reviewing-next = Next to be reviewed by
desk-flow = Record what passes from body to body
desk-flow-text = What passes
desk-flow-text-hint = The sort of information, such as: referrals of children at risk. Never about one child.
desk-flow-purpose = What it is for
desk-flow-purpose-hint = The purpose of safeguarding it serves.
desk-flow-from = From
desk-flow-to = To
desk-flow-relies = The agreements it relies on
desk-flow-relies-hint = Their addresses, each on a line. Left empty, its page says that it relies on none.
desk-flow-about = The thread or the plan it serves
desk-flow-about-hint = Its address. May be left empty.
desk-term = Say what a word means
desk-term-word = The word
desk-term-word-hint = A word, an abbreviation or a name, as it is printed.
desk-term-language = Its language
desk-term-meaning = What it means
desk-term-meaning-hint = In your own words, or in those of the paper.
desk-term-from = From
desk-term-from-hint = The first day it means this. May be left empty.
desk-term-paper = The paper it is taken from
desk-relating = Say how two words belong together
desk-relating-first = The first word
desk-relating-word-hint = A word of the list, as it is spelled there.
desk-relating-kind = How
desk-relating-second = The second word
desk-relating-reason = Why
desk-relating-reason-hint = In your own words.
desk-voice = Record how children took part
desk-voice-who = Who took part
desk-voice-who-hint = Children, young people, families or carers, in words. Never a name.
desk-voice-count = How many
desk-voice-count-hint = In figures. A number under five is not kept: the record says “fewer than five”. Where it is left empty, it says that it is not stated.
desk-voice-how = How they took part
desk-voice-how-hint = Such as: a forum, a survey, visits by an advocate.
desk-voice-said = What they said
desk-voice-said-hint = Taken together, so that nobody can be known by it.
desk-voice-felt = How it felt to them
desk-voice-felt-hint = Where they said so.
desk-voice-changed = What changed because of it
desk-voice-changed-hint = In your own words; also where nothing did, and why. Left empty, the record says that nothing is recorded yet.
desk-voice-by = Who asked them
desk-voice-told = What they were told became of it
desk-voice-told-hint = Left empty, word to them is owed by the body that asked them.
desk-voice-on-hint = Only where they were told.
desk-feedback = Say what they were told
desk-feedback-told = What they were told became of it
desk-feedback-told-hint = In the words in which they were told.
desk-feedback-on = The day they were told
desk-feedback-on-hint = Today, or earlier.

desk-report = Give the report
desk-report-words = How the plan goes
desk-report-words-hint = What was done, what changed for children, and what stands in the way.
desk-report-not-done = What is still not done

desk-suspension = Stop these reports
desk-suspension-agreed-by = Who agreed
desk-suspension-agreed-by-hint = A body, by its name as the record has it.
desk-suspension-reason = Why
desk-suspension-reason-hint = The reason stands beside the reports that stop.
desk-suspension-restart = What starts them again
desk-suspension-restart-hint = An event, such as: when the new strategy is adopted. A day alone is enough.
desk-suspension-restart-by = By when they start again
desk-suspension-restart-by-hint = May be left empty where an event is named.

desk-body-hint = A body, by its name as the record has it.
desk-names-hint = Names with semicolons between them. May be left empty.
desk-may-be-empty = May be left empty.

desk-plan-new = Make a plan
desk-plan-title = Title
desk-plan-title-hint = No other plan on the record has it.
desk-plan-from = First day
desk-plan-to = Last day
desk-plan-objectives-hint = One on each line. They keep their order.
desk-plan-origins-hint = The inspections, reviews or reports it is made for, one on each line. What joins later is added later.

desk-commitment = Add a commitment
desk-commitment-text = What will be done
desk-commitment-text-hint = These words never change.
desk-commitment-owner = The body that will do it
desk-commitment-owner-hint = One body, by its name as the record has it. Where it is left empty, the record says that nobody owns it.
desk-commitment-contributors = Who helps
desk-commitment-grade = How much of a promise it is
desk-commitment-when = By when
desk-commitment-when-hint = The first date never changes. A later one can be added with a reason, and every move is counted.
desk-commitment-waits-hint = Another document or decision. May be left empty.
desk-commitment-cost-hint = As you would print it, such as: £12,000 a year, from the core grant. May be left empty.

desk-origin = Add a source it answers
desk-origin-source = The source
desk-origin-source-hint = Its address on the record, or its title in words.
desk-origin-reason = Why it joins

desk-reporting = Add a duty to report
desk-reporting-from = Who reports
desk-reporting-to = To whom
desk-reporting-every = Every how many months
desk-reporting-every-hint = In figures, from 1 to 60.
desk-reporting-first = First report by
desk-reporting-first-hint = From then on each report is owed on its day.

desk-table = Add commitments from a file
desk-table-file = A file of commitments
desk-table-file-hint = CSV, or the first sheet of an XLSX file, with the columns of the open data: { $names }. Only the first of them has to be there. At most 2,000 lines and 1 MB.
desk-table-show = Show what would be recorded
desk-table-other = Or choose another file
desk-table-shown = { $count ->
        [one] { $count } commitment would be recorded
       *[other] { $count } commitments would be recorded
    }
desk-table-wrong = { $count ->
        [one] Nothing was recorded: { $count } thing has to be mended
       *[other] Nothing was recorded: { $count } things have to be mended
    }

desk-assurance = Say who answers for it that no one is punished for speaking up
desk-assurance-owner = Which body answers for it?
desk-assurance-recheck = When somebody looks again whether it is so

desk-meeting = The meeting

desk-body-new = Add a body that was established
desk-body-kind = What sort of body is it?
desk-body-name-en = Name in English
desk-body-name-cy = Name in Welsh
desk-body-name-hint = One of the two may be left empty. No other body on the record has it.
desk-body-parent = The body it is part of
desk-body-parent-hint = For a sub-group: its board, by its name as the record has it. May be left empty.
desk-body-day = Established on
desk-body-day-hint = Today or earlier. It cannot have met before.
desk-body-reason = Why, and by whose decision
desk-body-reason-hint = Such as the law, the order or the resolution that set it up.

desk-seat = Say who holds a seat
desk-seat-seat = The seat
desk-seat-seat-hint = What it is called, such as: Health board. The same words are the same seat.
desk-seat-holder = Does anybody hold it?
desk-seat-who = Who holds it
desk-seat-who-hint = An agency or an office, by its name as the record has it. Only where somebody does.
desk-seat-chair = Is it the chair?
desk-seat-basis = Does a law give them the seat?
desk-seat-nominated = Who nominates
desk-seat-nominated-hint = A body or an office, such as a minister. May be left empty.
desk-seat-from = From
desk-seat-from-hint = What was said of the seat before holds until then.
desk-seat-to = Until
desk-seat-to-hint = Where an end is known. The seat is vacant after it. May be left empty.

desk-meeting-new = Call a meeting
desk-meeting-day = On which day
desk-meeting-day-hint = It may be to come. The body has to exist on it.

desk-agenda = Fill the agenda
desk-agenda-raised = What else is raised
desk-agenda-raised-hint = One item on each line: words, or the address of a thread or a question. May be left empty.
desk-agenda-carried-hint = The last meeting resolved nothing about these.
desk-agenda-marks-hint = Of the body and its members. Take the mark off what is not to be spoken of.

desk-statement = Minute what was said
desk-statement-item = Item of the agenda
desk-statement-item-hint = Its number. May be left empty.
desk-statement-about = What it is about
desk-statement-about-hint = The address of a thread, a question, something asked before or a referral. Where it is left empty, it is what the item is about.
desk-statement-strength = How firm was it?
desk-statement-words = What was said or resolved
desk-statement-words-hint = As the minutes are to have it.
desk-statement-by = Who said it
desk-statement-by-hint = An office or a body. May be left empty.

desk-attendance = Say who was there
desk-attendance-chair-hint = The office or the body that chaired. May be left empty.
desk-attendance-present-hint = Agencies and offices, one on each line. Behind an agency you may name the office it sent: Glanrafon Council: Head of Children’s Services.
desk-attendance-left = Of these, left before the end
desk-attendance-left-hint = Word for word as above. May be left empty.

desk-approval = Say that the minutes were approved
desk-approval-at = The meeting that approved them
desk-approval-at-hint = The address of a later meeting of the same body. From then on they can only be corrected.

desk-correction = Correct the minutes
desk-correction-statement = What is corrected
desk-correction-statement-hint = The address of what was minuted. Left empty where it is about who was there, or what was left out.
desk-correction-words = What the minutes are to say
desk-correction-words-hint = What was minuted first stays in sight beside it.
desk-correction-reason = What that changes, and why
desk-correction-reason-hint = In a sentence.
desk-correction-at = The meeting that agreed
desk-correction-at-hint = Its address. May be left empty.

desk-referral = Refer it to another body
desk-referral-at = The meeting that resolved to
desk-referral-at-hint = Its address. May be left empty.
desk-referral-words = What the other body is asked to do
desk-referral-words-hint = What becomes of it is owed from now on, in public.
desk-referral-by = By when

desk-wording = Say where else it is worded
desk-wording-other = The other wording
desk-wording-other-hint = The address of a recommendation, a promise, an item of an agenda or something said at a meeting, such as minutes-2025/s4.
desk-wording-words = Why it is the same ask
desk-wording-words-hint = Both wordings stay as they are printed.
desk-wording-part = Words that matter
desk-wording-part-hint = Words of one of the two that should not be lost, copied word for word. Every wording then shows whether they stand in it. May be left empty.
desk-count = Say what else counts the same
desk-count-other = The other figure
desk-count-other-hint = Its address, such as plan-2025/n2.
desk-count-words = Why they count the same
desk-count-words-hint = Both figures stay, and none is chosen.
