# ພາສາລາວ
exit = ອອກຈາກໜ້ານີ້
exit-two = Shift: ກົດອີກສອງເທື່ອເພື່ອອອກ.
exit-one = Shift: ກົດອີກເທື່ອດຽວເພື່ອອອກ.
exit-late = ຊ້າໄປ. ກົດ Shift ສາມເທື່ອເພື່ອອອກ.
exit-left = ລໍຖ້າບຶດໜຶ່ງ.
help-now = ຄົນທີ່ໂທຫາໄດ້
safety-link = ອອກແລ້ວຍັງເຫຼືອຫຍັງ
listen = ຟັງໜ້ານີ້ ({ $length }, { $size })
skip = ໄປຫາເນື້ອໃນ
home = ທຸກໜ້າ
languages = ພາສາ
print-page = ພິມໜ້ານີ້ (PDF)
wrong-tell = ມີຫຍັງຜິດ ຫຼືເກົ່າຢູ່ນີ້ບໍ? ບອກ { $name }:
machine-translation = ເຄື່ອງຈັກແປໜ້ານີ້. ຍັງບໍ່ມີຄົນກວດ.
missing-translation = ໜ້ານີ້ຍັງບໍ່ມີເປັນ{ $language }. ນີ້ແມ່ນ{ $original }.
stale-translation = ໜ້າສະບັບ{ $original }ປ່ຽນແປງແລ້ວ. ມີ { $count } ສ່ວນໃນໜ້ານີ້ທີ່ອາດເກົ່າແລ້ວ.
unknown-freshness = ພວກເຮົາບໍ່ຮູ້ວ່າໜ້ານີ້ທັນສະໄໝບໍ່.
part-stale = ສ່ວນນີ້ໃນສະບັບ{ $original }ປ່ຽນແປງແລ້ວ. ຂໍ້ຄວາມນີ້ອາດເກົ່າແລ້ວ.
part-changed = ສ່ວນນີ້ປ່ຽນແປງແລ້ວ ແລະຍັງບໍ່ໄດ້ແປ. ນີ້ແມ່ນສະບັບ{ $original }.
part-missing = ສ່ວນນີ້ຍັງບໍ່ໄດ້ແປ. ນີ້ແມ່ນສະບັບ{ $original }.
police = ນີ້ແມ່ນຕຳຫຼວດ.
police-short = ຕຳຫຼວດ
answered-ngo = ນີ້ບໍ່ແມ່ນຕຳຫຼວດ.
answered-government = ນີ້ແມ່ນຫ້ອງການລັດ. ບໍ່ແມ່ນຕຳຫຼວດ.
answered-embassy = ນີ້ແມ່ນສະຖານທູດ. ບໍ່ແມ່ນຕຳຫຼວດ.
only-inside = ໃຊ້ໄດ້ແຕ່ໃນ{ $country }.
hours-always = ເປີດທຸກມື້ ທັງເວັນທັງຄືນ.
hours-stated = ເປີດ: { $hours }
hours-never = ປິດ.
cost-free = ໂທຟຣີ.
cost-normal = ຄ່າໂທປົກກະຕິ.
cost-international = ໂທຕ່າງປະເທດ. ອາດຈະແພງ.
speaks = ເຂົາເວົ້າ{ $languages }.
by-text = ຂໍ້ຄວາມ
contact-place = ຢູ່ໃສ: { $words }
contact-area = ບ່ອນທີ່ຊ່ວຍ: { $words }
contact-bring = ສິ່ງທີ່ຕ້ອງເອົາມາ: { $words }
contact-access = ວິທີເຂົ້າໄປ: { $words }
contact-who_may_come = ສຳລັບໃຜ: { $words }
contact-when_calling = ເວລາໂທ: { $words }
extension = ຕໍ່ { $keys }
press = ແລ້ວກົດ { $keys }
paper-only = ເບີນີ້ມີແຕ່ໃນເຈ້ຍ.
not-called = ຍັງບໍ່ມີໃຜລອງໂທເບີເຫຼົ່ານີ້.
unverified = ພວກເຮົາບໍ່ແນ່ໃຈ. ຖາມກ່ອນ.
sources = ຂໍ້ມູນນີ້ມາຈາກໃສ
published = ພິມ { $date }
seen = ພວກເຮົາອ່ານໃນ { $date }
fact-label = ອາດຈະບໍ່ແມ່ນທຸກກໍລະນີ. ຖາມ.
footnotes = ໝາຍເຫດ
alert-note = ຄວນຮູ້
alert-tip = ອາດຊ່ວຍໄດ້
alert-important = ສຳຄັນ
alert-warning = ລະວັງ
alert-caution = ອັນຕະລາຍ
task-open = ຕ້ອງເຮັດ
task-done = ເຮັດແລ້ວ
draft = ສະບັບຮ່າງ
draft-why = ຍັງບໍ່ໄດ້ກວດ. ຢ່າເອົາໃຫ້ໃຜ.
page-of = ໜ້າ { $page } ຂອງ { $pages }
list-comma = {" "}
list-and = {" "}ແລະ
country-KH = ກຳປູເຈຍ
language-en = ພາສາອັງກິດ
language-lo = ພາສາລາວ

# On paper: who answers, when and at what cost, in as few words as can be
ngo-short = ບໍ່ແມ່ນຕຳຫຼວດ
government-short = ຫ້ອງການລັດ
embassy-short = ສະຖານທູດ
hours-always-short = ທັງກາງເວັນກາງຄືນ
free-short = ບໍ່ເສຍເງິນ
normal-short = ຄ່າໂທປົກກະຕິ
international-short = ໂທຕ່າງປະເທດ
only-inside-short = ໃນ{ $country }ເທົ່ານັ້ນ

# On paper: dates, sides, how to print
checked = ກວດວັນທີ { $date }. ຫຼັງ { $renew } ໃຫ້ຂໍອັນໃໝ່.
not-checked = ຍັງບໍ່ໄດ້ກວດ.
side-of = ໜ້າ { $page } ໃນ { $pages }.
turn-long = ພິມສອງໜ້າ ແລ້ວປີ້ນເຈ້ຍທາງດ້ານຍາວ.
turn-short = ພິມສອງໜ້າ ແລ້ວປີ້ນເຈ້ຍທາງດ້ານສັ້ນ.
turn-page = ໜ້າ 1 ແມ່ນດ້ານໜ້າ ໜ້າ 2 ແມ່ນດ້ານຫຼັງ ປີ້ນຄືກັບໜ້າປຶ້ມ.
no-scaling = ພິມຂະໜາດ 100 %.
qr-code = ລະຫັດ QR ຂອງ { $address }

# The job ticket for a print shop
ticket = ໃບສັ່ງພິມ
ticket-file = ໄຟລ໌
ticket-size = ຂະໜາດຫຼັງຕັດ
ticket-bleed = ຂອບເຜື່ອຕັດ
ticket-safe = ສິ່ງສຳຄັນຫ່າງຈາກຂອບຢ່າງໜ້ອຍ
ticket-sheet = ແຜ່ນເຈ້ຍ
ticket-fold = ການພັບ
ticket-paper = ເຈ້ຍ
ticket-sides = ໜ້າໃນໄຟລ໌
ticket-ink = ໝຶກ
ticket-quantity = ຈຳນວນ
ticket-proof = ກ່ອນພິມທັງໝົດ
marks-yes = ມີເສັ້ນຕັດໃນໄຟລ໌.
marks-no = ບໍ່ມີເສັ້ນ.
fold-zigzag = ພັບສາມເທື່ອແບບສະຫຼັບ ໃຫ້ເປັນ 50 × 85 mm ໜ້າປົກຢູ່ທາງໜ້າ.
paper-plain = ເຈ້ຍຂາວທຳມະດາ 80 ຫາ 100 g/m².
paper-card = ບັດຂາວ 250 ຫາ 300 g/m² ບໍ່ເຫຼື້ອມ: ຄົນຂຽນໃສ່.
paper-fold = ເຈ້ຍຂາວ 120 ຫາ 150 g/m² ບໍ່ເຫຼື້ອມ.
ink-black = ສີດຳເທົ່ານັ້ນ (100 % K).
ink-colour = ຕາມເຄື່ອງພິມ.
ink-cmyk = ສີ່ສີ; ຕົວໜັງສືສີດຳເທົ່ານັ້ນ (100 % K).
proof-first = ໃຫ້ພວກເຮົາເບິ່ງອັນທຳອິດກ່ອນ. ຕົວເລກຜິດຕົວດຽວອາດທຳຮ້າຍຄົນ.

# When and how things were checked
every-day = ທຸກມື້
holidays = ວັນພັກລັດຖະການ
closed = ປິດ
by-appointment = ຕາມການນັດໝາຍ
hours-unsure = ບໍ່ແນ່ນອນ
hours-otherwise = ເວລາອື່ນ { $words }
hours-next-day = { $hours } ຂອງມື້ຕໍ່ໄປ
hours-comma = {" "}ແລະ{" "}
page-checked = ຂໍ້ມູນໃນໜ້ານີ້ກວດຫຼ້າສຸດວັນທີ { $date }.
stale-checks = ບາງຢ່າງກວດດົນແລ້ວ. ຖາມກ່ອນຈະເຊື່ອ.
sources-title = ຂໍ້ມູນທັງໝົດມາຈາກໃສ
sources-facts = ສິ່ງທີ່ພວກເຮົາບອກ
sources-numbers = ເບີໂທ
called-on = ພວກເຮົາໂທວັນທີ { $date }. ຄົນທີ່ຖືກຕ້ອງຮັບສາຍ.
call-failed = ການໂທຫຼ້າສຸດ ວັນທີ { $date } ບໍ່ສຳເລັດ.
never-called = ຍັງບໍ່ມີໃຜລອງໂທເບີນີ້.
verified-on = ພວກເຮົາກວດເລື່ອງນີ້ຫຼ້າສຸດວັນທີ { $date }.
never-verified = ຍັງບໍ່ມີໃຜກວດເລື່ອງນີ້ຄືນ.

# The call sheet, for the team
call-sheet = ໃບໂທກວດເບີ
call-how = ໂທທຸກເບີ. ຖາມຕາມນີ້. ຈົດຄຳຕອບ, ໝາຍຫ້ອງໜຶ່ງ, ແລ້ວບັນທຶກ.
call-last = ໂທຄັ້ງຫຼ້າສຸດ { $date }
call-never = ຍັງບໍ່ເຄີຍໂທ
call-who = ບ່ອນນັ້ນແມ່ນໃຜ? ແມ່ນ { $name } ບໍ?
call-hours = ຮັບສາຍເວລາໃດ? ພວກເຮົາຂຽນວ່າ { $hours }
call-hours-unknown = ຮັບສາຍເວລາໃດ?
call-languages = ເວົ້າພາສາຫຍັງໄດ້ແດ່?
call-cost = ໂທຈາກນີ້ເສຍເງິນເທົ່າໃດ?
call-private = ບອກຕຳຫຼວດຫຼືຄົນອື່ນບໍ?
call-still = ຂໍ້ນີ້ຍັງຖືກຢູ່ບໍ? { $words }
call-ok = ຄົນຖືກຕ້ອງຮັບ
call-no-answer = ບໍ່ມີຄົນຮັບ
call-wrong = ຄົນອື່ນຮັບ
call-closed = ເບີປິດແລ້ວ
call-day = ວັນ ແລະ ເວລາ
call-initials = ອັກສອນຫຍໍ້

# The sheet on which a translation is read with a pen.
review-sheet = ໃບກວດຄຳແປ
review-how = ດ້ານຊ້າຍແມ່ນຕົ້ນສະບັບ. ຂຽນສິ່ງທີ່ຄວນແກ້ໄວ້ກ້ອງຄຳແປ.
review-changed = ຕົ້ນສະບັບປ່ຽນແປງແລ້ວ.
review-missing = ຍັງບໍ່ໄດ້ແປ.

# For the team: how far translations are.
status-title = ຄຳແປໄປຮອດໃສແລ້ວ
status-page = ໜ້າ
status-none = ຍັງບໍ່ໄດ້ແປ
status-machine = ແປດ້ວຍເຄື່ອງ
status-reviewed = ກວດແລ້ວ
status-stale = ປ່ຽນແປງ { $count } ສ່ວນ
status-missing = ຂາດ { $count } ສ່ວນ
status-unknown = ບໍ່ຮູ້ວ່າເກົ່າຫຼືບໍ່ { $count } ສ່ວນ
status-words = ຍັງເຫຼືອ { $count } ຄຳ
status-done = ເປັນປັດຈຸບັນ

# Finding a page
search = ຄົ້ນຫາ
search-label = ທ່ານກຳລັງຊອກຫາຫຍັງ?
search-none = ບໍ່ພົບຫຍັງ. ລອງຄຳອື່ນ ຫຼື ເບິ່ງລາຍການຕາມຕົວອັກສອນ.
search-found = { $count ->
   *[other] ພົບ { $count } ໜ້າ
}
search-without = ການຄົ້ນຫານີ້ຕ້ອງການສະຄຣິບ. ຖ້າບໍ່ມີ ເບິ່ງບ່ອນນີ້:
a-z-title = ຕາມຕົວອັກສອນ
single-file = ທຸກໜ້າໃນໄຟລ໌ດຽວ ເພື່ອເກັບໄວ້ໃນໂທລະສັບ
not-found = ບໍ່ມີໜ້ານີ້.

# Is my card still right?
card-title = ບັດຂອງຂ້ອຍຍັງຖືກຕ້ອງຢູ່ບໍ່?
card-tab = ຊອກຫາລະຫັດ
card-how = ທຸກແຜ່ນແລະທຸກບັດມີລະຫັດ ເຊັ່ນ { $code }. ຊອກຫາລະຫັດຂອງທ່ານຢູ່ນີ້.
card-ask = ພິມລະຫັດຂອງທ່ານ
card-unknown = ພວກເຮົາບໍ່ຮູ້ຈັກລະຫັດນີ້. ໃຫ້ຂໍບັດໃໝ່.
card-mistyped = ລະຫັດນີ້ມີບາງຢ່າງບໍ່ຖືກ. ເບິ່ງອີກເທື່ອໜຶ່ງ ເທື່ອລະຕົວ.
card-not-loaded = ຕອນນີ້ພວກເຮົາຊອກລະຫັດນີ້ບໍ່ໄດ້. ລອງໃໝ່ພາຍຫຼັງ.
card-newest = ບ່ອນນີ້ມີລະຫັດໃໝ່ທີ່ສຸດ { $count } ອັນ. ຖ້າບໍ່ມີລະຫັດຂອງທ່ານ ໃຫ້ຂໍບັດໃໝ່.
card-whom = ທ່ານຖາມ { $name } ໄດ້.
card-right = ເທົ່າທີ່ພວກເຮົາຮູ້ ບໍ່ມີຫຍັງປ່ຽນ.
card-dangerous = ຢ່າເຊື່ອອັນນີ້. ໃຫ້ຂໍອັນໃໝ່.
card-changed = ບາງຢ່າງໄດ້ປ່ຽນແລ້ວ.
card-old = ອັນນີ້ເກົ່າແລ້ວ. ໃຫ້ຂໍອັນໃໝ່.
card-draft = ນີ້ແມ່ນສະບັບຮ່າງ. ຕອນພິມຍັງບໍ່ໄດ້ກວດ.
card-newer = ອັນໃໝ່ມີລະຫັດ { $code }.
card-number = { $name }: ເບີໄດ້ປ່ຽນແລ້ວ.
card-number-untested = { $name }: ເບີໄດ້ປ່ຽນແລ້ວ. ຢ່າໂທຫາເບີໃນອັນນີ້. ຖາມຄົນທີ່ໃຫ້ມັນກັບທ່ານ.
card-gone = { $name }: ຢ່າໃຊ້ເບີໃນອັນນີ້.
card-hidden = ມີເບີໜຶ່ງບໍ່ຖືກຕ້ອງແລ້ວ.
card-alert = { $name }: { $words }
card-alert-over = { $name }: ຄຳເຕືອນບໍ່ມີຜົນແລ້ວ.
card-police = { $name }: ດຽວນີ້ຕຳຫຼວດຮັບສາຍ.
card-who = { $name }: ດຽວນີ້ຄົນອື່ນຮັບສາຍ.
card-hours = { $name }: ເວລາໄດ້ປ່ຽນແລ້ວ. { $hours }
card-hours-unknown = { $name }: ພວກເຮົາບໍ່ຮູ້ແລ້ວວ່າຮັບສາຍເວລາໃດ.
card-cost = { $name }: ຄ່າໂທໄດ້ປ່ຽນແລ້ວ. { $words }
card-private = { $name }: ເລື່ອງຄວາມລັບໄດ້ປ່ຽນແລ້ວ. { $words }
card-way = { $name }: ດຽວນີ້ຕິດຕໍ່ດ້ວຍວິທີອື່ນ.
card-words = { $name }: ມີຂໍ້ອື່ນທີ່ຂຽນໄວ້ບໍ່ຖືກແລ້ວ.
card-fact = ບາງຢ່າງໃນອັນນີ້ບໍ່ເປັນແນວນັ້ນແລ້ວ. { $words }
card-fact-unsure = ອາດບໍ່ເປັນແນວນີ້ທຸກກໍລະນີ: { $words }
card-fact-old = ເລື່ອງນີ້ກວດດົນແລ້ວ: { $words }
card-past = ອັນນີ້ໃຊ້ໄດ້ຮອດ { $date }.

# The recall sheet, for the team
recall-sheet = ພິມແລ້ວ ແລະບໍ່ຖືກຕ້ອງອີກ
recall-how = ເກັບຄືນເທົ່າທີ່ເຮັດໄດ້. ບອກຄົນທີ່ມີ. ອັນຕະລາຍທີ່ສຸດຢູ່ກ່ອນ.
recall-dangerous = ອັນຕະລາຍ
recall-changed = ປ່ຽນ
recall-old = ເກົ່າ
recall-then = ໃນເຈ້ຍ
recall-now = ດຽວນີ້
recall-printed = ພິມວັນທີ { $date }
recall-copies = { $count } ແຜ່ນ
recall-uncounted = ບໍ່ໄດ້ນັບ
recall-none = ບໍ່ຮູ້ວ່າມີຫຍັງທີ່ພິມແລ້ວຜິດ.

# On paper: how to cut and fold, the list of a whole print run
one-side = ພິມໜ້າດຽວ.
cut-cards = ຕັດຕາມເສັ້ນຂີດ.
cut-half = ຕັດເຈ້ຍເຄິ່ງແຜ່ນຕາມເສັ້ນຂີດ.
cut-strips = ຕັດລະຫວ່າງແຖບ ແຕ່ຢ່າຕັດໃຫ້ຂາດ.
fold-zine = ພັບເຈ້ຍເປັນແປດສ່ວນແລ້ວເປີດອອກ. ຕັດຕາມເສັ້ນຂີດຢູ່ກາງ. ພັບຕາມເສັ້ນນັ້ນ ແລ້ວປິດຄືປຶ້ມ.
large-print = ຕົວໃຫຍ່
contents = ລາຍການພິມ
contents-how = ພິມຢ່າງລະໜຶ່ງແຜ່ນກ່ອນ. ແລ້ວຂຽນຈຳນວນທີ່ເຮັດ.
contents-made = ເຮັດແລ້ວ
pieces-each = { $count } ໃນແຕ່ລະແຜ່ນ.

# The sheet that shows what a printer does, for the team
test-sheet = ແຜ່ນທົດສອບເຄື່ອງພິມ
test-how = ພິມທັງສອງໜ້າໃສ່ເຈ້ຍແຜ່ນດຽວ ຂະໜາດ 100 %. ແລ້ວວັດດ້ວຍໄມ້ບັນທັດ.
test-hundred = ເສັ້ນນີ້ຄວນຍາວ 100 mm. ຍາວເທົ່າໃດ? ຂຽນ:
test-edge = ເລກນ້ອຍທີ່ສຸດທີ່ເຫັນເສັ້ນທັງສີ່ດ້ານແມ່ນເທົ່າໃດ? ຂຽນ:
test-back = ຍົກເຈ້ຍສ່ອງກັບແສງ. ດ້ານຫຼັງຢູ່ທາງຂວາ ແລະ ລົງລຸ່ມເທົ່າໃດ? ຂຽນ:
test-turn = ຖ້າດ້ານຫຼັງກັບຫົວ ເຄື່ອງພິມປີ້ນເຈ້ຍທີ່ຂອບສັ້ນ. ຂຽນ:

stick-made = ເຮັດວັນທີ { $date }.
stick-open = ໃນຄອມພິວເຕີ ໃຫ້ເປີດ START-HERE.html. ບໍ່ຕ້ອງມີອິນເຕີເນັດ.
stick-phone = ໃນໂທລະສັບ ໃຫ້ສຳເນົາ { $name } ແລ້ວເປີດ. ທຸກຢ່າງຢູ່ໃນໄຟລ໌ດຽວນີ້.
stick-copy = ເພື່ອສົ່ງຕໍ່ ໃຫ້ສຳເນົາໂຟນເດີທັງໝົດ. ຢ່າປ່ຽນຊື່ ແລະ ຢ່າເອົາຫຍັງອອກ. ລໍຖ້າຈົນຄອມພິວເຕີບອກວ່າຖອດ USB ໄດ້.
stick-check = ເພື່ອຮູ້ວ່າມີຫຍັງຖືກປ່ຽນຫຼືບໍ່ ໃຫ້ໃຊ້ຄຳສັ່ງໜຶ່ງນີ້ໃນໂຟນເດີນີ້:
stick-key = ສຳເນົານີ້ເຊັນດ້ວຍກະແຈ { $name }. ຂໍກະແຈຈາກຄົນທີ່ເຮັດດ້ວຍທາງອື່ນ ແລ້ວປຽບທຽບ.
stick-left-out = ບໍ່ໄດ້ໃສ່ ເພາະບ່ອນບໍ່ພໍ:
