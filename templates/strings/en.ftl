# Everything the program itself says to a reader. One file per language, the same names in each.
# Plain words: a reader may be in a hurry, afraid, or new to reading.

# On every page
exit = Leave this page
skip = Go to the text
home = All pages
languages = Languages
print-page = Print this page (PDF)

# What a reader must know about a page
machine-translation = A machine made this translation. No person has checked it yet. If something looks wrong, do not rely on it.
missing-translation = This page is not in { $language } yet. Here it is in { $original }.
stale-translation = The { $original } page has changed. Parts of this page may be out of date.
unknown-freshness = We do not know if this page is up to date.

# Contacts
police = This is the police.
answered-ngo = This is not the police.
answered-government = This is a government office. It is not the police.
answered-embassy = This is an embassy. It is not the police.
only-inside = Works only inside { $country }.
hours-always = Open every day, day and night.
hours-stated = Open: { $hours }
cost-free = The call is free.
cost-normal = It costs as much as any call.
cost-international = It is a call to another country. It may cost a lot.
speaks = They speak { $languages }.
by-text = text message
paper-only = This number is given on paper only.
not-called = Nobody has called the numbers on this page to test them yet.
unverified = We are not sure about this. Ask before you rely on it.

# Facts and their sources
sources = Where this is from
published = published { $date }
seen = we read it on { $date }
fact-label = This may not be so in every case. Ask.

# Notes in a text
footnotes = Notes
alert-note = Good to know
alert-tip = This can help
alert-important = Important
alert-warning = Take care
alert-caution = Danger
task-open = to do
task-done = done

# On paper
draft = DRAFT
draft-why = Not checked yet. Do not give this to anyone.
page-of = Page { $page } of { $pages }

# Countries and languages that contacts name
country-KH = Cambodia
country-TH = Thailand
country-VN = Viet Nam
language-en = English
language-km = Khmer
language-th = Thai
language-vi = Vietnamese
language-zh = Chinese

# Lists: "Khmer, Thai and Vietnamese"
list-comma = ,{" "}
list-and = {" "}and{" "}

# Inside a sentence, behind a number that the police answer
police-short = the police
