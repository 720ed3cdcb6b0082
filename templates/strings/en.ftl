# Everything the program itself says to a reader. One file per language, the same names in each.
# Plain words: a reader may be in a hurry, afraid, or new to reading.

# On every page
exit = Leave this page
exit-two = Shift: press it two more times to leave.
exit-one = Shift: press it once more to leave.
exit-late = Too late. Press Shift three times to leave.
exit-left = One moment.
help-now = Someone to call
safety-link = What leaving does not hide
listen = Listen to this page ({ $length }, { $size })
skip = Go to the text
home = All pages
languages = Languages
print-page = Print this page (PDF)
wrong-tell = Is something here wrong or old? Tell { $name }:

# What a reader must know about a page
machine-translation = A machine made this translation. No person has checked it yet. If something looks wrong, do not rely on it.
missing-translation = This page is not in { $language } yet. Here it is in { $original }.
stale-translation = { $count ->
    [one] One part of this page may be out of date: the { $original } page has changed.
   *[other] { $count } parts of this page may be out of date: the { $original } page has changed.
}
unknown-freshness = We do not know if this page is up to date.
part-stale = The { $original } text of this part has changed. This may be out of date.
part-changed = This part has changed and is not translated yet. Here it is in { $original }.
part-missing = This part is not translated yet. Here it is in { $original }.

# Contacts
police = This is the police.
answered-ngo = This is not the police.
answered-government = This is a government office. It is not the police.
answered-embassy = This is an embassy. It is not the police.
only-inside = Works only inside { $country }.
hours-always = Open every day, day and night.
hours-stated = Open: { $hours }
hours-never = Closed.
cost-free = The call is free.
cost-normal = It costs as much as any call.
cost-international = It is a call to another country. It may cost a lot.
speaks = They speak { $languages }.
by-text = text message
contact-place = Where: { $words }
contact-area = Where they help: { $words }
contact-bring = What to bring: { $words }
contact-access = How to get in: { $words }
contact-who_may_come = Who it is for: { $words }
contact-when_calling = When you call: { $words }
extension = extension { $keys }
press = then press { $keys }
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

# Countries and languages that contacts name, where CLDR has another name; `country-KH`, `language-km`
country-VN = Viet Nam

# Lists: "Khmer, Thai and Vietnamese"
list-comma = ,{" "}
list-and = {" "}and{" "}

# Inside a sentence, behind a number that the police answer
police-short = the police

# On paper: who answers, when and at what cost, in as few words as can be
ngo-short = not the police
government-short = a government office
embassy-short = an embassy
hours-always-short = day and night
free-short = free
normal-short = costs as any call
international-short = a call abroad
only-inside-short = only inside { $country }

# On paper: dates, sides, how to print
checked = Checked { $date }. After { $renew }, ask for a newer one.
not-checked = Not checked yet.
side-of = Side { $page } of { $pages }.
turn-long = Print on both sides and turn the sheet at its long edge.
turn-short = Print on both sides and turn the sheet at its short edge.
turn-page = Page 1 is the front and page 2 the back, turned like the page of a book.
no-scaling = Print at 100 %.
qr-code = QR code for { $address }

# The job ticket for a print shop
ticket = Print job
ticket-file = File
ticket-size = Size after trimming
ticket-bleed = Bleed
ticket-safe = Nothing important nearer to the edge than
ticket-sheet = Sheet
ticket-fold = Folding
ticket-paper = Paper
ticket-sides = Pages in the file
ticket-ink = Inks
ticket-quantity = How many
ticket-proof = Before printing all
marks-yes = Cut marks are in the file.
marks-no = No marks.
fold-zigzag = Three folds in a zigzag, to 50 × 85 mm, the cover in front.
paper-plain = Plain white paper, 80 to 100 g/m².
paper-card = White card, 250 to 300 g/m², not glossy: people write on it.
paper-fold = White paper, 120 to 150 g/m², not glossy.
ink-black = Black only (100 % K).
ink-colour = As the printer has them.
ink-cmyk = Four colours; words in black only (100 % K).
proof-first = Show us one printed piece. A wrong digit can hurt someone.

# When and how things were checked
every-day = every day
holidays = public holidays
closed = closed
by-appointment = by appointment
hours-unsure = not certain
hours-otherwise = at other times { $words }
hours-next-day = { $hours } the next day
hours-comma = ,{" "}
page-checked = What this page says was last checked on { $date }.
stale-checks = Some of this was checked too long ago. Ask before you rely on it.
sources-title = Where everything is from
sources-facts = What we say
sources-numbers = Numbers
called-on = We called on { $date }. The right people answered.
call-failed = Our last call, on { $date }, did not work.
never-called = Nobody has called this number to test it yet.
verified-on = We last checked this on { $date }.
never-verified = Nobody has checked this again yet.

# The call sheet, for the team
call-sheet = Call sheet
call-how = Call each number. Ask what stands here. Write down what they say, tick a box, then enter it in the register.
call-last = Last call: { $date }
call-never = Never called
call-who = Who are you? Is this { $name }?
call-hours = When do you answer? We say: { $hours }
call-hours-unknown = When do you answer?
call-languages = Which languages do you speak?
call-cost = What does the call cost from here?
call-private = Do you tell the police or anybody else what callers say?
call-still = Is this still so? { $words }
call-ok = the right people answered
call-no-answer = nobody answered
call-wrong = somebody else answered
call-closed = the line is closed
call-day = Day and time
call-initials = Initials

