# Những lời chương trình nói với người đọc, bằng tiếng Việt. Máy dịch, chưa có người kiểm tra.

exit = Rời khỏi trang này
skip = Đến phần nội dung
home = Tất cả các trang
languages = Ngôn ngữ
print-page = In trang này (PDF)

machine-translation = Bản này do máy dịch. Chưa có người nào kiểm tra. Nếu thấy chỗ nào có vẻ sai, bạn đừng tin theo chỗ đó.
missing-translation = Trang này chưa có bản { $language }. Đây là bản { $original }.
stale-translation = Bản { $original } của trang này đã thay đổi. Có thể vài chỗ trong trang này đã cũ.
unknown-freshness = Chúng tôi không biết thông tin trên trang này có còn mới hay không.

police = Đây là cảnh sát.
answered-ngo = Đây không phải là cảnh sát.
answered-government = Đây là cơ quan nhà nước. Đây không phải là cảnh sát.
answered-embassy = Đây là đại sứ quán. Đây không phải là cảnh sát.
only-inside = Chỉ gọi được khi ở { $country }.
hours-always = Có người trực mỗi ngày, cả ngày lẫn đêm.
hours-stated = Giờ làm việc: { $hours }
cost-free = Gọi miễn phí.
cost-normal = Tốn tiền như một cuộc gọi thường.
cost-international = Đây là cuộc gọi sang nước khác. Có thể tốn nhiều tiền.
speaks = Họ nói được { $languages }.
by-text = tin nhắn
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

country-KH = Campuchia
country-TH = Thái Lan
country-VN = Việt Nam
language-en = tiếng Anh
language-km = tiếng Khmer
language-th = tiếng Thái
language-vi = tiếng Việt
language-zh = tiếng Trung

list-comma = ,{" "}
list-and = {" "}và{" "}

police-short = cảnh sát
