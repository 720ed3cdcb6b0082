# Chinese, for the tests: made by a machine, read by nobody.

# On every page
exit = 离开此页
exit-two = Shift：再按两次离开。
exit-one = Shift：再按一次离开。
exit-late = 太慢了。按三次 Shift 离开。
exit-left = 请稍等。
help-now = 可以打电话给谁
safety-link = 离开后还会留下什么
listen = 听这一页（{ $length }，{ $size }）
skip = 转到正文
home = 所有页面
languages = 语言
print-page = 打印此页（PDF）
wrong-tell = 这里有错误或过时的内容吗？请告诉 { $name }：

# What a reader must know about a page
machine-translation = 此页由机器翻译，还没有人检查过。如果看起来不对，请不要依靠它。
missing-translation = 此页还没有{ $language }版。这里是{ $original }版。
stale-translation = { $original }页面已经更改。本页有 { $count } 处可能已过时。
unknown-freshness = 我们不知道此页是不是最新的。
part-stale = 这一部分的{ $original }原文已经更改。此处可能已过时。
part-changed = 这一部分已经更改，尚未翻译。以下是{ $original }原文。
part-missing = 这一部分尚未翻译。以下是{ $original }原文。

# Contacts
police = 这是警察。
answered-ngo = 这不是警察。
answered-government = 这是政府机关，不是警察。
answered-embassy = 这是大使馆，不是警察。
only-inside = 只能在{ $country }境内拨打。
hours-always = 每天开放，日夜都可以。
hours-stated = 开放时间：{ $hours }
hours-never = 不开放。
cost-free = 打电话免费。
cost-normal = 费用和普通电话一样。
cost-international = 这是国际电话，可能很贵。
speaks = 他们说{ $languages }。
by-text = 短信
contact-place = 地点：{ $words }
contact-area = 服务地区：{ $words }
contact-bring = 要带什么：{ $words }
contact-access = 怎么进去：{ $words }
contact-who_may_come = 服务对象：{ $words }
contact-when_calling = 打电话时：{ $words }
extension = 分机 { $keys }
press = 然后按 { $keys }
paper-only = 这个号码只印在纸上。
not-called = 还没有人试打过此页上的号码。
unverified = 这一点我们不确定。先问清楚再依靠它。

# Facts and their sources
sources = 来源
published = 发表于 { $date }
seen = 我们查阅于 { $date }
fact-label = 不一定每种情况都是这样。请先问。

# Notes in a text
footnotes = 注释
alert-note = 请知道
alert-tip = 这会有帮助
alert-important = 重要
alert-warning = 小心
alert-caution = 危险
task-open = 未做
task-done = 已做

# On paper
draft = 草稿
draft-why = 还没有检查。请不要发给任何人。
page-of = 第 { $page } 页，共 { $pages } 页

# Countries and languages that contacts name
country-KH = 柬埔寨
country-TH = 泰国
country-VN = 越南
language-en = 英语
language-km = 高棉语
language-th = 泰语
language-vi = 越南语
language-zh = 中文

# Lists: "Khmer, Thai and Vietnamese"
list-comma = 、
list-and = 和

# Inside a sentence, behind a number that the police answer
police-short = 警察

# On paper: who answers, when and at what cost, in as few words as can be
ngo-short = 不是警察
government-short = 政府机关
embassy-short = 大使馆
hours-always-short = 日夜
free-short = 免费
normal-short = 普通话费
international-short = 国际电话
only-inside-short = 只限{ $country }境内

# On paper: dates, sides, how to print
checked = 检查日期 { $date }。{ $renew } 以后请索取新的。
not-checked = 还没有检查。
side-of = 第 { $page } 面，共 { $pages } 面。
turn-long = 双面打印，沿长边翻转。
turn-short = 双面打印，沿短边翻转。
turn-page = 第 1 页是正面，第 2 页是背面，像翻书一样翻转。
no-scaling = 按 100 % 打印。
qr-code = { $address } 的二维码

# The job ticket for a print shop
ticket = 印刷单
ticket-file = 文件
ticket-size = 裁切后尺寸
ticket-bleed = 出血
ticket-safe = 重要内容离边缘至少
ticket-sheet = 纸张
ticket-fold = 折叠
ticket-paper = 用纸
ticket-sides = 文件页数
ticket-ink = 油墨
ticket-quantity = 数量
ticket-proof = 全部印刷之前
marks-yes = 文件中有裁切线。
marks-no = 没有裁切线。
fold-zigzag = 三次风琴折，折成 50 × 85 mm，封面在前。
paper-plain = 普通白纸，80 至 100 g/m²。
paper-card = 白卡纸，250 至 300 g/m²，不要亮面：人们会在上面写字。
paper-fold = 白纸，120 至 150 g/m²，不要亮面。
ink-black = 只用黑色（100 % K）。
ink-colour = 按打印机的颜色。
ink-cmyk = 四色；文字只用黑色（100 % K）。
proof-first = 请先给我们看一份印好的。一个错的数字会伤害人。

# When and how things were checked
every-day = 每天
holidays = 公共假日
closed = 关闭
by-appointment = 需要预约
hours-unsure = 不确定
hours-otherwise = 其他时间{ $words }
hours-next-day = { $hours }（次日）
hours-comma = 、
page-checked = 此页内容最近检查于 { $date }。
stale-checks = 有些内容检查已久。先问清楚再依靠它。
sources-title = 所有内容的来源
sources-facts = 我们说的话
sources-numbers = 电话号码
called-on = 我们在 { $date } 打过电话，接电话的人是对的。
call-failed = 我们最近一次打电话（{ $date }）没有成功。
never-called = 还没有人试打过这个号码。
verified-on = 我们最近检查于 { $date }。
never-verified = 还没有人再次检查过。

# The call sheet, for the team
call-sheet = 电话核对表
call-how = 逐个打电话，按这里的问题询问，写下回答，勾选一格，然后登记。
call-last = 上次打电话 { $date }
call-never = 还没有打过
call-who = 你们是谁？是{ $name }吗？
call-hours = 什么时间接电话？我们写的是 { $hours }
call-hours-unknown = 什么时间接电话？
call-languages = 你们说哪些语言？
call-cost = 从这里打电话多少钱？
call-private = 你们会把打电话的人说的话告诉警察或别人吗？
call-still = 这一条现在还对吗？{ $words }
call-ok = 接电话的人是对的
call-no-answer = 没有人接
call-wrong = 别人接的
call-closed = 号码已停用
call-day = 日期和时间
call-initials = 姓名缩写

# The sheet on which a translation is read with a pen.
review-sheet = 译文校对表
review-how = 左边是原文。请把需要修改的内容写在译文下面。
review-changed = 原文已经更改。
review-missing = 尚未翻译。

# For the team: how far translations are.
status-title = 翻译进度
status-page = 页面
status-none = 尚未翻译
status-machine = 机器翻译
status-reviewed = 已校对
status-stale = { $count } 处已更改
status-missing = 缺 { $count } 处
status-unknown = { $count } 处不知是否过时
status-words = 还剩 { $count } 个词
status-done = 已更新

# Finding a page
search = 搜索
search-label = 您在找什么？
search-none = 什么也没找到。换一个词，或看字母顺序的列表。
search-found = { $count ->
   *[other] 找到 { $count } 页
}
search-without = 搜索需要脚本。没有脚本时请看这里：
a-z-title = 按字母顺序
single-file = 所有页面在一个文件里，可存在手机上
not-found = 这里没有这个页面。

# Is my card still right?
card-title = 我的卡还对吗？
card-tab = 查代码
card-how = 每张纸和卡片都有代码，例如 { $code }。请在这里找你的代码。
card-ask = 输入你的代码
card-unknown = 我们不认识这个代码。请索取新的卡片。
card-mistyped = 这个代码有错。请一个一个再看一遍。
card-not-loaded = 现在查不到这个代码。请稍后再试。
card-newest = 这里是最新的 { $count } 个代码。如果没有你的代码，请索取新的卡片。
card-whom = 你可以问{ $name }。
card-right = 据我们所知，上面没有改变。
card-dangerous = 不要依靠它。请索取新的。
card-changed = 上面有内容已经改变。
card-old = 它已经旧了。请索取新的。
card-draft = 这是草稿。印的时候还没有检查。
card-newer = 新的代码是 { $code }。
card-number = { $name }：号码已经改变。
card-number-untested = { $name }：号码已经改变。不要拨打上面的号码。请问给你这张卡的人。
card-gone = { $name }：不要用上面的号码。
card-hidden = 上面有一个号码不再正确。
card-alert = { $name }：{ $words }
card-alert-over = { $name }：上面的警告已经结束。
card-police = { $name }：现在是警察接电话。
card-who = { $name }：现在是别人接电话。
card-hours = { $name }：时间已经改变。{ $hours }
card-hours-unknown = { $name }：我们不再知道什么时候有人接。
card-cost = { $name }：话费已经改变。{ $words }
card-private = { $name }：关于保密的说法已经改变。{ $words }
card-way = { $name }：联系方式已经变了。
card-words = { $name }：上面写的另一条已经不对了。
card-fact = 上面有一句话不再正确。{ $words }
card-fact-unsure = 不一定每种情况都是这样：{ $words }
card-fact-old = 这一点检查已久：{ $words }
card-past = 它的有效期到 { $date }。

# The recall sheet, for the team
recall-sheet = 已印出而不再正确
recall-how = 尽量收回。告诉持有的人。最危险的在最前面。
recall-dangerous = 危险
recall-changed = 已改变
recall-old = 旧
recall-then = 纸上
recall-now = 现在
recall-printed = 印于 { $date }
recall-copies = { $count } 份
recall-uncounted = 没有计数
recall-none = 没有发现印错的东西。

# On paper: how to cut and fold, the list of a whole print run
one-side = 只印一面。
cut-cards = 沿虚线剪开。
cut-half = 沿虚线把纸对半剪开。
cut-strips = 在条与条之间剪开，不要剪断。
fold-zine = 把纸折成八格再打开，沿中间的虚线剪开，沿那条线对折，把两边推到一起，像书一样合上。
large-print = 大字
contents = 打印目录
contents-how = 每样先印一份看一看，然后写下印了多少。
contents-made = 已印
pieces-each = 每张纸 { $count } 份。

# The sheet that shows what a printer does, for the team
test-sheet = 打印机测试页
test-how = 把两页印在一张纸的两面，大小为 100 %。然后用尺子量。
test-hundred = 这条线长 100 mm 才对。有多长？请写：
test-edge = 四边都看得见的线，最小的数字是多少？请写：
test-back = 把纸对着光看。从正面看，背面往右、往下多少？请写：
test-turn = 如果背面是倒的，打印机是在短边翻面的。请写：

stick-made = 制作日期：{ $date }。
stick-open = 在电脑上打开 START-HERE.html，不需要网络。
stick-phone = 在手机上，把 { $name } 复制进去再打开。所有内容都在这一个文件里。
stick-copy = 要转给别人，请复制整个文件夹。不要改名，也不要拿走里面的东西。等电脑提示可以拔出 U 盘再拔。
stick-check = 要知道有没有被改动，请在这个文件夹里用下面的一条命令：
stick-key = 这份拷贝用密钥 { $name } 签名。请用这个 U 盘以外的办法向制作者要密钥，并比较。
stick-left-out = 因为空间不够而没有放进来：
