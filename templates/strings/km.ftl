# ពាក្យដែលកម្មវិធីនិយាយទៅអ្នកអាន ជាភាសាខ្មែរ។ ម៉ាស៊ីនបកប្រែ មិនទាន់មានមនុស្សពិនិត្យទេ។

exit = ចាកចេញពីទំព័រនេះ
exit-two = Shift៖ ចុចពីរដងទៀត ដើម្បីចាកចេញ។
exit-one = Shift៖ ចុចម្ដងទៀត ដើម្បីចាកចេញ។
exit-late = យឺតពេកហើយ។ ចុច Shift បីដង ដើម្បីចាកចេញ។
exit-left = សូមរង់ចាំបន្តិច។
help-now = អ្នកដែលអាចហៅបាន
safety-link = អ្វីដែលគេនៅតែអាចឃើញ ក្រោយចាកចេញ
listen = ស្ដាប់ទំព័រនេះ ({ $length }, { $size })
skip = ទៅកាន់អត្ថបទ
home = ទំព័រទាំងអស់
languages = ភាសា
print-page = បោះពុម្ពទំព័រនេះ (PDF)
wrong-tell = មានអ្វីខុស ឬហួសសម័យនៅទីនេះទេ? សូមប្រាប់ { $name }៖

machine-translation = ការបកប្រែនេះ ធ្វើដោយម៉ាស៊ីន។ មិនទាន់មានមនុស្សពិនិត្យនៅឡើយទេ។ បើឃើញអ្វីដូចជាខុស សូមកុំពឹងលើវា។
missing-translation = ទំព័រនេះ មិនទាន់មានជា{ $language }ទេ។ នៅទីនេះ វាជា{ $original }។
stale-translation = ទំព័រ{ $original }បានផ្លាស់ប្ដូរ។ មាន { $count } ផ្នែកនៃទំព័រនេះ ដែលអាចចាស់ហើយ។
unknown-freshness = យើងមិនដឹងថា ព័ត៌មានក្នុងទំព័រនេះ ចាស់ហើយឬនៅទេ។
part-stale = អត្ថបទ{ $original }នៃផ្នែកនេះ បានផ្លាស់ប្ដូរ។ ផ្នែកនេះអាចចាស់ហើយ។
part-changed = ផ្នែកនេះបានផ្លាស់ប្ដូរ ហើយមិនទាន់បានបកប្រែទេ។ នៅទីនេះ វាជា{ $original }។
part-missing = ផ្នែកនេះមិនទាន់បានបកប្រែទេ។ នៅទីនេះ វាជា{ $original }។

police = នេះគឺជានគរបាល (ប៉ូលិស)។
answered-ngo = នេះមិនមែនជានគរបាល (ប៉ូលិស) ទេ។
answered-government = នេះជាការិយាល័យរដ្ឋាភិបាល។ មិនមែនជានគរបាល (ប៉ូលិស) ទេ។
answered-embassy = នេះជាស្ថានទូត។ មិនមែនជានគរបាល (ប៉ូលិស) ទេ។
only-inside = ហៅបានតែក្នុងប្រទេស{ $country }ប៉ុណ្ណោះ។
hours-always = បើករាល់ថ្ងៃ ទាំងថ្ងៃទាំងយប់។
hours-stated = ម៉ោងបើក៖ { $hours }
hours-never = បិទ។
cost-free = ហៅឥតគិតថ្លៃ។
cost-normal = អស់លុយដូចការហៅធម្មតា។
cost-international = នេះជាការហៅទៅប្រទេសផ្សេង។ អាចអស់លុយច្រើន។
speaks = គេនិយាយ{ $languages }។
by-text = ផ្ញើសារ (SMS)
contact-place = ទីកន្លែង៖ { $words }
contact-area = តំបន់ដែលគេជួយ៖ { $words }
contact-bring = ត្រូវយកអ្វីមក៖ { $words }
contact-access = របៀបចូល៖ { $words }
contact-who_may_come = សម្រាប់អ្នកណា៖ { $words }
contact-when_calling = ពេលអ្នកទូរសព្ទ៖ { $words }
extension = លេខបន្ត { $keys }
press = រួចចុច { $keys }
paper-only = លេខនេះ មានតែនៅលើក្រដាសប៉ុណ្ណោះ។
not-called = មិនទាន់មាននរណាហៅទៅសាកលេខនៅលើទំព័រនេះទេ។
unverified = យើងមិនប្រាកដអំពីរឿងនេះទេ។ សូមសួរសិន មុននឹងពឹងលើវា។

sources = ព័ត៌មាននេះបានមកពីណា
published = ចេញផ្សាយ { $date }
seen = យើងបានអាននៅថ្ងៃ { $date }
fact-label = រឿងនេះ អាចមិនដូចគ្នាគ្រប់ករណីទេ។ សូមសួរ។

footnotes = កំណត់សម្គាល់
alert-note = គួរដឹង
alert-tip = នេះអាចជួយបាន
alert-important = សំខាន់
alert-warning = សូមប្រយ័ត្ន
alert-caution = គ្រោះថ្នាក់
task-open = ត្រូវធ្វើ
task-done = ធ្វើរួច

draft = សេចក្ដីព្រាង
draft-why = មិនទាន់បានពិនិត្យទេ។ សូមកុំឱ្យសន្លឹកនេះទៅនរណា។
page-of = ទំព័រ { $page } នៃ { $pages }

list-comma = {" "}
list-and = {" "}និង

police-short = នគរបាល

# On paper: who answers, when and at what cost, in as few words as can be
ngo-short = មិនមែននគរបាល
government-short = ការិយាល័យរដ្ឋ
embassy-short = ស្ថានទូត
hours-always-short = ទាំងថ្ងៃទាំងយប់
free-short = ឥតគិតថ្លៃ
normal-short = ថ្លៃដូចហៅធម្មតា
international-short = ហៅទៅក្រៅប្រទេស
only-inside-short = តែក្នុង{ $country }

# On paper: dates, sides, how to print
checked = ពិនិត្យថ្ងៃ { $date }។ ក្រោយ { $renew } សូមសុំសន្លឹកថ្មី។
not-checked = មិនទាន់បានពិនិត្យទេ។
side-of = មុខទី { $page } នៃ { $pages }។
turn-long = សូមបោះពុម្ពទាំងសងខាង ហើយត្រឡប់ក្រដាសតាមគែមវែង។
turn-short = សូមបោះពុម្ពទាំងសងខាង ហើយត្រឡប់ក្រដាសតាមគែមខ្លី។
turn-page = ទំព័រ 1 ជាខាងមុខ ទំព័រ 2 ជាខាងក្រោយ ត្រឡប់ដូចបើកសៀវភៅ។
no-scaling = សូមបោះពុម្ពទំហំ 100 %។
qr-code = កូដ QR សម្រាប់ { $address }

# The job ticket for a print shop
ticket = ការបញ្ជាទិញបោះពុម្ព
ticket-file = ឯកសារ
ticket-size = ទំហំក្រោយកាត់
ticket-bleed = គែមកាត់ចោល (bleed)
ticket-safe = អ្វីសំខាន់ត្រូវឆ្ងាយពីគែមយ៉ាងតិច
ticket-sheet = សន្លឹកក្រដាស
ticket-fold = ការបត់
ticket-paper = ប្រភេទក្រដាស
ticket-sides = ចំនួនទំព័រក្នុងឯកសារ
ticket-ink = ទឹកខ្មៅ
ticket-quantity = ចំនួន
ticket-proof = មុនបោះពុម្ពទាំងអស់
marks-yes = មានសញ្ញាកាត់ក្នុងឯកសារ។
marks-no = គ្មានសញ្ញាទេ។
fold-zigzag = បត់ឆ្លាស់គ្នា 3 ដង ឱ្យនៅសល់ 50 × 85 mm ដោយគម្របនៅខាងមុខ។
paper-plain = ក្រដាសសធម្មតា 80 ដល់ 100 g/m²។
paper-card = ក្រដាសក្រាស់ពណ៌ស 250 ដល់ 300 g/m² មិនរលោង ព្រោះមានគេសរសេរលើវា។
paper-fold = ក្រដាសស 120 ដល់ 150 g/m² មិនរលោង។
ink-black = ខ្មៅតែមួយ (100 % K)។
ink-colour = តាមម៉ាស៊ីនបោះពុម្ព។
ink-cmyk = បួនពណ៌។ អក្សរពណ៌ខ្មៅតែមួយ (100 % K)។
proof-first = សូមបង្ហាញយើងមួយសន្លឹកជាមុន។ តួលេខខុសមួយ អាចធ្វើឱ្យមានគេរងគ្រោះ។

# When and how things were checked
every-day = រាល់ថ្ងៃ
holidays = ថ្ងៃឈប់សម្រាក
closed = បិទ
by-appointment = តាមការណាត់ជួប
hours-unsure = មិនប្រាកដ
hours-otherwise = នៅពេលផ្សេង { $words }
hours-next-day = { $hours } ថ្ងៃបន្ទាប់
hours-comma = {" "}និង{" "}
page-checked = ព័ត៌មានក្នុងទំព័រនេះ បានពិនិត្យចុងក្រោយនៅថ្ងៃ { $date }។
stale-checks = ព័ត៌មានខ្លះបានពិនិត្យយូរហើយ។ សូមសួរសិន មុននឹងពឹងលើវា។
sources-title = ព័ត៌មានទាំងអស់បានមកពីណា
sources-facts = អ្វីដែលយើងនិយាយ
sources-numbers = លេខទូរសព្ទ
called-on = យើងបានហៅទៅនៅថ្ងៃ { $date } ហើយហៅត្រូវកន្លែង។
call-failed = ការហៅចុងក្រោយរបស់យើង នៅថ្ងៃ { $date } មិនបានសម្រេចទេ។
never-called = មិនទាន់មាននរណាហៅទៅសាកលេខនេះទេ។
verified-on = យើងបានពិនិត្យរឿងនេះចុងក្រោយនៅថ្ងៃ { $date }។
never-verified = មិនទាន់មាននរណាពិនិត្យរឿងនេះម្ដងទៀតទេ។

# The call sheet, for the team
call-sheet = បញ្ជីហៅទូរសព្ទ
call-how = សូមហៅលេខនីមួយៗ។ សួរតាមអ្វីដែលមានសរសេរនៅទីនេះ។ សរសេរចម្លើយ គូសប្រអប់មួយ រួចបញ្ចូលក្នុងបញ្ជី។
call-last = ការហៅចុងក្រោយ៖ { $date }
call-never = មិនទាន់ដែលហៅ
call-who = តើខាងនោះជានរណា? ជា { $name } មែនទេ?
call-hours = តើទទួលទូរសព្ទនៅពេលណា? យើងសរសេរថា៖ { $hours }
call-hours-unknown = តើទទួលទូរសព្ទនៅពេលណា?
call-languages = តើចេះនិយាយភាសាអ្វីខ្លះ?
call-cost = តើហៅពីទីនេះ អស់ថ្លៃប៉ុន្មាន?
call-private = តើប្រាប់នគរបាល (ប៉ូលិស) ឬអ្នកដទៃ អំពីអ្វីដែលអ្នកហៅនិយាយឬទេ?
call-still = នេះនៅតែត្រឹមត្រូវទេ? { $words }
call-ok = ត្រូវកន្លែង
call-no-answer = គ្មានអ្នកទទួល
call-wrong = អ្នកផ្សេងទទួល
call-closed = លេខបិទហើយ
call-day = ថ្ងៃ និងម៉ោង
call-initials = អក្សរកាត់ឈ្មោះ

# The sheet on which a translation is read with a pen.
review-sheet = សន្លឹកពិនិត្យការបកប្រែ
review-how = ខាងឆ្វេងជាអត្ថបទដើម។ សូមសរសេរអ្វីដែលគួរកែ នៅក្រោមការបកប្រែ។
review-changed = អត្ថបទដើមបានផ្លាស់ប្ដូរ។
review-missing = មិនទាន់បានបកប្រែទេ។

# For the team: how far translations are.
status-title = ការបកប្រែដល់ណាហើយ
status-page = ទំព័រ
status-none = មិនទាន់បានបកប្រែ
status-machine = ម៉ាស៊ីនបកប្រែ
status-reviewed = បានពិនិត្យ
status-stale = { $count } ផ្នែកបានផ្លាស់ប្ដូរ
status-missing = ខ្វះ { $count } ផ្នែក
status-unknown = { $count } ផ្នែកមិនដឹងថាចាស់ឬនៅ
status-words = នៅសល់ { $count } ពាក្យ
status-done = ទាន់សម័យ

# Finding a page
search = ស្វែងរក
search-label = តើអ្នកកំពុងរកអ្វី?
search-none = រកមិនឃើញទេ។ សូមសាកពាក្យផ្សេង ឬមើលបញ្ជីតាមលំដាប់អក្សរ។
search-found = { $count ->
   *[other] រកឃើញ { $count } ទំព័រ
}
search-without = ការស្វែងរកនេះត្រូវការស្គ្រីប។ បើគ្មានទេ សូមមើលនៅទីនេះ៖
a-z-title = តាមលំដាប់អក្សរ
single-file = ទំព័រទាំងអស់ក្នុងឯកសារតែមួយ សម្រាប់ទុកក្នុងទូរសព្ទ
not-found = ទំព័រនេះមិនមាននៅទីនេះទេ។

# Is my card still right?
card-title = តើកាតរបស់ខ្ញុំនៅត្រឹមត្រូវទេ?
card-tab = រកមើលកូដ
card-how = សន្លឹក និងកាតនីមួយៗ មានកូដ ដូចជា { $code }។ សូមរកកូដរបស់អ្នកនៅទីនេះ។
card-ask = សូមវាយកូដរបស់អ្នក
card-unknown = យើងមិនស្គាល់កូដនេះទេ។ សូមសុំកាតថ្មី។
card-mistyped = កូដនេះមានអ្វីមួយមិនត្រឹមត្រូវ។ សូមមើលម្ដងទៀត ម្ដងមួយតួ។
card-not-loaded = ឥឡូវនេះ យើងរកមើលកូដនេះមិនបានទេ។ សូមសាកម្ដងទៀតពេលក្រោយ។
card-newest = នៅទីនេះមានកូដថ្មីៗ { $count }។ បើគ្មានកូដរបស់អ្នកទេ សូមសុំកាតថ្មី។
card-whom = អ្នកអាចសួរ { $name } បាន។
card-right = តាមដែលយើងដឹង គ្មានអ្វីនៅលើវាផ្លាស់ប្ដូរទេ។
card-dangerous = សូមកុំពឹងលើវា។ សូមសុំសន្លឹកថ្មី។
card-changed = មានអ្វីមួយនៅលើវា បានផ្លាស់ប្ដូរ។
card-old = វាចាស់ហើយ។ សូមសុំសន្លឹកថ្មី។
card-draft = នេះជាសេចក្ដីព្រាង។ មិនទាន់បានពិនិត្យទេ ពេលបោះពុម្ព។
card-newer = សន្លឹកថ្មីមានកូដ { $code }។
card-number = { $name }៖ លេខបានផ្លាស់ប្ដូរហើយ។
card-number-untested = { $name }៖ លេខបានផ្លាស់ប្ដូរហើយ។ សូមកុំហៅលេខនៅលើវា។ សូមសួរអ្នកដែលបានឱ្យវាដល់អ្នក។
card-gone = { $name }៖ សូមកុំប្រើលេខនៅលើវា។
card-hidden = មានលេខមួយនៅលើវា មិនត្រឹមត្រូវទៀតទេ។
card-alert = { $name }៖ { $words }
card-alert-over = { $name }៖ ការព្រមាននៅលើវា ផុតហើយ។
card-police = { $name }៖ ឥឡូវនេះ នគរបាល (ប៉ូលិស) ជាអ្នកទទួល។
card-who = { $name }៖ ឥឡូវនេះ អ្នកផ្សេងជាអ្នកទទួល។
card-hours = { $name }៖ ឥឡូវនេះ បើកម៉ោងផ្សេង។ { $hours }
card-hours-unknown = { $name }៖ យើងមិនដឹងទៀតទេថា គេទទួលនៅពេលណា។
card-cost = { $name }៖ ឥឡូវនេះ ថ្លៃហៅខុសពីមុន។ { $words }
card-private = { $name }៖ ឥឡូវនេះ គេនិយាយផ្សេងអំពីការរក្សាការសម្ងាត់។ { $words }
card-way = { $name }៖ ឥឡូវត្រូវទាក់ទងតាមវិធីផ្សេង។
card-words = { $name }៖ អ្វីមួយទៀតដែលសរសេរនៅទីនោះ លែងត្រូវហើយ។
card-fact = មានអ្វីមួយដែលវានិយាយ មិនដូច្នោះទៀតទេ។ { $words }
card-fact-unsure = រឿងនេះ អាចមិនដូចគ្នាគ្រប់ករណីទេ៖ { $words }
card-fact-old = រឿងនេះ បានពិនិត្យយូរហើយ៖ { $words }
card-past = វាប្រើបានដល់ថ្ងៃ { $date }។

# The recall sheet, for the team
recall-sheet = បានបោះពុម្ព ហើយមិនត្រឹមត្រូវទៀត
recall-how = សូមប្រមូលមកវិញតាមដែលអាច។ សូមប្រាប់អ្នកដែលមាន។ អ្វីដែលគ្រោះថ្នាក់បំផុត នៅមុនគេ។
recall-dangerous = គ្រោះថ្នាក់
recall-changed = ផ្លាស់ប្ដូរ
recall-old = ចាស់
recall-then = នៅលើក្រដាស
recall-now = ឥឡូវនេះ
recall-printed = បោះពុម្ព { $date }
recall-copies = { $count } សន្លឹក
recall-uncounted = មិនបានរាប់
recall-none = គ្មានអ្វីដែលបានបោះពុម្ព ដែលយើងដឹងថាខុសទេ។

# On paper: how to cut and fold, the list of a whole print run
one-side = សូមបោះពុម្ពតែម្ខាង។
cut-cards = សូមកាត់តាមបន្ទាត់ដាច់ៗ។
cut-half = សូមកាត់ក្រដាសជាពីរ តាមបន្ទាត់ដាច់ៗ។
cut-strips = សូមកាត់ចន្លោះបន្ទះ តែកុំកាត់ឱ្យដាច់។
fold-zine = សូមបត់ក្រដាសជាប្រាំបី រួចលាវិញ។ កាត់តាមបន្ទាត់ដាច់ៗនៅកណ្ដាល។ បត់តាមបន្ទាត់នោះ រុញចុងទាំងពីរចូលគ្នា ហើយបិទដូចសៀវភៅ។
large-print = អក្សរធំ
contents = បញ្ជីបោះពុម្ព
contents-how = សូមបោះពុម្ពមួយច្បាប់ជាមុន ហើយមើលវា។ រួចសរសេរចំនួនដែលបានធ្វើ។
contents-made = បានធ្វើ
pieces-each = { $count } ក្នុងមួយសន្លឹក។

# The sheet that shows what a printer does, for the team
test-sheet = សន្លឹកសាកម៉ាស៊ីនបោះពុម្ព
test-how = សូមបោះពុម្ពទំព័រទាំងពីររបស់ឯកសារនេះ លើក្រដាសតែមួយ ទំហំ 100 %។ រួចវាស់នឹងបន្ទាត់ ហើយសរសេរលទ្ធផលចូលក្នុងការកំណត់របស់ម៉ាស៊ីននេះ។
test-hundred = បន្ទាត់នេះគួរមានប្រវែង 100 mm។ តើវាវែងប៉ុន្មាន? សូមសរសេរ៖
test-edge = បន្ទាត់តាមគែមនីមួយៗ រាប់ជាមិល្លីម៉ែត្រពីគែម។ តើលេខតូចបំផុតណា ដែលមើលឃើញបន្ទាត់នៅគែមទាំងបួន? សូមសរសេរ៖
test-back = សូមលើកក្រដាសទល់នឹងពន្លឺ។ ខ្វែងខាងក្រោយគួរត្រួតលើខ្វែងខាងមុខ។ បើមើលពីខាងមុខ តើវានៅខាងស្ដាំ និងខាងក្រោមប៉ុន្មាន? សូមសរសេរ៖
test-turn = បើខាងក្រោយបញ្ច្រាសក្បាល ម៉ាស៊ីនត្រឡប់ក្រដាសតាមគែមខ្លី។ សូមសរសេរ៖

stick-made = បានធ្វើនៅថ្ងៃទី { $date }។
stick-open = នៅលើកុំព្យូទ័រ សូមបើក START-HERE.html។ មិនត្រូវការអ៊ីនធឺណិតទេ។
stick-phone = សម្រាប់ទូរសព្ទ សូមចម្លង { $name } ទៅទូរសព្ទ រួចបើកវា។ អ្វីៗទាំងអស់នៅក្នុងឯកសារតែមួយនេះ។
stick-copy = ដើម្បីឲ្យអ្នកដទៃ សូមចម្លងថតទាំងមូល។ កុំប្តូរឈ្មោះអ្វីនៅក្នុងនោះ ហើយកុំយកអ្វីចេញ។ សូមរង់ចាំរហូតដល់កុំព្យូទ័រប្រាប់ថាអាចដក USB ចេញបាន។
stick-check = ដើម្បីដឹងថាមានអ្វីត្រូវបានផ្លាស់ប្តូរឬទេ សូមប្រើពាក្យបញ្ជាមួយក្នុងចំណោមនេះនៅក្នុងថតនេះ៖
stick-key = ច្បាប់ចម្លងនេះបានចុះហត្ថលេខាដោយកូនសោ { $name }។ សូមសុំកូនសោពីអ្នកដែលធ្វើវា តាមផ្លូវផ្សេងក្រៅពី USB នេះ រួចប្រៀបធៀប។
stick-left-out = មិនបានដាក់ចូល ព្រោះគ្មានកន្លែងគ្រប់គ្រាន់៖
