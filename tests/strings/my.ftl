# Burmese, for the tests: made by a machine, read by nobody.

# On every page
exit = ဤစာမျက်နှာမှ ထွက်ပါ
exit-two = Shift ကို နောက်နှစ်ကြိမ် နှိပ်ပြီး ထွက်ပါ။
exit-one = Shift ကို နောက်တစ်ကြိမ် နှိပ်ပြီး ထွက်ပါ။
exit-late = နောက်ကျသွားပြီ။ Shift ကို သုံးကြိမ် နှိပ်ပြီး ထွက်ပါ။
exit-left = ခဏစောင့်ပါ။
help-now = ဖုန်းဆက်နိုင်သူ
safety-link = ထွက်သွားသော်လည်း ကျန်နေသည့်အရာ
listen = ဤစာမျက်နှာကို နားထောင်ရန် ({ $length }၊ { $size })
skip = စာသားသို့
home = စာမျက်နှာ အားလုံး
languages = ဘာသာစကားများ
print-page = ဤစာမျက်နှာကို ပုံနှိပ်ပါ (PDF)
wrong-tell = ဤနေရာတွင် မှားနေသည် သို့မဟုတ် ဟောင်းနေသည်ကို တွေ့ပါက { $name } ကို ပြောပါ။

# What a reader must know about a page
machine-translation = ဤစာမျက်နှာကို စက်က ဘာသာပြန်ထားသည်။ မည်သူမျှ မစစ်ဆေးရသေးပါ။ မှားနေပုံရလျှင် အားမကိုးပါနှင့်။
missing-translation = ဤစာမျက်နှာသည် { $language } ဖြင့် မရှိသေးပါ။ ဤသည်မှာ { $original } ဖြင့် ဖြစ်သည်။
stale-translation = { $original } စာမျက်နှာ ပြောင်းသွားပြီ။ ဤစာမျက်နှာ၏ အပိုင်း { $count } ခု ဟောင်းနေနိုင်သည်။
unknown-freshness = ဤစာမျက်နှာ နောက်ဆုံးအခြေအနေ ဟုတ်မဟုတ် ကျွန်ုပ်တို့ မသိပါ။
part-stale = { $original } စာတွင် ဤအပိုင်း ပြောင်းသွားပြီ။ ဤစာ ဟောင်းနေနိုင်သည်။
part-changed = ဤအပိုင်း ပြောင်းသွားပြီး ဘာသာမပြန်ရသေးပါ။ ဤသည် { $original } စာ ဖြစ်သည်။
part-missing = ဤအပိုင်း ဘာသာမပြန်ရသေးပါ။ ဤသည် { $original } စာ ဖြစ်သည်။

# Contacts
police = ဤသည်မှာ ရဲ ဖြစ်သည်။
answered-ngo = ဤသည်မှာ ရဲ မဟုတ်ပါ။
answered-government = ဤသည်မှာ အစိုးရရုံး ဖြစ်သည်။ ရဲ မဟုတ်ပါ။
answered-embassy = ဤသည်မှာ သံရုံး ဖြစ်သည်။ ရဲ မဟုတ်ပါ။
only-inside = { $country } အတွင်းမှသာ ခေါ်နိုင်သည်။
hours-always = နေ့တိုင်း နေ့ရောညပါ ဖွင့်သည်။
hours-stated = ဖွင့်ချိန် { $hours }
hours-never = ပိတ်ထားသည်။
cost-free = ဖုန်းခေါ်ခ အခမဲ့ ဖြစ်သည်။
cost-normal = သာမန်ဖုန်းခေါ်ခနှင့် အတူတူဖြစ်သည်။
cost-international = အခြားနိုင်ငံသို့ ခေါ်ခြင်း ဖြစ်သည်။ စျေးကြီးနိုင်သည်။
speaks = သူတို့ { $languages } ပြောသည်။
by-text = စာတို
contact-place = ဘယ်မှာလဲ: { $words }
contact-area = ဘယ်နေရာတွေမှာ ကူညီသလဲ: { $words }
contact-bring = ဘာယူလာရမလဲ: { $words }
contact-access = ဘယ်လိုဝင်ရမလဲ: { $words }
contact-who_may_come = ဘယ်သူအတွက်လဲ: { $words }
contact-when_calling = ဖုန်းခေါ်တဲ့အခါ: { $words }
extension = လိုင်းခွဲ { $keys }
press = ပြီးလျှင် { $keys } ကို နှိပ်ပါ
paper-only = ဤနံပါတ်ကို စာရွက်ပေါ်တွင်သာ ပေးသည်။
not-called = ဤစာမျက်နှာရှိ နံပါတ်များကို မည်သူမျှ စမ်းသပ် မခေါ်ရသေးပါ။
unverified = ဤအရာကို ကျွန်ုပ်တို့ မသေချာပါ။ အားမကိုးမီ မေးပါ။

