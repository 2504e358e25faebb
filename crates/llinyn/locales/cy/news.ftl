# Yr hyn a ddigwyddodd, i’r rhai sy’n ei ddilyn.

news-record = Popeth yn y cofnod
news-search = Chwilio: { $words }
news-subtitle = Yr hyn a ddywedwyd, a ganfuwyd, a symudwyd, a ddaeth i ben, neu na ddaeth byth.
