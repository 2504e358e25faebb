# The command line.

cli-about = Follows every promise to children from a finding to a change, and never lets one end in silence.
cli-read = Shows what stands in papers; nothing is recorded
cli-import = Records papers and what stands in them; shows only, unless told to accept
cli-plan = Adds the commitments of a CSV or XLSX file to a plan; shows only, unless told to accept
cli-check = Says what is wrong, with the paper’s line under each
cli-explain = The page of a rule
cli-serve = Serves the pages
cli-demo = Makes a record in a temporary folder from the sample papers, and serves it
cli-clock = Enters what passed unmet as silences, once a day; a server does so by itself
cli-rebuild = Makes all tables again from the entries, and compares them with the live ones
cli-repeats = Find what the record holds that asks the same as papers do
cli-verify = Checks that the ledger holds: entries, seals, tree and head; or that a report was made from it
cli-pack = Makes the report for a meeting of a body: what changed since the last one, what is silent, what is owed
cli-export = Writes open data, one file a noun

cli-arg-db = The record: a file of SQLite, or an address that begins with postgres://
cli-arg-files = Where files are kept: a folder, or s3://bucket/prefix?endpoint=https://s3.example&region=eu-west-2 with its keys in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; beside the record where it is left out
cli-arg-lang = The language: en or cy
cli-arg-papers = Papers: text, Markdown, HTML, PDF, DOCX, ODT, XLSX, CSV or mail (EML)
cli-arg-json = As JSON; for export, the folder to write to
cli-arg-csv = As CSV into this folder
cli-arg-accept = Records everything that was recognised
cli-arg-review = Asks about each item before it is recorded
cli-arg-table = The file: CSV or XLSX, with the columns of the open data
cli-arg-into = The plan they are added to, such as action-plan-2026/p1
cli-arg-title = The title of a new plan, which the body owns
cli-arg-reference = The paper’s reference, the first part of its address
cli-arg-version-of = The reference of the paper this is a newer version of
cli-arg-on = The day it is done for; today where none is given
cli-arg-github = As annotations for the checks of a code host
cli-arg-code = The rule’s code, such as R003; all rules where none is given
cli-arg-listen = The address to listen on

cli-usage = Usage
cli-commands = Commands
cli-options = Options
cli-arguments = Arguments
cli-arg-help = Shows this help
cli-arg-version = Shows the version

cli-error = error
cli-read-recommendations = { $count ->
        [one] { $count } recommendation
       *[other] { $count } recommendations
    }
cli-read-responses = { $count ->
        [one] { $count } response
       *[other] { $count } responses
    }
cli-read-commitments = { $count ->
        [one] { $count } commitment
       *[other] { $count } commitments
    }
cli-read-statements = { $count ->
        [one] { $count } statement
       *[other] { $count } statements
    }
cli-read-questions = { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
cli-read-nothing = nothing was recognised; the text can be kept and searched
cli-import-known = { $paper } is in the record already: /{ $reference }
cli-import-recorded = Recorded as entries { $first } to { $last }.
cli-import-dry = Nothing was recorded. Add --accept to record all of it, or --review to be asked about each item.
cli-plan-dry = Nothing was recorded. Add --accept to record all of it.
cli-import-ask = Record it? [y]es, [n]o, [a]ll from here
cli-check-totals = Errors: { $errors }; warnings: { $warnings }; notes: { $notes }.
cli-clock-ran = The daily check ran for { $day }: { $count ->
        [one] { $count } thing owed went silent
       *[other] { $count } things owed went silent
    }.
cli-clock-already = Nothing to do: the daily check has run for { $day }.
cli-clock-failed = The daily check could not be run. It will be tried again.
cli-rebuild-equal = Rebuilt from { $entries ->
        [one] { $entries } entry
       *[other] { $entries } entries
    }: every table equals the live one.
cli-rebuild-differs = Table { $table } differs: { $live ->
        [one] { $live } row is only in the live one
       *[other] { $live } rows are only in the live one
    }, { $rebuilt ->
        [one] { $rebuilt } row is only in the rebuilt one
       *[other] { $rebuilt } rows are only in the rebuilt one
    }.
cli-verify-holds = The ledger holds: { $entries ->
        [one] { $entries } entry
       *[other] { $entries } entries
    }, root { $root }
cli-verify-broken = The ledger does not hold: { $entries ->
        [one] { $entries } entry
       *[other] { $entries } entries
    }, root { $root }
cli-verify-value = Entry { $seq }: the value of “{ $field }” is not the one that was sealed.
cli-verify-missing = Entry { $seq }: a sealed value is missing.
cli-verify-malformed = Entry { $seq } is not well formed: { $field }.
cli-verify-order = Entry { $seq } is out of order.
cli-verify-prev = Entry { $seq } does not follow the one before it.
cli-verify-hash = Entry { $seq }: its hash is not the one recorded.
cli-verify-size = The head speaks of another number of entries than the { $seq } there are.
cli-verify-root = The root of the tree is not the one recorded.
cli-export-done = Wrote { $files ->
        [one] { $files } file
       *[other] { $files } files
    } to { $folder }.
cli-serve-at = Serving at { $address } (Welsh at { $address }/cy/). Press Ctrl-C to stop.
cli-demo-ready =
    Llinyn at { $address } (Welsh at { $address }/cy/)
    { $threads ->
        [one] { $threads } thread
       *[other] { $threads } threads
    }; { $owed ->
        [one] { $owed } thing owed
       *[other] { $owed } things owed
    }, { $silent } of them gone silent; { $ended ->
        [one] { $ended } thread ended
       *[other] { $ended } threads ended
    }
    The record is { $database }, made in { $millis } ms. Press Ctrl-C to stop.

# What importing a paper records.
change-source-recorded = papers recorded
change-noted = notes of the reading
change-body-recorded = bodies
change-body-named = names of bodies
change-body-reorganised = changes of bodies
change-term-recorded = words introduced
change-finding-recorded = findings
change-recommendation-recorded = recommendations
change-recommendation-reworded = new wordings
change-response-recorded = responses
change-response-interpreted = readings of answers recorded
change-commitment-recorded = commitments
change-plan-recorded = plans
change-origin-recorded = sources of plans
change-objective-recorded = objectives
change-plan-replaced = plans replaced
change-duty-recorded = duties to report
change-reporting-suspended = duties to report that were stopped
change-measure-recorded = measures
change-meeting-recorded = meetings
change-statement-recorded = statements
change-question-recorded = questions
change-question-answered = answers to questions
change-answer-judged = readings of answers to questions
change-circulation-recorded = circulations
change-reply-recorded = replies
change-figure-recorded = figures
change-progress-claimed = claims of progress
change-theme-answered = answers to themes
change-theme-marked = themes
change-verified = verifications
change-evidence-recorded = pieces of evidence
change-date-moved = dates that were moved
change-owner-passed = things passed to another body
change-closed = ends of threads
change-linked = links
change-example-recorded = examples of good practice
change-expectation-arose = things that become owed
change-expectation-ended = things owed no longer
change-fell-silent = silences
change-clock-ran = runs of the daily check
change-erased = erasures
change-fund-recorded = funds
change-agreement-recorded = agreements
change-signed = signings
change-flow-recorded = flows of information
change-voice-recorded = times children took part
change-feedback-given = words to those who gave evidence
change-practice-review-recorded = practice reviews
change-practice-review-published = reports of practice reviews
change-withheld = decisions to withhold words
change-member-recorded = seats on boards
change-agenda-item-added = items of agendas
change-attendance-taken = attendances taken
change-minutes-approved = approvals of minutes
change-minutes-corrected = corrections of minutes
change-referred = referrals

cli-user = Lets people in and out: add, invite again, revoke, or list them
cli-arg-what = What to do: add, invite, revoke or list
cli-arg-email = The address the person signs in with
cli-arg-name = The person’s name
cli-arg-office = The office held, which stands on the record in place of the name
cli-arg-role = What the person is here for: reader, contributor, coordinator, verifier, member, guardian or administrator
cli-arg-body = The reference of the body acted for, such as glanrafon-council
cli-arg-of-body = The reference of the body that meets, such as glanrafon-safeguarding-board
cli-arg-since = The day of its last meeting; as the record knows it where none is given
cli-arg-format = The form of the report
cli-arg-template = The headings: one of plain, cabinet, annual-plan, annual-report, or a file of one’s own (CSV)
cli-arg-written = A file of what somebody wrote, below lines that are headings of the template
cli-arg-out = The file to write; to standard output where none is given
cli-arg-linked = The address people open the site at, for links; without it there are none
cli-arg-report = A report that was made from the record, to be checked instead
cli-arg-site = The address people open the site at, for links
cli-arg-smtp = The server that takes letters, such as smtps://user:password@mail.example; without it none are sent
cli-arg-oidc = The address of a provider for single sign-on (OpenID Connect), such as https://login.example, where people may sign in as well
cli-arg-oidc-client = The name the provider knows this program by
cli-arg-oidc-secret = The secret that goes with that name
cli-arg-mail-from = Whom letters come from, such as “Llinyn <llinyn@mail.example>”
cli-post-failed = The letters were not written or not sent; it is tried again.
cli-user-invited = Send this link to { $email }. It holds for seven days and for one person:
cli-user-revoked = { $email } may not sign in any more; every session has ended.

cli-guardian = Makes a guardian’s key, or opens a concern with it, on the guardian’s own machine
cli-arg-action = What to do: key makes one, open opens a concern
cli-arg-sealed = The sealed concern, as it was fetched
cli-arg-identity = The file that “llinyn guardian key” made
cli-guardian-keep = Keep this file to yourself, and a copy of it in a safe place: without it nothing that was sealed can be opened.
cli-guardian-register = Register this on the page of concerns: { $words }

cli-erase = Takes words about a person out of the record for good; shows only how much holds them, unless told to accept
cli-arg-words-file = A file with the words, one piece a line; “-” reads them from standard input
cli-arg-reason = Why the words are erased
cli-arg-asked-by = The office of whoever asks for it
cli-arg-approved-by = The office of whoever approves it: somebody else
cli-erase-dry = The words stand in { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}. Nothing was erased. Add --accept to erase them everywhere; nothing brings them back.
cli-erase-done = The words were erased from { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} and from all that was made of them.