# Facts and their sources
sources = ဤအရာ ဘယ်ကရသလဲ
published = { $date } တွင် ထုတ်ဝေသည်
seen = { $date } တွင် ဖတ်ခဲ့သည်
fact-label = အမြဲတမ်း ဤသို့ မဟုတ်နိုင်ပါ။ မေးပါ။

# Notes in a text
footnotes = မှတ်ချက်များ
alert-note = သိထားသင့်သည်
alert-tip = ကူညီနိုင်သည်
alert-important = အရေးကြီးသည်
alert-warning = သတိထားပါ
alert-caution = အန္တရာယ်
task-open = မလုပ်ရသေး
task-done = ပြီးပြီ

# On paper
draft = မူကြမ်း
draft-why = မစစ်ဆေးရသေးပါ။ မည်သူ့ကိုမျှ မပေးပါနှင့်။
page-of = စာမျက်နှာ { $page } / { $pages }

# Countries and languages that contacts name
country-KH = ကမ္ဘောဒီးယား
country-TH = ထိုင်း
country-VN = ဗီယက်နမ်
language-en = အင်္ဂလိပ်
language-km = ခမာ
language-th = ထိုင်း
language-vi = ဗီယက်နမ်
language-zh = တရုတ်

# Lists: "Khmer, Thai and Vietnamese"
list-comma = ၊{" "}
list-and = {" "}နှင့်{" "}

# Inside a sentence, behind a number that the police answer
police-short = ရဲ

# On paper: who answers, when and at what cost, in as few words as can be
ngo-short = ရဲ မဟုတ်
government-short = အစိုးရရုံး
embassy-short = သံရုံး
hours-always-short = နေ့ရောညပါ
free-short = အခမဲ့
normal-short = သာမန်ခေါ်ခ
international-short = နိုင်ငံခြားခေါ်ခ
only-inside-short = { $country } အတွင်းသာ

# On paper: dates, sides, how to print
checked = စစ်ဆေး { $date }။ { $renew } နောက် အသစ်တောင်းပါ။
not-checked = မစစ်ဆေးရသေးပါ။
side-of = မျက်နှာ { $page } / { $pages }။
turn-long = နှစ်ဖက်ပုံနှိပ်ပြီး စာရွက်ကို အလျားဖက်အစွန်းမှ လှန်ပါ။
turn-short = နှစ်ဖက်ပုံနှိပ်ပြီး စာရွက်ကို အနံဖက်အစွန်းမှ လှန်ပါ။
turn-page = စာမျက်နှာ 1 သည် အရှေ့၊ စာမျက်နှာ 2 သည် အနောက်၊ စာအုပ်လို လှန်ပါ။
no-scaling = 100 % ဖြင့် ပုံနှိပ်ပါ။
qr-code = { $address } အတွက် QR ကုဒ်

# The job ticket for a print shop
ticket = ပုံနှိပ်အပ်လွှာ
ticket-file = ဖိုင်
ticket-size = ဖြတ်ပြီးအရွယ်
ticket-bleed = အစွန်းပို
ticket-safe = အရေးကြီးသည့်အရာ အစွန်းနှင့် အနည်းဆုံးအကွာ
ticket-sheet = စာရွက်
ticket-fold = ခေါက်ခြင်း
ticket-paper = စက္ကူ
ticket-sides = ဖိုင်ထဲရှိ စာမျက်နှာ
ticket-ink = မှင်
ticket-quantity = အရေအတွက်
ticket-proof = အားလုံး မပုံနှိပ်မီ
marks-yes = ဖြတ်မျဉ်းများ ဖိုင်ထဲတွင် ပါသည်။
marks-no = မျဉ်းမပါ။
fold-zigzag = 50 × 85 mm ဖြစ်အောင် သုံးခေါက်၊ အဖုံး ရှေ့တွင်။
paper-plain = သာမန်စက္ကူဖြူ၊ 80 မှ 100 g/m²။
paper-card = ကတ်ဖြူ၊ 250 မှ 300 g/m²၊ မပြောင်ရ။ လူတို့ စာရေးသည်။
paper-fold = စက္ကူဖြူ၊ 120 မှ 150 g/m²၊ မပြောင်ရ။
ink-black = အနက်သာ (100 % K)။
ink-colour = ပုံနှိပ်စက်အတိုင်း။
ink-cmyk = လေးရောင်။ စာလုံးများ အနက်သာ (100 % K)။
proof-first = ပုံနှိပ်ပြီး တစ်ခု ပြပါ။ ဂဏန်းမှားလျှင် လူကို ထိခိုက်နိုင်သည်။

# When and how things were checked
every-day = နေ့တိုင်း
holidays = အစိုးရရုံးပိတ်ရက်
closed = ပိတ်
by-appointment = ရက်ချိန်းယူပြီးမှ
hours-unsure = မသေချာပါ
hours-otherwise = အခြားအချိန် { $words }
hours-next-day = { $hours } နောက်နေ့
hours-comma = ၊{" "}
page-checked = ဤစာမျက်နှာကို { $date } တွင် နောက်ဆုံး စစ်ဆေးသည်။
stale-checks = အချို့ကို စစ်ဆေးသည်မှာ ကြာပြီ။ အားမကိုးမီ မေးပါ။
sources-title = အားလုံး ဘယ်ကရသလဲ
sources-facts = ကျွန်ုပ်တို့ ပြောသည့်အရာ
sources-numbers = ဖုန်းနံပါတ်များ
called-on = { $date } တွင် ခေါ်ကြည့်သည်။ မှန်ကန်သူ ဖြေသည်။
call-failed = { $date } တွင် နောက်ဆုံးခေါ်ရာ မရပါ။
never-called = ဤနံပါတ်ကို မည်သူမျှ စမ်းမခေါ်ရသေးပါ။
verified-on = ဤအရာကို { $date } တွင် နောက်ဆုံး စစ်ဆေးသည်။
never-verified = ဤအရာကို မည်သူမျှ ထပ်မစစ်ဆေးရသေးပါ။

# The call sheet, for the team
call-sheet = ဖုန်းခေါ်စာရင်း
call-how = နံပါတ်တိုင်းကို ခေါ်ပါ။ ဤမေးခွန်းများ မေးပါ။ အဖြေရေးပါ၊ အကွက်တစ်ခု ခြစ်ပါ၊ စာရင်းသွင်းပါ။
call-last = နောက်ဆုံးခေါ်သည် { $date }
call-never = မခေါ်ရသေး
call-who = မည်သူလဲ။ { $name } လား။
call-hours = မည်သည့်အချိန် ဖြေသလဲ။ ကျွန်ုပ်တို့ရေးသည်မှာ { $hours }
call-hours-unknown = မည်သည့်အချိန် ဖြေသလဲ။
call-languages = မည်သည့်ဘာသာစကား ပြောသလဲ။
call-cost = ဤနေရာမှ ခေါ်လျှင် မည်မျှကျသလဲ။
call-private = ခေါ်သူပြောသည်ကို ရဲ သို့မဟုတ် အခြားသူအား ပြောပါသလား။
call-still = ဒါ မှန်နေသေးလား။ { $words }
call-ok = မှန်ကန်သူ ဖြေသည်
call-no-answer = မည်သူမျှ မဖြေ
call-wrong = အခြားသူ ဖြေသည်
call-closed = လိုင်းပိတ်ပြီ
call-day = ရက်နှင့်အချိန်
call-initials = အမည်အတို

# The sheet on which a translation is read with a pen.
review-sheet = ဘာသာပြန် စစ်ဆေးစာရွက်
review-how = ဘယ်ဘက်တွင် မူရင်းစာ ရှိသည်။ ပြင်သင့်သည်ကို ဘာသာပြန်အောက်တွင် ရေးပါ။
review-changed = မူရင်းစာ ပြောင်းသွားပြီ။
review-missing = ဘာသာမပြန်ရသေးပါ။

# For the team: how far translations are.
status-title = ဘာသာပြန် ဘယ်အထိ ရောက်ပြီလဲ
status-page = စာမျက်နှာ
status-none = ဘာသာမပြန်ရသေး
status-machine = စက်ဖြင့် ဘာသာပြန်သည်
status-reviewed = စစ်ဆေးပြီး
status-stale = အပိုင်း { $count } ခု ပြောင်းပြီ
status-missing = အပိုင်း { $count } ခု လိုသေးသည်
status-unknown = အပိုင်း { $count } ခု ဟောင်းမဟောင်း မသိ
status-words = စကားလုံး { $count } လုံး ကျန်သည်
status-done = နောက်ဆုံးအခြေအနေ

# Finding a page
search = ရှာရန်
search-label = ဘာကို ရှာနေပါသလဲ။
search-none = ဘာမျှ မတွေ့ပါ။ အခြားစကားလုံး စမ်းပါ၊ သို့မဟုတ် အက္ခရာစဉ်စာရင်းကို ကြည့်ပါ။
search-found = { $count ->
   *[other] စာမျက်နှာ { $count } ခု တွေ့သည်
}
search-without = ဤရှာဖွေမှုသည် script လိုအပ်သည်။ မရှိလျှင် ဤနေရာတွင် ကြည့်ပါ။
a-z-title = အက္ခရာစဉ်
single-file = စာမျက်နှာအားလုံး ဖိုင်တစ်ခုတည်း၊ ဖုန်းထဲ သိမ်းရန်
not-found = ဤစာမျက်နှာ ဤနေရာတွင် မရှိပါ။

# Is my card still right?
card-title = ကျွန်ုပ်၏ကတ် မှန်သေးသလား။
card-tab = ကုဒ်ရှာရန်
card-how = စာရွက်နှင့်ကတ်တိုင်းတွင် { $code } ကဲ့သို့ ကုဒ်ရှိသည်။ သင့်ကုဒ်ကို ဤနေရာတွင် ရှာပါ။
card-ask = သင့်ကုဒ်ကို ရိုက်ပါ
card-unknown = ဤကုဒ်ကို ကျွန်ုပ်တို့ မသိပါ။ ကတ်အသစ် တောင်းပါ။
card-mistyped = ဤကုဒ်တွင် တစ်ခုခု မှားနေသည်။ တစ်လုံးချင်း ပြန်ကြည့်ပါ။
card-not-loaded = ယခု ဤကုဒ်ကို ရှာ၍ မရပါ။ နောက်မှ ထပ်ကြိုးစားပါ။
card-newest = ဤနေရာတွင် အသစ်ဆုံး ကုဒ် { $count } ခု ရှိသည်။ သင့်ကုဒ် မပါလျှင် ကတ်အသစ် တောင်းပါ။
card-whom = { $name } ကို မေးနိုင်သည်။
card-right = ကျွန်ုပ်တို့ သိသလောက် ဘာမှ မပြောင်းပါ။
card-dangerous = ဤအရာကို မမှီခိုပါနှင့်။ အသစ်တောင်းပါ။
card-changed = တစ်ခုခု ပြောင်းသွားပြီ။
card-old = ဤအရာ ဟောင်းနေပြီ။ အသစ်တောင်းပါ။
card-draft = ဤသည်မှာ မူကြမ်း။ ပုံနှိပ်ချိန်က မစစ်ဆေးရသေးပါ။
card-newer = အသစ်၏ကုဒ်မှာ { $code }။
card-number = { $name }: နံပါတ် ပြောင်းသွားပြီ။
card-number-untested = { $name }: နံပါတ် ပြောင်းသွားပြီ။ ဤနံပါတ်ကို မခေါ်ပါနှင့်။ ပေးသူကို မေးပါ။
card-gone = { $name }: ဤနံပါတ်ကို မသုံးပါနှင့်။
card-hidden = နံပါတ်တစ်ခု မမှန်တော့ပါ။
card-alert = { $name }: { $words }
card-alert-over = { $name }: သတိပေးချက် ပြီးသွားပြီ။
card-police = { $name }: ယခု ရဲ ဖုန်းကိုင်သည်။
card-who = { $name }: ယခု အခြားသူများ ဖုန်းကိုင်သည်။
card-hours = { $name }: အချိန် ပြောင်းသွားပြီ။ { $hours }
card-hours-unknown = { $name }: မည်သည့်အချိန် ဖုန်းကိုင်မည် မသိတော့ပါ။
card-cost = { $name }: ခေါ်ဆိုခ ပြောင်းသွားပြီ။ { $words }
card-private = { $name }: လျှို့ဝှက်ထားခြင်းအကြောင်း ပြောင်းသွားပြီ။ { $words }
card-way = { $name }: ယခု အခြားနည်းဖြင့် ဆက်သွယ်ရသည်။
card-words = { $name }: ရေးထားသော အခြားအချက်တစ်ခု မမှန်တော့ပါ။
card-fact = တစ်ခုခု မမှန်တော့ပါ။ { $words }
card-fact-unsure = အမြဲတမ်း မဟုတ်နိုင်ပါ။ { $words }
card-fact-old = ကြာပြီဖြစ်သော စစ်ဆေးချက်။ { $words }
card-past = { $date } အထိသာ သုံးနိုင်ခဲ့သည်။

# The recall sheet, for the team
recall-sheet = ပုံနှိပ်ပြီး မမှန်တော့သော အရာများ
recall-how = ရနိုင်သလောက် ပြန်သိမ်းပါ။ ရှိသူတို့ကို ပြောပါ။ အန္တရာယ်အရှိဆုံး အရင်ဖြစ်သည်။
recall-dangerous = အန္တရာယ်ရှိ
recall-changed = ပြောင်းပြီး
recall-old = ဟောင်း
recall-then = စာရွက်ပေါ်တွင်
recall-now = ယခု
recall-printed = ပုံနှိပ်သည့်နေ့ { $date }
recall-copies = { $count } စောင်
recall-uncounted = မရေတွက်ပါ
recall-none = ပုံနှိပ်ပြီးသမျှ မှားသည်ကို မသိရပါ။

# On paper: how to cut and fold, the list of a whole print run
one-side = တစ်ဖက်တည်း ပုံနှိပ်ပါ။
cut-cards = မျဉ်းပြတ်အတိုင်း ဖြတ်ပါ။
cut-half = စာရွက်ကို မျဉ်းပြတ်အတိုင်း တစ်ဝက် ဖြတ်ပါ။
cut-strips = အချပ်များကြား ဖြတ်ပါ၊ အပြတ် မဖြတ်ပါနှင့်။
fold-zine = စာရွက်ကို ရှစ်ပိုင်း ခေါက်ပြီး ဖွင့်ပါ။ အလယ်ရှိ မျဉ်းပြတ်အတိုင်း ဖြတ်ပါ။ ထိုမျဉ်းအတိုင်း ခေါက်ပြီး စာအုပ်လို ပိတ်ပါ။
large-print = စာလုံးကြီး
contents = ပုံနှိပ်စာရင်း
contents-how = တစ်ခုစီ အရင် ပုံနှိပ်၍ ကြည့်ပါ။ ထို့နောက် အရေအတွက် ရေးပါ။
contents-made = ပြီး
pieces-each = စာရွက်တစ်ရွက်တွင် { $count } ခု။

# The sheet that shows what a printer does, for the team
test-sheet = ပုံနှိပ်စက် စမ်းသပ်ရွက်
test-how = စာမျက်နှာနှစ်ခုလုံးကို စာရွက်တစ်ရွက်ပေါ်တွင် 100 % ဖြင့် ပုံနှိပ်ပါ။ ထို့နောက် ပေတံဖြင့် တိုင်းပါ။
test-hundred = ဤမျဉ်းသည် 100 mm ရှည်ရမည်။ မည်မျှ ရှည်သနည်း။ ရေးပါ-
test-edge = အနားလေးဖက်လုံးတွင် မြင်ရသော အငယ်ဆုံး ဂဏန်းသည် မည်မျှနည်း။ ရေးပါ-
test-back = စာရွက်ကို အလင်းတွင် ကြည့်ပါ။ နောက်ဖက်သည် ညာဖက်နှင့် အောက်ဖက်သို့ မည်မျှ ရွေ့သနည်း။ ရေးပါ-
test-turn = နောက်ဖက် ပြောင်းပြန်ဖြစ်လျှင် စက်သည် အတိုဖက်တွင် လှန်သည်။ ရေးပါ-

stick-made = { $date } တွင် ပြုလုပ်သည်။
stick-open = ကွန်ပျူတာတွင် START-HERE.html ကို ဖွင့်ပါ။ အင်တာနက် မလိုပါ။
stick-phone = ဖုန်းတွင် { $name } ကို ကူးထည့်ပြီး ဖွင့်ပါ။ အားလုံး ဤဖိုင်တစ်ခုတည်းတွင် ရှိသည်။
stick-copy = တစ်ဆင့်ပေးရန် ဖိုင်တွဲတစ်ခုလုံးကို ကူးပါ။ အမည်မပြောင်းပါနှင့်၊ ဘာမှ မထုတ်ပါနှင့်။ USB ဖြုတ်နိုင်ပြီဟု ကွန်ပျူတာက ပြောသည်အထိ စောင့်ပါ။
stick-check = တစ်ခုခု ပြောင်းလဲထားသလား သိရန် ဤဖိုင်တွဲတွင် ဤအမိန့်များထဲမှ တစ်ခုကို သုံးပါ -
stick-key = ဤမိတ္တူကို သော့ { $name } ဖြင့် လက်မှတ်ထိုးထားသည်။ သော့ကို ပြုလုပ်သူထံမှ အခြားနည်းဖြင့် တောင်းပြီး နှိုင်းယှဉ်ပါ။
stick-left-out = နေရာမလောက်၍ ချန်ထားသည် -
