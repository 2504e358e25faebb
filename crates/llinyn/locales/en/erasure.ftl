# Erasing words about a person.

erasure-title = Erase words about a person
erasure-intro = The words are taken out of the whole record, its search, its open data and its earlier states, for good. Somebody else has to approve it. The record keeps where and why, never what. Copies that others made of public pages cannot be called back.
erasure-words = Words to erase
erasure-words-hint = One piece a line, such as a full name on the first and a surname on the second. Each is erased wherever it stands whole, with or without capitals and accents.
erasure-reason-asked-for = Why
erasure-reason-asked = The person asked for it and has a right to it.
erasure-reason-child = The words name a child, or let one be known.
erasure-reason-not-lawful = The words should never have been made public.
erasure-reason-ordered = A court or a regulator ordered it.
erasure-ask = Ask for it
erasure-list = Words that somebody asks to erase
erasure-list-intro = Approve one and the words are gone from everywhere at once; nothing brings them back. Refuse one and only the request is gone.
erasure-none = Nobody asks for anything.
erasure-by = asked by { $name }
erasure-held = { $count ->
    [one] in { $count } entry
   *[other] in { $count } entries
}
erasure-approve = Approve and erase
erasure-refuse = Refuse
erasure-erased = Words erased
erasure-who = Asked by: { $by }. Approved by: { $agreed }.
erasure-file = removed, because words that stood in it were erased; its SHA-256 was:
