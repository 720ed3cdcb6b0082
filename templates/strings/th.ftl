# ข้อความทั้งหมดที่โปรแกรมบอกผู้อ่าน ใช้คำง่ายๆ เพราะผู้อ่านอาจรีบ กลัว หรืออ่านไม่คล่อง

exit = ออกจากหน้านี้
exit-two = กด Shift อีกสองครั้งเพื่อออก
exit-one = กด Shift อีกครั้งเดียวเพื่อออก
exit-late = ช้าไป กด Shift ใหม่สามครั้งเพื่อออก
exit-left = รอสักครู่
help-now = คนที่โทรหาได้
safety-link = ออกแล้วยังมีอะไรเหลืออยู่
listen = ฟังหน้านี้ ({ $length }, { $size })
skip = ข้ามไปที่เนื้อหา
home = ทุกหน้า
languages = ภาษา
print-page = พิมพ์หน้านี้ (PDF)
wrong-tell = ที่นี่มีอะไรผิดหรือเก่าไปไหม บอก { $name }:

machine-translation = หน้านี้แปลด้วยเครื่อง ยังไม่มีคนตรวจ ถ้าตรงไหนดูแปลกๆ อย่าเพิ่งเชื่อ
missing-translation = หน้านี้ยังไม่มีฉบับ{ $language } นี่คือฉบับ{ $original }
stale-translation = หน้านี้ฉบับ{ $original }เปลี่ยนไปแล้ว มี { $count } ส่วนในหน้านี้ที่อาจเก่าแล้ว
unknown-freshness = เราไม่รู้ว่าข้อมูลในหน้านี้ยังใหม่อยู่ไหม
part-stale = ส่วนนี้ในฉบับ{ $original }เปลี่ยนไปแล้ว ข้อความนี้อาจเก่าแล้ว
part-changed = ส่วนนี้เปลี่ยนไปแล้วและยังไม่ได้แปล นี่คือฉบับ{ $original }
part-missing = ส่วนนี้ยังไม่ได้แปล นี่คือฉบับ{ $original }

police = เบอร์นี้เป็นเบอร์ตำรวจ
answered-ngo = เบอร์นี้ไม่ใช่เบอร์ตำรวจ
answered-government = เบอร์นี้เป็นของหน่วยงานรัฐ ไม่ใช่เบอร์ตำรวจ
answered-embassy = เบอร์นี้เป็นของสถานทูต ไม่ใช่เบอร์ตำรวจ
only-inside = ใช้ได้เฉพาะในประเทศ{ $country }
hours-always = เปิดทุกวัน ทั้งกลางวันและกลางคืน
hours-stated = เวลาเปิด { $hours }
hours-never = ปิด
cost-free = โทรฟรี
cost-normal = เสียเงินเท่ากับโทรปกติ
cost-international = เป็นการโทรไปต่างประเทศ อาจเสียเงินมาก
speaks = คนรับสายพูด{ $languages }
by-text = ส่งข้อความ (SMS)
contact-place = อยู่ที่: { $words }
contact-area = พื้นที่ที่ช่วย: { $words }
contact-bring = สิ่งที่ต้องนำมา: { $words }
contact-access = วิธีเข้าไป: { $words }
contact-who_may_come = สำหรับใคร: { $words }
contact-when_calling = เมื่อโทร: { $words }
extension = ต่อ { $keys }
press = แล้วกด { $keys }
paper-only = เบอร์นี้มีบนกระดาษเท่านั้น
not-called = ยังไม่มีใครลองโทรเบอร์ในหน้านี้ดู
unverified = เราไม่แน่ใจเรื่องนี้ ถามให้แน่ก่อนค่อยเชื่อ

sources = ข้อมูลนี้มาจากไหน
published = เผยแพร่เมื่อ { $date }
seen = เราอ่านเมื่อ { $date }
fact-label = อาจไม่เป็นแบบนี้ทุกกรณี ควรถามก่อน

footnotes = หมายเหตุ
alert-note = ควรรู้ไว้
alert-tip = อาจช่วยคุณได้
alert-important = สำคัญ
alert-warning = ระวัง
alert-caution = อันตราย
task-open = ยังไม่ได้ทำ
task-done = ทำแล้ว

draft = ฉบับร่าง
draft-why = ยังไม่ได้ตรวจ อย่าเพิ่งแจกให้ใคร
page-of = หน้า { $page } จาก { $pages }

list-comma = {" "}
list-and = {" "}และ

police-short = ตำรวจ

# On paper: who answers, when and at what cost, in as few words as can be
ngo-short = ไม่ใช่ตำรวจ
government-short = หน่วยงานรัฐ
embassy-short = สถานทูต
hours-always-short = ทั้งวันทั้งคืน
free-short = ฟรี
normal-short = เสียเงินเท่าโทรปกติ
international-short = โทรต่างประเทศ
only-inside-short = เฉพาะใน{ $country }

# On paper: dates, sides, how to print
checked = ตรวจเมื่อ { $date } หลัง { $renew } ขอแผ่นใหม่
not-checked = ยังไม่ได้ตรวจ
side-of = ด้านที่ { $page } จาก { $pages }
turn-long = พิมพ์สองหน้า กลับกระดาษตามขอบด้านยาว
turn-short = พิมพ์สองหน้า กลับกระดาษตามขอบด้านสั้น
turn-page = หน้า 1 คือด้านหน้า หน้า 2 คือด้านหลัง กลับเหมือนเปิดหนังสือ
no-scaling = พิมพ์ขนาด 100 %
qr-code = คิวอาร์โค้ดของ { $address }

# The job ticket for a print shop
ticket = ใบสั่งพิมพ์
ticket-file = ไฟล์
ticket-size = ขนาดหลังตัด
ticket-bleed = ระยะตัดตก
ticket-safe = ระยะปลอดภัยจากขอบอย่างน้อย
ticket-sheet = แผ่นกระดาษ
ticket-fold = การพับ
ticket-paper = กระดาษ
ticket-sides = จำนวนหน้าในไฟล์
ticket-ink = หมึก
ticket-quantity = จำนวนพิมพ์
ticket-proof = ก่อนพิมพ์ทั้งหมด
marks-yes = มีเส้นตัดในไฟล์
marks-no = ไม่มีเส้นตัด
fold-zigzag = พับสลับสามครั้งให้เหลือ 50 × 85 mm หน้าปกอยู่ด้านหน้า
paper-plain = กระดาษขาวธรรมดา 80 ถึง 100 g/m²
paper-card = กระดาษการ์ดขาว 250 ถึง 300 g/m² ไม่เคลือบมัน เพราะต้องเขียนได้
paper-fold = กระดาษขาว 120 ถึง 150 g/m² ไม่เคลือบมัน
ink-black = ดำสีเดียว (100 % K)
ink-colour = ตามเครื่องพิมพ์
ink-cmyk = สี่สี ตัวหนังสือดำสีเดียว (100 % K)
proof-first = ขอดูตัวอย่างพิมพ์หนึ่งใบก่อน เลขผิดตัวเดียวอาจทำให้คนเดือดร้อนได้

# When and how things were checked
every-day = ทุกวัน
holidays = วันหยุดราชการ
closed = ปิด
by-appointment = ตามนัดหมาย
hours-unsure = ไม่แน่นอน
hours-otherwise = เวลาอื่น { $words }
hours-next-day = { $hours } ของวันถัดไป
hours-comma = {" "}และ{" "}
page-checked = ข้อมูลในหน้านี้ตรวจล่าสุดเมื่อ { $date }
stale-checks = ข้อมูลบางอย่างตรวจไว้นานเกินไปแล้ว ถามให้แน่ก่อนค่อยเชื่อ
sources-title = ข้อมูลทั้งหมดมาจากไหน
sources-facts = สิ่งที่เราบอก
sources-numbers = เบอร์โทร
called-on = เราลองโทรเมื่อ { $date } คนรับสายตรงกับที่เราบอกไว้
call-failed = เราลองโทรครั้งล่าสุดเมื่อ { $date } แต่ไม่สำเร็จ
never-called = ยังไม่มีใครลองโทรเบอร์นี้ดู
verified-on = เราตรวจเรื่องนี้ล่าสุดเมื่อ { $date }
never-verified = ยังไม่มีใครตรวจเรื่องนี้อีกครั้ง

# The call sheet, for the team
call-sheet = ใบโทรตรวจเบอร์
call-how = โทรทุกเบอร์ ถามตามนี้ จดคำตอบ กาช่องหนึ่งช่อง แล้วบันทึกลงทะเบียน
call-last = โทรครั้งล่าสุด { $date }
call-never = ยังไม่เคยโทร
call-who = ที่นั่นคือที่ไหน ใช่ { $name } ไหม
call-hours = รับสายเวลาไหน เราเขียนไว้ว่า { $hours }
call-hours-unknown = รับสายเวลาไหน
call-languages = พูดภาษาอะไรได้บ้าง
call-cost = โทรจากที่นี่เสียเงินเท่าไร
call-private = บอกตำรวจหรือคนอื่นไหมว่าคนโทรมาพูดอะไร
call-still = ข้อนี้ยังถูกต้องอยู่ไหม { $words }
call-ok = คนรับตรงกับที่เขียนไว้
call-no-answer = ไม่มีคนรับ
call-wrong = คนอื่นรับ
call-closed = เบอร์เลิกใช้แล้ว
call-day = วันและเวลา
call-initials = อักษรย่อ

# The sheet on which a translation is read with a pen.
review-sheet = แผ่นตรวจคำแปล
review-how = ด้านซ้ายคือต้นฉบับ เขียนสิ่งที่ควรแก้ไว้ใต้คำแปล
review-changed = ต้นฉบับเปลี่ยนไปแล้ว
review-missing = ยังไม่ได้แปล

# For the team: how far translations are.
status-title = การแปลไปถึงไหนแล้ว
status-page = หน้า
status-none = ยังไม่ได้แปล
status-machine = แปลด้วยเครื่อง
status-reviewed = ตรวจแล้ว
status-stale = เปลี่ยนไป { $count } ส่วน
status-missing = ขาด { $count } ส่วน
status-unknown = ไม่รู้ว่าเก่าหรือไม่ { $count } ส่วน
status-words = เหลือ { $count } คำ
status-done = เป็นปัจจุบัน

# Finding a page
search = ค้นหา
search-label = คุณกำลังหาอะไรอยู่
search-none = ไม่พบอะไรเลย ลองคำอื่น หรือดูรายการเรียงตามตัวอักษร
search-found = { $count ->
   *[other] พบ { $count } หน้า
}
search-without = การค้นหานี้ต้องใช้สคริปต์ ถ้าใช้ไม่ได้ ดูที่นี่แทน
a-z-title = เรียงตามตัวอักษร
single-file = ทุกหน้าในไฟล์เดียว สำหรับเก็บไว้ในโทรศัพท์
not-found = ไม่มีหน้านี้

# Is my card still right?
card-title = การ์ดของฉันยังถูกต้องอยู่ไหม
card-tab = ค้นหารหัส
card-how = แผ่นและการ์ดทุกใบมีรหัส เช่น { $code } หารหัสของคุณได้ที่นี่
card-ask = พิมพ์รหัสของคุณ
card-unknown = เราไม่รู้จักรหัสนี้ ขอการ์ดใหม่
card-mistyped = รหัสนี้มีบางอย่างไม่ถูก ลองดูใหม่ทีละตัว
card-not-loaded = ตอนนี้เราค้นหารหัสนี้ไม่ได้ ลองใหม่ทีหลัง
card-newest = ที่นี่มีรหัสใหม่ที่สุด { $count } รหัส ถ้าไม่มีรหัสของคุณ ขอการ์ดใหม่
card-whom = คุณถาม { $name } ได้
card-right = เท่าที่เรารู้ ยังไม่มีอะไรเปลี่ยน
card-dangerous = อย่าเพิ่งเชื่อแผ่นนี้ ขอแผ่นใหม่
card-changed = มีบางอย่างเปลี่ยนไปแล้ว
card-old = แผ่นนี้เก่าแล้ว ขอแผ่นใหม่
card-draft = นี่คือฉบับร่าง ตอนพิมพ์ยังไม่ได้ตรวจ
card-newer = แผ่นใหม่มีรหัส { $code }
card-number = { $name }: เบอร์เปลี่ยนแล้ว
card-number-untested = { $name }: เบอร์เปลี่ยนแล้ว อย่าโทรเบอร์บนแผ่นนี้ ถามคนที่ให้แผ่นนี้กับคุณ
card-gone = { $name }: อย่าใช้เบอร์บนแผ่นนี้
card-hidden = มีเบอร์หนึ่งบนแผ่นนี้ที่ไม่ถูกต้องแล้ว
card-alert = { $name }: { $words }
card-alert-over = { $name }: คำเตือนบนแผ่นนี้ไม่มีผลแล้ว
card-police = { $name }: ตอนนี้ตำรวจเป็นคนรับสาย
card-who = { $name }: ตอนนี้คนอื่นเป็นคนรับสาย
card-hours = { $name }: เวลาเปิดเปลี่ยนแล้ว { $hours }
card-hours-unknown = { $name }: เราไม่รู้แล้วว่ารับสายเวลาไหน
card-cost = { $name }: ค่าโทรเปลี่ยนแล้ว { $words }
card-private = { $name }: เรื่องการเก็บเป็นความลับเปลี่ยนไปแล้ว { $words }
card-way = { $name }: ตอนนี้ติดต่อด้วยวิธีอื่นแล้ว
card-words = { $name }: ข้อมูลอย่างอื่นที่เขียนไว้ ไม่เป็นอย่างนั้นแล้ว
card-fact = มีบางอย่างบนแผ่นนี้ที่ไม่เป็นแบบนั้นแล้ว { $words }
card-fact-unsure = อาจไม่เป็นแบบนี้ทุกกรณี: { $words }
card-fact-old = เรื่องนี้ตรวจไว้นานแล้ว: { $words }
card-past = แผ่นนี้ใช้ได้ถึง { $date }

# The recall sheet, for the team
recall-sheet = พิมพ์แล้วแต่ไม่ถูกต้องอีก
recall-how = เก็บคืนเท่าที่ทำได้ บอกคนที่มีแผ่นนี้ เรื่องอันตรายที่สุดอยู่ก่อน
recall-dangerous = อันตราย
recall-changed = เปลี่ยนไป
recall-old = เก่า
recall-then = บนกระดาษ
recall-now = ตอนนี้
recall-printed = พิมพ์เมื่อ { $date }
recall-copies = { $count } แผ่น
recall-uncounted = ไม่ได้นับ
recall-none = เท่าที่รู้ ไม่มีสิ่งพิมพ์ใดที่ผิด

# On paper: how to cut and fold, the list of a whole print run
one-side = พิมพ์หน้าเดียว
cut-cards = ตัดตามเส้นประ
cut-half = ตัดกระดาษครึ่งแผ่นตามเส้นประ
cut-strips = ตัดระหว่างแถบ แต่อย่าตัดให้ขาดออก
fold-zine = พับกระดาษเป็นแปดส่วนแล้วคลี่ออก ตัดตามเส้นประตรงกลาง พับตามเส้นนั้น ดันปลายสองข้างเข้าหากัน แล้วปิดเหมือนหนังสือ
large-print = ตัวใหญ่
contents = รายการพิมพ์
contents-how = พิมพ์อย่างละหนึ่งแผ่นก่อนแล้วดู จากนั้นเขียนจำนวนที่ทำ
contents-made = ทำแล้ว
pieces-each = { $count } ชิ้นต่อแผ่น

# The sheet that shows what a printer does, for the team
test-sheet = แผ่นทดสอบเครื่องพิมพ์
test-how = พิมพ์ทั้งสองหน้าของไฟล์นี้ลงบนกระดาษแผ่นเดียว ขนาด 100 % แล้ววัดด้วยไม้บรรทัด และเขียนสิ่งที่พบลงในโปรไฟล์ของเครื่องพิมพ์นี้
test-hundred = เส้นนี้ควรยาว 100 mm วัดได้เท่าไร เขียน:
test-edge = เส้นที่ขอบแต่ละด้านนับเป็นมิลลิเมตรจากขอบ เลขน้อยที่สุดที่เห็นเส้นครบทั้งสี่ด้านคือเท่าไร เขียน:
test-back = ยกกระดาษส่องกับแสง กากบาทด้านหลังควรทับกากบาทด้านหน้า เมื่อมองจากด้านหน้า อยู่ทางขวาและลงล่างเท่าไร เขียน:
test-turn = ถ้าด้านหลังกลับหัว เครื่องพิมพ์พลิกกระดาษที่ขอบสั้น เขียน:

stick-made = ทำเมื่อ { $date }
stick-open = บนคอมพิวเตอร์ ให้เปิด START-HERE.html ไม่ต้องใช้อินเทอร์เน็ต
stick-phone = ถ้าใช้โทรศัพท์ ให้คัดลอก { $name } ลงเครื่องแล้วเปิด ทุกอย่างอยู่ในไฟล์นี้ไฟล์เดียว
stick-copy = ถ้าจะส่งต่อ ให้คัดลอกทั้งโฟลเดอร์ อย่าเปลี่ยนชื่อหรือเอาสิ่งใดออก รอจนคอมพิวเตอร์บอกว่าถอดแฟลชไดรฟ์ได้
stick-check = ถ้าอยากรู้ว่ามีอะไรถูกเปลี่ยนหรือไม่ ให้ใช้คำสั่งหนึ่งต่อไปนี้ในโฟลเดอร์นี้:
stick-key = สำเนานี้ลงลายเซ็นด้วยกุญแจ { $name } ให้ขอกุญแจจากคนที่ทำสำเนานี้ด้วยทางอื่นที่ไม่ใช่แฟลชไดรฟ์นี้ แล้วเทียบกัน
stick-left-out = ไม่ได้ใส่ไว้เพราะที่ไม่พอ:
