# Arabic, for the tests: made by a machine, read by nobody.

# On every page
exit = اخرج من هذه الصفحة
exit-two = Shift: اضغط مرتين أخريين للمغادرة.
exit-one = Shift: اضغط مرة أخرى للمغادرة.
exit-late = فات الوقت. اضغط Shift ثلاث مرات للمغادرة.
exit-left = لحظة من فضلك.
help-now = من يمكنك الاتصال به
safety-link = ما لا تخفيه المغادرة
listen = استمع إلى هذه الصفحة ({ $length }، { $size })
skip = إلى النص
home = كل الصفحات
languages = اللغات
print-page = اطبع هذه الصفحة (PDF)
wrong-tell = هل هنا شيء خاطئ أو قديم؟ أخبر { $name }:

# What a reader must know about a page
machine-translation = ترجمت آلة هذه الصفحة. لم يراجعها أحد بعد. إن بدا لك شيء خطأ فلا تعتمد عليه.
missing-translation = هذه الصفحة ليست بعد باللغة { $language }. ها هي باللغة { $original }.
stale-translation = { $count ->
    [one] تغيّر جزء واحد من النص { $original }، وقد تكون هذه الصفحة قديمة.
    [two] تغيّر جزءان من النص { $original }، وقد تكون هذه الصفحة قديمة.
    [few] تغيّرت { $count } أجزاء من النص { $original }، وقد تكون هذه الصفحة قديمة.
    [many] تغيّر { $count } جزءًا من النص { $original }، وقد تكون هذه الصفحة قديمة.
   *[other] تغيّر { $count } جزء من النص { $original }، وقد تكون هذه الصفحة قديمة.
}
unknown-freshness = لا نعرف هل هذه الصفحة حديثة.
part-stale = تغيّر هذا الجزء في النص { $original }. قد يكون هذا قديمًا.
part-changed = تغيّر هذا الجزء ولم يُترجم بعد. هذا هو النص { $original }.
part-missing = هذا الجزء لم يُترجم بعد. هذا هو النص { $original }.

# Contacts
police = هذه هي الشرطة.
answered-ngo = هذه ليست الشرطة.
answered-government = هذا مكتب حكومي. ليس الشرطة.
answered-embassy = هذه سفارة. ليست الشرطة.
only-inside = يعمل داخل { $country } فقط.
hours-always = مفتوح كل يوم، ليلا ونهارا.
hours-stated = مفتوح: { $hours }
hours-never = مغلق.
cost-free = المكالمة مجانية.
cost-normal = تكلف مثل أي مكالمة.
cost-international = هي مكالمة إلى بلد آخر. قد تكون غالية.
speaks = يتكلمون { $languages }.
by-text = رسالة نصية
contact-place = المكان: { $words }
contact-area = أين يساعدون: { $words }
contact-bring = ماذا تحضر: { $words }
contact-access = كيف تدخل: { $words }
contact-who_may_come = لمن هذا: { $words }
contact-when_calling = عندما تتصل: { $words }
extension = الرقم الداخلي { $keys }
press = ثم اضغط { $keys }
paper-only = يعطى هذا الرقم على الورق فقط.
not-called = لم يتصل أحد بعد بالأرقام في هذه الصفحة ليجربها.
unverified = لسنا متأكدين من هذا. اسأل قبل أن تعتمد عليه.

# Facts and their sources
sources = من أين هذا
published = نشر في { $date }
seen = قرأناه في { $date }
fact-label = قد لا يكون هذا صحيحا في كل حالة. اسأل.

# Notes in a text
footnotes = ملاحظات
alert-note = من المفيد أن تعرف
alert-tip = هذا قد يساعد
alert-important = مهم
alert-warning = انتبه
alert-caution = خطر
task-open = لم يتم
task-done = تم

# On paper
draft = مسودة
draft-why = لم تراجع بعد. لا تعط هذه لأحد.
page-of = صفحة { $page } من { $pages }

# Countries and languages that contacts name
country-KH = كمبوديا
country-TH = تايلاند
country-VN = فيتنام
language-en = الإنجليزية
language-km = الخميرية
language-th = التايلاندية
language-vi = الفيتنامية
language-zh = الصينية

# Lists: "Khmer, Thai and Vietnamese"
list-comma = ،{" "}
list-and = {" "}و

# Inside a sentence, behind a number that the police answer
police-short = الشرطة

# On paper: who answers, when and at what cost, in as few words as can be
ngo-short = ليست الشرطة
government-short = مكتب حكومي
embassy-short = سفارة
hours-always-short = ليلا ونهارا
free-short = مجانا
normal-short = كأي مكالمة
international-short = مكالمة دولية
only-inside-short = داخل { $country } فقط

# On paper: dates, sides, how to print
checked = تاريخ المراجعة { $date } ثم اطلب نسخة أحدث بعد { $renew } إن أمكن.
not-checked = لم تراجع بعد.
side-of = وجه { $page } من { $pages }.
turn-long = اطبع على الوجهين واقلب الورقة عند حافتها الطويلة.
turn-short = اطبع على الوجهين واقلب الورقة عند حافتها القصيرة.
turn-page = الصفحة 1 هي الوجه والصفحة 2 هي الظهر، وتقلب مثل صفحة الكتاب.
no-scaling = اطبع بحجم 100 %.
qr-code = رمز QR إلى { $address }

# The job ticket for a print shop
ticket = طلب طباعة
ticket-file = الملف
ticket-size = الحجم بعد القص
ticket-bleed = زيادة القص
ticket-safe = لا شيء مهم أقرب إلى الحافة من
ticket-sheet = الورقة
ticket-fold = الطي
ticket-paper = الورق
ticket-sides = الصفحات في الملف
ticket-ink = الأحبار
ticket-quantity = العدد
ticket-proof = قبل طباعة الكل
marks-yes = علامات القص في الملف.
marks-no = بلا علامات.
fold-zigzag = ثلاث طيات متعرجة إلى 50 × 85 mm، والغلاف في الأمام.
paper-plain = ورق أبيض عادي، من 80 إلى 100 g/m².
paper-card = ورق مقوى أبيض، من 250 إلى 300 g/m²، غير لامع: يكتب الناس عليه.
paper-fold = ورق أبيض، من 120 إلى 150 g/m²، غير لامع.
ink-black = أسود فقط (100 % K).
ink-colour = كما في الطابعة.
ink-cmyk = أربعة ألوان؛ الكلمات بالأسود فقط (100 % K).
proof-first = أرنا قطعة مطبوعة واحدة. رقم خطأ قد يؤذي إنسانا.

# When and how things were checked
every-day = كل يوم
holidays = العطل الرسمية
closed = مغلق
by-appointment = بموعد مسبق
hours-unsure = غير مؤكد
hours-otherwise = في الأوقات الأخرى { $words }
hours-next-day = { $hours } من اليوم التالي
hours-comma = ،{" "}
page-checked = روجع ما في هذه الصفحة آخر مرة في { $date }.
stale-checks = بعض هذا روجع منذ زمن طويل. اسأل قبل أن تعتمد عليه.
sources-title = من أين كل شيء
sources-facts = ما نقوله
sources-numbers = الأرقام
called-on = اتصلنا في { $date }. أجاب من يجب أن يجيب.
call-failed = لم ينجح آخر اتصال لنا في { $date }.
never-called = لم يتصل أحد بهذا الرقم ليجربه بعد.
verified-on = راجعنا هذا آخر مرة في { $date }.
never-verified = لم يراجع أحد هذا مرة أخرى بعد.

# The call sheet, for the team
call-sheet = ورقة اتصال
call-how = اتصل بكل رقم. اسأل ما هو مكتوب هنا. اكتب الجواب وضع علامة ثم سجله.
call-last = آخر اتصال { $date }
call-never = لم يتصل أحد بعد
call-who = من أنتم؟ هل هذا { $name }؟
call-hours = متى تجيبون؟ نحن نكتب { $hours }
call-hours-unknown = متى تجيبون؟
call-languages = أي لغات تتكلمون؟
call-cost = كم تكلف المكالمة من هنا؟
call-private = هل تخبرون الشرطة أو غيرها بما يقوله المتصل؟
call-still = هل ما زال هذا صحيحا؟ { $words }
call-ok = أجاب من يجب أن يجيب
call-no-answer = لم يجب أحد
call-wrong = أجاب شخص آخر
call-closed = الخط مغلق
call-day = اليوم والساعة
call-initials = الأحرف الأولى

# The sheet on which a translation is read with a pen.
review-sheet = ورقة مراجعة الترجمة
review-how = النص الأصلي في العمود الأول. اكتب ما يجب تغييره تحت الترجمة.
review-changed = تغيّر النص الأصلي.
review-missing = لم يُترجم بعد.

# For the team: how far translations are.
status-title = مدى تقدّم الترجمات
status-page = صفحة
status-none = غير مترجمة
status-machine = ترجمة آلية
status-reviewed = تمت مراجعتها
status-stale = { $count ->
    [one] تغيّر جزء واحد
    [two] تغيّر جزءان
    [few] تغيّرت { $count } أجزاء
   *[other] تغيّر { $count } جزءًا
}
status-missing = { $count ->
    [one] ينقص جزء واحد
    [two] ينقص جزءان
    [few] تنقص { $count } أجزاء
   *[other] ينقص { $count } جزءًا
}
status-unknown = أجزاء لا يُعرف عمرها: { $count }
status-words = كلمات باقية: { $count }
status-done = محدّثة

# Finding a page
search = بحث
search-label = عمّ تبحث؟
search-none = لم نجد شيئًا. جرّب كلمة أخرى، أو انظر القائمة الأبجدية.
search-found = { $count ->
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}
search-without = يحتاج البحث إلى برنامج نصي. من دونه انظر هنا:
a-z-title = من الألف إلى الياء
single-file = كل الصفحات في ملف واحد، لتحفظه في الهاتف
not-found = هذه الصفحة ليست هنا.

# Is my card still right?
card-title = هل بطاقتي ما زالت صحيحة؟
card-tab = ابحث عن رمز
card-how = على كل ورقة وبطاقة رمز مثل { $code }. ابحث عن رمزك هنا.
card-ask = اكتب رمزك
card-unknown = لا نعرف هذا الرمز. اطلب بطاقة أحدث.
card-mistyped = في هذا الرمز خطأ. انظر مرة أخرى علامة علامة.
card-not-loaded = لم نستطع أن نبحث عن هذا الرمز الآن. حاول مرة أخرى لاحقا.
card-newest = هنا أحدث { $count } رمز. إن لم يكن رمزك هنا فاطلب بطاقة أحدث.
card-whom = يمكنك أن تسأل { $name }.
card-right = لم يتغير شيء عليها بحسب ما نعرف.
card-dangerous = لا تعتمد عليها. اطلب أحدث منها.
card-changed = تغير شيء عليها.
card-old = هي قديمة. اطلب أحدث منها.
card-draft = هذه مسودة. لم تراجع حين طبعت.
card-newer = رمز الأحدث هو { $code }.
card-number = { $name }: تغير الرقم.
card-number-untested = { $name }: تغير الرقم. لا تتصل بالرقم الذي عليها. اسأل من أعطاك إياها.
card-gone = { $name }: لا تستعمل الرقم الذي عليها.
card-hidden = رقم عليها لم يعد صحيحا.
card-alert = { $name }: { $words }
card-alert-over = { $name }: انتهى التحذير الذي عليها.
card-police = { $name }: الشرطة تجيب الآن.
card-who = { $name }: يجيب أشخاص آخرون الآن.
card-hours = { $name }: الأوقات تغيرت. { $hours }
card-hours-unknown = { $name }: لم نعد نعرف متى يجيبون.
card-cost = { $name }: تغيرت كلفة المكالمة. { $words }
card-private = { $name }: تغير ما يقولونه عن السرية. { $words }
card-way = { $name }: يتم التواصل معهم الآن بطريقة أخرى.
card-words = { $name }: شيء آخر مكتوب عليها لم يعد كذلك.
card-fact = شيء مما تقوله لم يعد كذلك. { $words }
card-fact-unsure = قد لا يكون هذا صحيحا في كل حالة: { $words }
card-fact-old = روجع هذا منذ زمن طويل: { $words }
card-past = كانت صالحة حتى { $date }.