# The sheet on which a translation is read with a pen.
review-sheet = Reading sheet
review-how = On the left is what the original says. Write what should be changed under the translation.
review-changed = The original has changed since.
review-missing = Not translated yet.

# For the team: how far translations are.
status-title = How far translations are
status-page = Page
status-none = not translated
status-machine = machine-made
status-reviewed = reviewed
status-stale = { $count ->
    [one] one part has changed
   *[other] { $count } parts have changed
}
status-missing = { $count ->
    [one] one part is missing
   *[other] { $count } parts are missing
}
status-unknown = { $count ->
    [one] one part of unknown age
   *[other] { $count } parts of unknown age
}
status-words = { $count ->
    [one] one word left
   *[other] { $count } words left
}
status-done = up to date

# Finding a page
search = Search
search-label = What are you looking for?
search-none = Nothing found. Try another word, or look from A to Z.
search-found = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
search-without = This search needs a script. Without one, look here:
a-z-title = From A to Z
single-file = All pages in one file, to keep on a phone
not-found = This page is not here.

# Is my card still right?
card-title = Is my card still right?
card-tab = Look up a code
card-how = Every sheet and card has a code, such as { $code }. Find yours here.
card-ask = Type your code
card-unknown = We do not know this code. Ask for a newer card.
card-mistyped = Something in this code is not right. Look again, one sign at a time.
card-not-loaded = We could not look this code up now. Try again later.
card-newest = Here are the newest { $count } codes. If yours is not here, ask for a newer card.
card-whom = You can ask { $name }.
card-right = Nothing on it has changed, as far as we know.
card-dangerous = Do not rely on it. Ask for a newer one.
card-changed = Something on it has changed.
card-old = It is old. Ask for a newer one.
card-draft = It is a draft. It was not checked when it was printed.
card-newer = The newer one has the code { $code }.
card-number = { $name }: the number has changed.
card-number-untested = { $name }: the number has changed. Do not call the one on it. Ask those who gave it to you.
card-gone = { $name }: do not use the number on it.
card-hidden = A number on it is not right any more.
card-alert = { $name }: { $words }
card-alert-over = { $name }: the warning on it is over.
card-police = { $name }: the police answer now.
card-who = { $name }: other people answer now.
card-hours = { $name }: other hours now. { $hours }
card-hours-unknown = { $name }: we do not know any more when they answer.
card-cost = { $name }: a call costs something else now. { $words }
card-private = { $name }: they say something else now about what stays private. { $words }
card-way = { $name }: they are reached in another way now.
card-words = { $name }: something else that it says is not so any more.
card-fact = Something that it says is not so any more. { $words }
card-fact-unsure = This may not be so in every case: { $words }
card-fact-old = This was checked too long ago: { $words }
card-past = It was good until { $date }.

# The recall sheet, for the team
recall-sheet = Printed and no longer right
recall-how = Take back what you can. Tell those who have one. The most dangerous stands first.
recall-dangerous = Dangerous
recall-changed = Changed
recall-old = Old
recall-then = On paper
recall-now = Now
recall-printed = printed { $date }
recall-copies = { $count ->
    [one] one copy
   *[other] { $count } copies
}
recall-uncounted = not counted
recall-none = Nothing that was printed is known to be wrong.

# On paper: how to cut and fold, the list of a whole print run
one-side = Print on one side only.
cut-cards = Cut along the dashed lines.
cut-half = Cut the sheets in half along the dashed line.
cut-strips = Cut between the strips, but do not cut them off.
fold-zine = Fold the sheet into eight and open it. Cut along the dashed line in the middle. Fold it along that line, push both ends together and close it like a book.
large-print = large print
contents = Print list
contents-how = Print one of each first and look at it. Then write down how many you made.
contents-made = Made
pieces-each = { $count } on each sheet.

# The sheet that shows what a printer does, for the team
test-sheet = Printer test
test-how = Print both pages of this file on one sheet, at 100 %. Then measure with a ruler, and write what you find into the profile of this printer.
test-hundred = This line should be 100 mm long. How long is it? Write:
test-edge = The lines at each edge are counted in millimetres from the edge. What is the smallest number whose line you can see at all four edges? Write:
test-back = Hold the sheet against the light. The cross of the back should lie on the cross of the front. How far right and how far down is it, seen from the front? Write:
test-turn = If the back is upside down, the printer turns the sheet at its short edge. Write:

# README.txt, for whoever gets a stick
stick-made = Made on { $date }.
stick-open = On a computer, open START-HERE.html. No network is needed.
stick-phone = On a phone, copy { $name } to it and open that. Everything is in this one file.
stick-copy = To hand this on, copy the whole folder. Do not rename anything in it, and take nothing out. Wait until the computer says that the stick may be pulled out.
stick-check = To see whether anything was changed, use one of these commands in this folder:
stick-key = This copy is signed with the key { $name }. Ask the people who made it for the key, by another way than this stick, and compare.
stick-left-out = Left out, because there was no room:
