# What happened, for those who follow it.

news-record = Everything in the record
news-search = Search: { $words }
news-subtitle = What was said, found, moved, ended, or never came.