# The recall sheet, for the team
recall-sheet = طبع ولم يعد صحيحا
recall-how = استرجع ما تستطيع. أخبر من معه واحدة. الأخطر أولا.
recall-dangerous = خطير
recall-changed = تغير
recall-old = قديم
recall-then = على الورق
recall-now = الآن
recall-printed = طبع في { $date }
recall-copies = عدد النسخ { $count }
recall-uncounted = لم تعد
recall-none = لا نعرف خطأ في شيء مما طبع.

# On paper: how to cut and fold, the list of a whole print run
one-side = اطبع على وجه واحد فقط.
cut-cards = قص على الخطوط المتقطعة.
cut-half = قص الأوراق نصفين على الخط المتقطع.
cut-strips = قص بين الشرائط، ولا تفصلها.
fold-zine = اطو الورقة إلى ثمانية أجزاء وافتحها. قص على الخط المتقطع في الوسط. اطوها على ذلك الخط، وادفع الطرفين معا، وأغلقها مثل كتاب.
large-print = حروف كبيرة
contents = قائمة الطباعة
contents-how = اطبع نسخة واحدة من كل شيء أولا وانظر إليها. ثم اكتب كم صنعت.
contents-made = صنع
pieces-each = { $count } على كل ورقة.

# The sheet that shows what a printer does, for the team
test-sheet = ورقة اختبار الطابعة
test-how = اطبع صفحتي هذا الملف على ورقة واحدة بحجم 100 %. ثم قس بالمسطرة واكتب ما تجده في إعدادات هذه الطابعة.
test-hundred = يجب أن يكون طول هذا الخط 100 mm. كم طوله؟ اكتب:
test-edge = تعد الخطوط عند كل حافة بالمليمتر من الحافة. ما أصغر رقم ترى خطه عند الحواف الأربع؟ اكتب:
test-back = ارفع الورقة أمام الضوء. يجب أن يقع صليب الظهر على صليب الوجه. كم يبعد إلى اليمين وإلى الأسفل عند النظر من الوجه؟ اكتب:
test-turn = إذا كان الظهر مقلوبا، فإن الطابعة تقلب الورقة عند حافتها القصيرة. اكتب:

stick-made = صُنعت في { $date }.
stick-open = على الحاسوب افتح START-HERE.html. لا حاجة إلى شبكة.
stick-phone = على الهاتف انسخ { $name } إليه وافتحه. كل شيء في هذا الملف الواحد.
stick-copy = لتعطيها لغيرك انسخ المجلد كله. لا تغيّر اسم شيء فيه ولا تُخرج منه شيئًا. انتظر حتى يقول الحاسوب إن الذاكرة يمكن نزعها.
stick-check = لتعرف هل تغيّر شيء استعمل أحد هذين الأمرين في هذا المجلد:
stick-key = هذه النسخة موقّعة بالمفتاح { $name }. اطلب المفتاح ممن صنعوها بطريق آخر غير هذه الذاكرة وقارن.
stick-left-out = تُرك لأن المكان لا يكفي:
