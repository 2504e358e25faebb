# What is owed, and what did not come.

owed-response = a response
owed-detail = what exactly will be done
owed-update = a report on progress
owed-delivery = what was promised
owed-answer = an answer
owed-check = a check by somebody else
owed-recheck = another look after the end
owed-restart = what takes the place of the reports that stopped
owed-closure = a decision that ends it
owed-review = another look at evidence
owed-withholding = another look at what is withheld
owed-reply = a reply
owed-awareness = a check that it is known and in use
owed-outcome = what became of what was referred
owed-feedback = word to those who gave evidence
owed-from = Owed by

silent-response = No response came.
silent-detail = What exactly will be done was never said.
silent-update = No report came.
silent-delivery = Nothing shows that what was promised came.
silent-answer = No answer came.
silent-check = Nobody checked.
silent-recheck = Nobody looked again.
silent-restart = Nothing took the place of the reports that stopped.
silent-closure = Nobody decided how it ends.
silent-review = Nobody looked at the evidence again.
silent-withholding = Nobody looked again whether it stays withheld.
silent-reply = No reply came.
silent-awareness = Nobody asked whether it is known and in use.
silent-outcome = Nothing tells what became of what was referred.
silent-feedback = Nobody told those who gave evidence what became of it.

silence-recorded = recorded as entry { $entry }
silence-days = { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }
