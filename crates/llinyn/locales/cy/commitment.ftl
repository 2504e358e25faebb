# Ymrwymiadau, a faint o addewid yw pob un.

grade-dated = addawyd, gydag amser
grade-conditional = addawyd ar amod
grade-open-ended = addawyd, heb amser
grade-opinion = barn, nid addewid
grade-someone-elses = gwaith rhywun arall

claim-not-started = heb ddechrau
claim-nothing-since = dim ers y tro diwethaf
claim-underway = ar y gweill
claim-done = wedi’i wneud

verdict-in-place = ar waith
verdict-partly-in-place = ar waith yn rhannol
verdict-not-in-place = heb fod ar waith

closure-done-verified = wedi’i wneud a’i wirio
closure-done-not-verified = wedi’i wneud, heb ei wirio
closure-superseded = disodlwyd
closure-refused = gwrthodwyd gyda rheswm
closure-withdrawn = tynnwyd yn ôl
closure-overtaken = goddiweddwyd gan ddigwyddiadau

commitment-owner = Perchennog
commitment-when = Erbyn pryd
commitment-waits = Yn aros am
commitment-cost = Beth mae’n ei gostio
commitment-page = Tudalen yr ymrwymiad ei hun
