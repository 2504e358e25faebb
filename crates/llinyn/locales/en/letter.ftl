# Letters, and the pages where they are asked for and ended.

letter-asking = Please confirm: “{ $name }”
letter-asking-about = Somebody, probably you, asked us to write to this address when something happens here: { $name }
letter-asking-yes = If you want that, open this page and press the button:
letter-asking-no = If not, do nothing: you will not be written to, and the address is deleted after seven days.
letter-news = Something happened: { $names }
letter-news-line = { $first }, recorded on { $day }
letter-news-more = There is more than fits into a letter. The page has all of it.
letter-news-why = You are written to because this address follows “{ $name }”, at most once a day. To stop, open this page and press the button:
letter-weekly = What needs you
letter-weekly-intro = What is owed by { $name }, soonest first. The same is on your page:
letter-weekly-line = { $first }, by { $day }
letter-weekly-late = { $first }, owed since { $day }
letter-weekly-undated = { $first }, no day
letter-weekly-why = You are written to once a week because you act for { $name }. To stop, open this page and press the button:

letter-follow = Tell me when something changes here
letter-follow-intro = By e-mail, at most once a day, and only when something was said, found, moved, ended or never came. Nobody else learns your address, and it is deleted when you stop.
letter-follow-email = E-mail address
letter-follow-email-hint = We send one letter first, to ask whether it is yours.
letter-follow-send = Write to me
letter-asked = Look into your e-mail
letter-asked-intro = If the address can be written to, a letter is on its way. Open the page it names and press the button; until then nothing else is sent.
letter-confirm = Do you want to be told?
letter-confirm-about = When something happens here, we write to you, at most once a day:
letter-confirm-yes = Yes, write to me
letter-following = You are told when something happens here
letter-following-about = This address follows:
letter-stop = Stop these letters
letter-stop-all = Stop all letters to this address
letter-stopped = You are not written to any more
letter-stopped-intro = The letters have stopped. What was followed by an address without an account is deleted, and the address with it.
letter-weekly-about = Once a week you get a letter about what needs you.
letter-weekly-again = Write to me once a week

letter-circulation = { $by } asks { $to } about “{ $paper }”
letter-reminder = A reminder: { $by } asks { $to } about “{ $paper }”
letter-circulation-about = { $by } sends “{ $paper }” to { $to }, for: { $words }. It can be read here:
letter-circulation-until = Replies are taken until { $day }.
letter-circulation-reply = Reply on this page, without an account. Whoever has this link can reply for { $to }, so pass it on only to whoever should:
letter-circulation-public = What you reply is public, with the name of your body. Where you are written to is not.
