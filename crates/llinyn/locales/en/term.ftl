# Words of the field and what they mean.

term-list = Words
term-list-intro = Words that papers introduce or people explain, in both languages. One concept can have several words; one word can come to mean something else.
term-none = No word is recorded.
term-word = Word
term-language = Language
term-same = Other words for the same
term-meanings = Meanings
term-meaning = Meaning
term-no-meaning = Nobody says what it means.
term-from = From
term-coming = still to come
term-source = Where it is said
term-taken-from = Taken from
term-before = Took the place of
term-after = Its place was taken by
term-name-of = A name of

term-kind-same-concept = they are one concept
term-kind-supersedes = the first took the place of the second

language-en = English
language-cy = Welsh
