# Raising a concern without being known, and answering it.

concern-title = Raise a concern
concern-intro = If something is wrong, or is kept quiet, you can say so here. You need no account, and nobody is told who you are.
concern-assurance = No one is punished for speaking up.
concern-assurance-held = The body that answers for this is
concern-assurance-recheck = Somebody looks again by { $day } whether it is so.
concern-assurance-missed = Somebody was to look again by { $day } whether it is so, and nobody has.
concern-assurance-record = The assurance on the record
concern-assurance-nobody = No body answers for this. Nobody has taken this assurance upon itself, or the one that did has ended it.
concern-words = What is wrong?
concern-words-hint = What happened, where and when, as far as you can tell. Leave out what would give you away, if you do not want to be known. A name of a child goes to the guardians alone.
concern-signed-in = You are signed in. Nothing of that is kept with your concern; sign out first if you would rather.
concern-send = Seal it and send it
concern-unguarded = No guardian is there who could read it, so nothing can be sent from here. Please go to somebody you trust.
concern-kept = What is kept
concern-kept-words = What you write is sealed to the keys of the guardians before it is stored. Only they can open it, on their own machines; this site cannot. Beside it stands the day, and nothing finer.
concern-kept-not = No name, no mail address, no address of your machine and no cookie is kept. Your employer may still see that you opened this page, if you use a machine or a network of theirs: use your own.

concern-raised = Your concern is with the guardians
concern-receipt-intro = This is your receipt. Write down these ten words, in this order. With them you can read what the guardians answer.
concern-receipt-once = They are shown this once. Nobody can find them again for you, because nobody else has them. Whoever has them can read the answer.

concern-answer-title = Read the answer to a concern
concern-receipt = Your receipt
concern-receipt-hint = The ten words you were shown. Capital letters, accents and spaces make no difference.
concern-look = Look
concern-of = A concern of { $day }
concern-answered-on = Answered on { $day }
concern-unanswered = There is no answer yet. Come again with the same words.

concern-state-new = not read yet
concern-state-read = read
concern-state-answered = answered
concern-state-closed = closed

concern-list-title = Concerns
concern-list-none = Nothing was raised.
concern-key = Your key
concern-key-yours = Concerns are sealed for you to
concern-key-none = You have no key yet, so nothing is sealed for you.
concern-key-new = A public key
concern-key-hint = On your own machine, “llinyn guardian key” makes one: register the line that begins with age1, and keep the file. What was raised before stays sealed to the keys of then.
concern-key-keep = Register it
concern-fetch = Fetch it, sealed
concern-fetch-hint = It opens on the machine that has your key:
concern-reply = Your answer
concern-reply-hint = It is sealed to the receipt: only whoever raised the concern can read it, and you cannot read it again.
concern-reply-send = Seal it and answer
concern-mark-read = I have read it
concern-mark-closed = Close it
