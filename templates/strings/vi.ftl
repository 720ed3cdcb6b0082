# Những lời chương trình nói với người đọc, bằng tiếng Việt. Máy dịch, chưa có người kiểm tra.

exit = Rời khỏi trang này
exit-two = Shift: bấm hai lần nữa để rời đi.
exit-one = Shift: bấm một lần nữa để rời đi.
exit-late = Chậm quá rồi. Bấm Shift ba lần để rời đi.
exit-left = Chờ một chút.
help-now = Nơi có thể gọi
safety-link = Rời trang này rồi vẫn còn lại gì
listen = Nghe trang này ({ $length }, { $size })
skip = Đến phần nội dung
home = Tất cả các trang
languages = Ngôn ngữ
print-page = In trang này (PDF)
wrong-tell = Ở đây có gì sai hoặc đã cũ không? Hãy báo cho { $name }:

machine-translation = Bản này do máy dịch. Chưa có người nào kiểm tra. Nếu thấy chỗ nào có vẻ sai, bạn đừng tin theo chỗ đó.
missing-translation = Trang này chưa có bản { $language }. Đây là bản { $original }.
stale-translation = Bản { $original } của trang này đã thay đổi. Có thể { $count } phần trong trang này đã cũ.
unknown-freshness = Chúng tôi không biết thông tin trên trang này có còn mới hay không.
part-stale = Phần này trong bản { $original } đã thay đổi. Có thể đoạn này đã cũ.
part-changed = Phần này đã thay đổi và chưa được dịch. Đây là bản { $original }.
part-missing = Phần này chưa được dịch. Đây là bản { $original }.

police = Đây là cảnh sát.
answered-ngo = Đây không phải là cảnh sát.
answered-government = Đây là cơ quan nhà nước. Đây không phải là cảnh sát.
answered-embassy = Đây là đại sứ quán. Đây không phải là cảnh sát.
only-inside = Chỉ gọi được khi ở { $country }.
hours-always = Có người trực mỗi ngày, cả ngày lẫn đêm.
hours-stated = Giờ làm việc: { $hours }
hours-never = Đóng cửa.
cost-free = Gọi miễn phí.
cost-normal = Tốn tiền như một cuộc gọi thường.
cost-international = Đây là cuộc gọi sang nước khác. Có thể tốn nhiều tiền.
speaks = Họ nói được { $languages }.
by-text = tin nhắn
contact-place = Ở đâu: { $words }
contact-area = Khu vực họ giúp: { $words }
contact-bring = Cần mang theo: { $words }
contact-access = Lối vào: { $words }
contact-who_may_come = Dành cho ai: { $words }
contact-when_calling = Khi bạn gọi: { $words }
extension = số máy lẻ { $keys }
press = rồi bấm { $keys }
paper-only = Số này chỉ có trên giấy.
not-called = Chưa có ai gọi thử các số trên trang này.
unverified = Chúng tôi không chắc về điều này. Bạn hãy hỏi lại trước khi tin theo.

sources = Thông tin này lấy từ đâu
published = đăng: { $date }
seen = chúng tôi đọc: { $date }
fact-label = Có thể không phải lúc nào cũng như vậy. Bạn hãy hỏi lại.

footnotes = Ghi chú
alert-note = Nên biết
alert-tip = Điều này có thể giúp bạn
alert-important = Quan trọng
alert-warning = Hãy cẩn thận
alert-caution = Nguy hiểm
task-open = cần làm
task-done = đã xong

draft = BẢN NHÁP
draft-why = Chưa được kiểm tra. Xin đừng đưa tờ này cho ai.
page-of = Trang { $page }/{ $pages }

list-comma = ,{" "}
list-and = {" "}và{" "}

police-short = cảnh sát

# On paper: who answers, when and at what cost, in as few words as can be
ngo-short = không phải cảnh sát
government-short = cơ quan nhà nước
embassy-short = đại sứ quán
hours-always-short = cả ngày lẫn đêm
free-short = miễn phí
normal-short = như cuộc gọi thường
international-short = gọi ra nước ngoài
only-inside-short = chỉ gọi trong { $country }

# On paper: dates, sides, how to print
checked = Kiểm tra ngày { $date }. Sau { $renew }, hãy xin tờ mới.
not-checked = Chưa được kiểm tra.
side-of = Mặt { $page }/{ $pages }.
turn-long = In hai mặt, lật giấy theo cạnh dài.
turn-short = In hai mặt, lật giấy theo cạnh ngắn.
turn-page = Trang 1 là mặt trước, trang 2 là mặt sau, lật như lật trang sách.
no-scaling = In đúng cỡ 100 %.
qr-code = Mã QR của { $address }

# The job ticket for a print shop
ticket = Phiếu đặt in
ticket-file = Tệp
ticket-size = Khổ sau khi xén
ticket-bleed = Phần tràn lề (bleed)
ticket-safe = Nội dung quan trọng cách mép ít nhất
ticket-sheet = Tờ giấy
ticket-fold = Gấp
ticket-paper = Giấy
ticket-sides = Số trang trong tệp
ticket-ink = Mực
ticket-quantity = Số lượng
ticket-proof = Trước khi in hết
marks-yes = Trong tệp có dấu xén.
marks-no = Không có dấu xén.
fold-zigzag = Gấp ba lần kiểu zíc zắc, còn 50 × 85 mm, bìa ở phía trước.
paper-plain = Giấy trắng thường, 80 đến 100 g/m².
paper-card = Bìa trắng, 250 đến 300 g/m², không bóng vì có người viết lên.
paper-fold = Giấy trắng, 120 đến 150 g/m², không bóng.
ink-black = Chỉ mực đen (100 % K).
ink-colour = Theo máy in.
ink-cmyk = Bốn màu; chữ chỉ dùng mực đen (100 % K).
proof-first = Xin cho xem một bản in thử. Sai một chữ số có thể gây hại cho người khác.

# When and how things were checked
every-day = mỗi ngày
holidays = ngày lễ
closed = nghỉ
by-appointment = theo lịch hẹn
hours-unsure = không chắc
hours-otherwise = vào lúc khác { $words }
hours-next-day = { $hours } hôm sau
hours-comma = ,{" "}
page-checked = Thông tin trên trang này được kiểm tra lần cuối ngày { $date }.
stale-checks = Có vài điều đã quá lâu chưa được kiểm tra lại. Bạn hãy hỏi lại trước khi tin theo.
sources-title = Mọi thông tin lấy từ đâu
sources-facts = Những điều chúng tôi nói
sources-numbers = Các số điện thoại
called-on = Chúng tôi đã gọi thử ngày { $date }. Đúng là nơi này nghe máy.
call-failed = Lần gọi thử gần nhất, ngày { $date }, không được.
never-called = Chưa có ai gọi thử số này.
verified-on = Chúng tôi kiểm tra điều này lần cuối ngày { $date }.
never-verified = Chưa có ai kiểm tra lại điều này.

# The call sheet, for the team
call-sheet = Phiếu gọi kiểm tra
call-how = Gọi từng số. Hỏi những điều ghi ở đây. Ghi câu trả lời, đánh dấu một ô, rồi nhập vào sổ.
call-last = Lần gọi trước: { $date }
call-never = Chưa gọi lần nào
call-who = Xin hỏi đây là đâu? Có phải { $name } không?
call-hours = Khi nào có người nghe máy? Chúng tôi ghi: { $hours }
call-hours-unknown = Khi nào có người nghe máy?
call-languages = Nói được những thứ tiếng nào?
call-cost = Gọi từ đây tốn bao nhiêu?
call-private = Có báo cho cảnh sát hoặc ai khác những gì người gọi nói không?
call-still = Điều này còn đúng không? { $words }
call-ok = đúng nơi này nghe máy
call-no-answer = không ai nghe máy
call-wrong = người khác nghe máy
call-closed = số đã ngừng
call-day = Ngày và giờ
call-initials = Tên viết tắt

# The sheet on which a translation is read with a pen.
review-sheet = Bản đọc sửa
review-how = Bên trái là bản gốc. Hãy viết chỗ cần sửa ở dưới bản dịch.
review-changed = Bản gốc đã thay đổi.
review-missing = Chưa được dịch.

# For the team: how far translations are.
status-title = Bản dịch đã tới đâu
status-page = Trang
status-none = chưa dịch
status-machine = máy dịch
status-reviewed = đã đọc lại
status-stale = { $count } phần đã thay đổi
status-missing = thiếu { $count } phần
status-unknown = { $count } phần không rõ mới hay cũ
status-words = còn { $count } từ
status-done = đã cập nhật

# Finding a page
search = Tìm
search-label = Bạn đang tìm gì?
search-none = Không tìm thấy gì. Hãy thử từ khác, hoặc xem danh sách từ A đến Z.
search-found = { $count ->
   *[other] Tìm thấy { $count } trang
}
search-without = Phần tìm này cần có script. Nếu không dùng được, hãy xem ở đây:
a-z-title = Từ A đến Z
single-file = Tất cả các trang trong một tệp, để giữ trong điện thoại
not-found = Trang này không có ở đây.

# Is my card still right?
card-title = Thẻ của tôi còn đúng không?
card-tab = Tra một mã
card-how = Tờ và thẻ nào cũng có mã, ví dụ { $code }. Bạn hãy tìm mã của mình ở đây.
card-ask = Nhập mã của bạn
card-unknown = Chúng tôi không biết mã này. Bạn hãy xin thẻ mới.
card-mistyped = Mã này có chỗ chưa đúng. Bạn hãy xem lại từng ký tự.
card-not-loaded = Bây giờ chúng tôi chưa tra được mã này. Bạn hãy thử lại sau.
card-newest = Ở đây có { $count } mã mới nhất. Nếu không có mã của bạn, hãy xin thẻ mới.
card-whom = Bạn có thể hỏi { $name }.
card-right = Theo chúng tôi biết, chưa có gì thay đổi.
card-dangerous = Bạn đừng tin theo tờ này. Hãy xin tờ mới.
card-changed = Có điều đã thay đổi.
card-old = Tờ này đã cũ. Bạn hãy xin tờ mới.
card-draft = Đây là bản nháp. Khi in ra chưa được kiểm tra.
card-newer = Tờ mới hơn có mã { $code }.
card-number = { $name }: số đã thay đổi.
card-number-untested = { $name }: số đã thay đổi. Bạn đừng gọi số trên tờ này. Hãy hỏi người đã đưa tờ này cho bạn.
card-gone = { $name }: đừng dùng số trên tờ này.
card-hidden = Có một số trên tờ này không còn đúng.
card-alert = { $name }: { $words }
card-alert-over = { $name }: lời cảnh báo trên tờ này không còn nữa.
card-police = { $name }: bây giờ cảnh sát nghe máy.
card-who = { $name }: bây giờ người khác nghe máy.
card-hours = { $name }: giờ làm việc đã khác. { $hours }
card-hours-unknown = { $name }: chúng tôi không còn biết khi nào họ nghe máy.
card-cost = { $name }: tiền gọi đã khác. { $words }
card-private = { $name }: điều họ nói về giữ bí mật đã khác. { $words }
card-way = { $name }: giờ liên lạc bằng cách khác.
card-words = { $name }: có điều khác ghi trên đó không còn đúng nữa.
card-fact = Có điều tờ này nói mà nay không còn như vậy. { $words }
card-fact-unsure = Có thể không phải lúc nào cũng như vậy: { $words }
card-fact-old = Điều này đã kiểm tra từ lâu: { $words }
card-past = Tờ này dùng được đến { $date }.

# The recall sheet, for the team
recall-sheet = Đã in và không còn đúng
recall-how = Thu lại những gì có thể. Báo cho người đang giữ. Điều nguy hiểm nhất đứng trước.
recall-dangerous = Nguy hiểm
recall-changed = Đã thay đổi
recall-old = Cũ
recall-then = Trên giấy
recall-now = Bây giờ
recall-printed = in ngày { $date }
recall-copies = { $count } bản
recall-uncounted = chưa đếm
recall-none = Chưa thấy bản in nào bị sai.

# On paper: how to cut and fold, the list of a whole print run
one-side = In một mặt.
cut-cards = Cắt theo đường nét đứt.
cut-half = Cắt đôi tờ giấy theo đường nét đứt.
cut-strips = Cắt giữa các dải, nhưng đừng cắt rời ra.
fold-zine = Gấp tờ giấy thành tám phần rồi mở ra. Cắt theo đường nét đứt ở giữa. Gấp theo đường đó, đẩy hai đầu lại với nhau và khép lại như cuốn sách.
large-print = chữ lớn
contents = Danh sách in
contents-how = Hãy in mỗi thứ một bản trước và xem. Sau đó ghi số lượng đã làm.
contents-made = Đã làm
pieces-each = { $count } trên mỗi tờ.

# The sheet that shows what a printer does, for the team
test-sheet = Tờ thử máy in
test-how = Hãy in cả hai trang của tệp này trên một tờ giấy, ở 100 %. Sau đó đo bằng thước và ghi kết quả vào cấu hình của máy in này.
test-hundred = Đường này phải dài 100 mm. Nó dài bao nhiêu? Hãy ghi:
test-edge = Các vạch ở mỗi mép được đếm bằng milimét từ mép giấy. Số nhỏ nhất mà bạn thấy vạch ở cả bốn mép là số nào? Hãy ghi:
test-back = Giơ tờ giấy lên ánh sáng. Dấu thập ở mặt sau phải nằm trên dấu thập ở mặt trước. Nhìn từ mặt trước, nó lệch sang phải và xuống dưới bao nhiêu? Hãy ghi:
test-turn = Nếu mặt sau bị ngược đầu, máy in lật giấy theo mép ngắn. Hãy ghi:

stick-made = Làm ngày { $date }.
stick-open = Trên máy tính, hãy mở START-HERE.html. Không cần mạng.
stick-phone = Với điện thoại, hãy chép { $name } vào máy rồi mở. Mọi thứ đều nằm trong một tệp này.
stick-copy = Để đưa cho người khác, hãy chép cả thư mục. Đừng đổi tên và đừng bỏ bớt gì trong đó. Hãy chờ đến khi máy tính báo có thể rút USB ra.
stick-check = Để xem có gì bị thay đổi không, hãy dùng một trong các lệnh này trong thư mục này:
stick-key = Bản sao này được ký bằng khóa { $name }. Hãy hỏi khóa từ những người làm ra nó bằng cách khác, không qua USB này, rồi so sánh.
stick-left-out = Không có trong này vì thiếu chỗ:
