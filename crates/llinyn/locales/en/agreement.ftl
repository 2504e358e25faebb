# Agreements to share information, who signed them, and what passes under them.

agreement-list = Agreements to share information
agreement-list-intro = Accords, the protocols made under them, and who has signed. A body that has not answered has not signed.
agreement-none = No agreement is recorded.
agreement-not-yet = On this day nothing had been said of the agreement yet.
agreement-called = Agreement
agreement-force = Standing
agreement-under = Made under
agreement-from = In force from
agreement-until = Until
agreement-review = To be reviewed by
agreement-by = Kept by
agreement-paper = Its wording
agreement-parties = Who has signed
agreement-parties-intro = Who was asked and has not answered is not taken to have signed.
agreement-no-parties = Nobody is recorded as asked or as having signed.
agreement-party = Body
agreement-stands = How it stands
agreement-since = Since
agreement-protocols = Protocols under it
agreement-flows = What relies on it
agreement-circulations = Where it was sent round
agreement-found = What the review found
agreement-history = What was said of it

force-not-yet = not in force yet
force-in-force = in force
force-ended = ended

signing-asked = asked, not answered
signing-signed = signed
signing-refused = refused
signing-left = left

flow-list = Information that passes
flow-list-intro = What passes from one body to another for safeguarding, and the agreements it relies on. Where an agreement does not carry it, that is marked.
flow-none = Nothing is recorded as passing.
flow-not-yet = On this day nobody had said yet that this passes.
flow-what = What passes
flow-purpose = What it is for
flow-from = From
flow-to = To
flow-relies = Relies on
flow-about = Serves

flow-fault-no-agreement = relies on no agreement
flow-fault-not-yet = not in force yet
flow-fault-ended = has ended
flow-fault-accord-not-yet = made under an agreement that is not in force yet
flow-fault-accord-ended = made under an agreement that has ended
flow-fault-sender-ended = the sender is no more
flow-fault-receiver-ended = the receiver is no more
flow-fault-sender-not-signed = the sender has not signed
flow-fault-receiver-not-signed = the receiver has not signed
