"""Makes lookalike-rules.tsv and lookalikes.tsv, in the folder it is run in: python3 lookalikes.py

Sentences and words in six scripts, and rules that spell them so that a reader sees the same. A rule is a regular
expression and what stands in its place, in the notation that Python and Rust share; `$1` is the first group.
"""

import re
import unicodedata

# Script, language, kind, the words. A sentence is one that must never be published, a word one that is banned.
# They are invented and stand for nothing.
TEXTS = [
    ("khmer", "km", "sentence", "ថ្នាំនេះមានតែនៅមន្ត្រីក្រុង"),
    ("khmer", "km", "sentence", "សៀវភៅនេះចាប់ផ្ដើមនៅថ្ងៃសុក្រ ហើយម្ដាយស៊ីបាយនៅសាលា"),
    ("khmer", "km", "sentence", "ប៉េងប៉ោះនិងអំបិលមានតែនៅផ្សារអូរត្រែង"),
    ("khmer", "km", "word", "កន្ត្រៃ"),
    ("khmer", "km", "word", "ប៊ិចក្រហម"),
    ("khmer", "km", "word", "បណ្ដាញអំពូល"),
    ("khmer", "km", "word", "ចំណាំ"),
    ("thai", "th", "sentence", "ยานี้มีเฉพาะที่สำนักงานแม่น้ำเท่านั้น"),
    ("thai", "th", "sentence", "ครูแดงกำลังทำสิทธิ์ของตู้ไม้ในเดือนพฤษภาคม"),
    ("thai", "th", "word", "น้ำตาล"),
    ("thai", "th", "word", "กำแพงแดง"),
    ("thai", "th", "word", "ฤๅษี"),
    ("thai", "th", "word", "ตู้ที่สอง"),
    ("lao", "lo", "sentence", "ຢານີ້ມີແຕ່ຢູ່ສຳນັກງານນ້ຳປະປາເທົ່ານັ້ນ"),
    ("lao", "lo", "sentence", "ໝໍແລະໜູນ້ອຍໄປຕະຫຼາດໃນມື້ທີສອງ"),
    ("lao", "lo", "word", "ນ້ຳຕານ"),
    ("lao", "lo", "word", "ໜັງສືແດງ"),
    ("lao", "lo", "word", "ກຳແພງ"),
    ("lao", "lo", "word", "ຕູ້ທີ່ສອງ"),
    ("burmese", "my", "sentence", "ဤဆေးကို မြို့တော်ရုံးတွင်သာ ဝယ်နိုင်သည်"),
    ("burmese", "my", "sentence", "ဦးလေးသည် သြဂုတ်လတွင် ဥယျာဉ်ဈေးသို့ လာမည်၊ ၎င်းမြေတွင် ကျွဲရှိသည်"),
    ("burmese", "my", "word", "ဝက်ဝံရုပ်"),
    ("burmese", "my", "word", "ကြိုးနီ"),
    ("burmese", "my", "word", "မြွှာခုံ"),
    ("burmese", "my", "word", "ခန့်မှန်းချက်"),
    ("arabic", "ar", "sentence", "هذا الدواء موجود فقط في مكتب المدينة الأول"),
    ("arabic", "ar", "sentence", "يبدأ الدرس الآن في مستشفى الأطفال كل يوم أحد إلى المساء"),
    ("arabic", "ar", "sentence", "رئيس المكتبة يكتب سؤاله على الكرسي الأخير"),
    ("arabic", "ar", "word", "لؤلؤة"),
    ("arabic", "ar", "word", "كرسي كبير"),
    ("arabic", "ar", "word", "مقلمة"),
    ("arabic", "fa", "word", "کلاه آبی"),
    ("latin", "vi", "sentence", "Thuốc này chỉ có ở văn phòng thành phố vào mỗi buổi sáng"),
    ("latin", "vi", "sentence", "Đồng hồ của trường được sửa ở tầng dưới"),
    ("latin", "en", "sentence", "This medicine is only at the city office on the first floor"),
    ("latin", "en", "sentence", "Keep the key; it doesn't fit the well-known staff door"),
    ("latin", "fr", "sentence", "Ce médicament est donné à l’hôtel de ville le matin"),
    ("latin", "vi", "word", "ghế đẩu"),
    ("latin", "vi", "word", "bút mực"),
    ("latin", "en", "word", "flat pencil"),
    ("latin", "fr", "word", "théière"),
]

# A letter that may begin a piece of its own, and one that a piece may end with, for each script.
BASE = {"khmer": "ក-អ", "thai": "ก-ฮ", "lao": "ກ-ຮ", "burmese": "က-အ", "arabic": "ا-ي", "latin": "A-Za-z"}

RULES = []


def rule(script, name, pattern, instead, level="letters", asked="issue"):
    RULES.append((script, name, level, asked, pattern, instead))


# Khmer. Subscripts, vowels and signs have one order; coeng da and coeng ta are drawn alike.
rule("khmer", "coeng-ro-first", "(្[ក-ឳ])(្រ)", "$2$1")
rule("khmer", "coeng-da-for-ta", "្ត", "្ដ")
rule("khmer", "coeng-ta-for-da", "្ដ", "្ត")
rule("khmer", "vowel-before-coeng", "((?:្[ក-ឳ])+)([ា-ៅ])", "$2$1")
rule("khmer", "vowel-between-coengs", "(្[ក-ឳ])(្[ក-ឳ])([ា-ៅ])", "$1$3$2")
rule("khmer", "sign-before-vowel", "([ា-ៅ])(ំ)", "$2$1")
rule("khmer", "oo-in-two", "\u17c4", "\u17c1\u17b6")
rule("khmer", "oe-in-two", "\u17be", "\u17c1\u17b8")
rule("khmer", "ae-in-two", "\u17c2", "\u17c1\u17c1")
rule("khmer", "shifter-as-u", "[៉៊]([ិីឹឺើ])", "ុ$1")
rule("khmer", "shifter-after-vowel", "([៉៊])([ា-ៅ])", "$2$1")
rule("khmer", "shifter-behind-non-joiner", "([៉៊])", "\u200c$1")
rule("khmer", "doubled-nikahit", "ំ", "ំំ")
rule("khmer", "doubled-vowel", "([ាិីុូ])", "$1$1")
rule("khmer", "doubled-bantoc", "់", "់់")
rule("khmer", "old-letter-qa", "អ", "ឣ")
rule("khmer", "inherent-vowel", "([ក-ហ])([ក-អ])", "$1\u17b4$2")
rule("khmer", "coeng-space-zero", "([ារះ])([ក-អ])", "$1\u200b$2")
rule("khmer", "non-joiner", "([ក-អ])([ក-អ])", "$1\u200c$2")

# Thai. Sara am is one letter or two; sara ae is one or two; tone marks stand before or behind the vowel.
rule("thai", "am-in-two", "ำ", "ํา")
rule("thai", "am-in-two-tone-last", "([่-๋])ำ", "ํ$1า")
rule("thai", "tone-before-am-in-two", "([่-๋])ำ", "$1ํา")
rule("thai", "am-before-tone", "([่-๋])ำ", "ำ$1", asked="beyond")
rule("thai", "ae-in-two", "แ", "เเ")
rule("thai", "tone-before-upper-vowel", "([ัิ-ื])([่-์])", "$2$1")
rule("thai", "tone-before-lower-vowel", "([ุู])([่-์])", "$2$1")
rule("thai", "long-sign-as-aa", "ๅ", "า")
rule("thai", "aa-as-long-sign", "า", "ๅ")
rule("thai", "doubled-tone", "([่-์])", "$1$1")
rule("thai", "doubled-vowel", "([ิ-ูั])", "$1$1")
rule("thai", "doubled-nikhahit", "ำ", "ํำ")
rule("thai", "space-zero", "([าะๆ])([ก-ฮ])", "$1\u200b$2")
rule("thai", "non-joiner", "([ก-ฮ])([ก-ฮ])", "$1\u200c$2")

# Lao. As Thai; ho no and ho mo are one letter or two.
rule("lao", "am-in-two", "ຳ", "ໍາ")
rule("lao", "am-in-two-tone-last", "([່-໋])ຳ", "ໍ$1າ")
rule("lao", "tone-before-am-in-two", "([່-໋])ຳ", "$1ໍາ")
rule("lao", "am-before-tone", "([່-໋])ຳ", "ຳ$1", asked="beyond")
rule("lao", "ae-in-two", "ແ", "ເເ")
rule("lao", "ho-no-in-two", "ໜ", "ຫນ")
rule("lao", "ho-mo-in-two", "ໝ", "ຫມ")
rule("lao", "tone-before-upper-vowel", "([ັິ-ືົ])([່-໋])", "$2$1")
rule("lao", "tone-before-lower-vowel", "([ຸູ])([່-໋])", "$2$1")
rule("lao", "doubled-tone", "([່-໋])", "$1$1")
rule("lao", "doubled-vowel", "([ິ-ູັ])", "$1$1")
rule("lao", "space-zero", "([າະ])([ກ-ຮ])", "$1\u200b$2")
rule("lao", "non-joiner", "([ກ-ຮ])([ກ-ຮ])", "$1\u200c$2")

# Burmese. Order of medials, vowels and marks; letters that are drawn as digits or as two letters.
rule("burmese", "asat-before-dot", "\u1037\u103a", "\u103a\u1037")
rule("burmese", "medial-wa-first", "([ျြ])(ွ)", "$2$1")
rule("burmese", "medial-ha-first", "(ွ)(ှ)", "$2$1")
rule("burmese", "u-before-i", "ို", "ုိ")
rule("burmese", "anusvara-before-u", "ုံ", "ံု")
rule("burmese", "dot-before-vowels", "([ိီုူ]+)့", "့$1")
rule("burmese", "e-before-medial", "([ျြွှ])ေ", "ေ$1")
rule("burmese", "asat-before-aa", "ော်", "ေ်ာ")
rule("burmese", "zero-for-wa", "ဝ", "၀")
rule("burmese", "seven-for-ra", "ရ", "၇")
rule("burmese", "four-for-sign", "၎င်း", "၄င်း")
rule("burmese", "u-for-nnya", "ဉ", "ဥ")
rule("burmese", "uu-in-two", "\u1026", "\u1025\u102e")
rule("burmese", "o-for-two", "သြ", "ဩ")
rule("burmese", "jha-in-two", "ဈ", "စျ")
rule("burmese", "doubled-vowel", "([ိုံ])", "$1$1")
rule("burmese", "doubled-asat", "်", "််")
rule("burmese", "space-zero", "([းာည])([က-အ])", "$1\u200b$2")
rule("burmese", "non-joiner", "([က-အ])([က-အ])", "$1\u200c$2")

# Arabic. Vowel signs and tatweel come and go; letters have forms for joining and sisters in Persian and Urdu.
rule("arabic", "fatha-everywhere", "([ء-غف-يکی])", "$1َ")
rule("arabic", "kasra-shadda", "([لمدس])", "$1\u0650\u0651")
rule("arabic", "shadda-kasra", "([لمدس])", "$1\u0651\u0650")
rule("arabic", "sukun", "([بتكلمن])", "$1ْ")
rule("arabic", "tanwin", "([بدتلمة])( |$)", "$1ً$2")
rule("arabic", "alef-above", "([مسكهد])", "$1ٰ")
rule("arabic", "tatweel", "([بتجحخسشصطعفقكلمنيک])([ا-يی])", "$1ـ$2")
rule("arabic", "tatweel-long", "([بتسفقكلمنيک])([ا-يی])", "$1ـــ$2")
rule("arabic", "forms-of-joining", "", "")
rule("arabic", "lam-alef", "لا", "ﻻ")
rule("arabic", "lam-alef-hamza", "لأ", "ﻷ")
rule("arabic", "alef-hamza-in-two", "\u0623", "\u0627\u0654")
rule("arabic", "alef-below-in-two", "\u0625", "\u0627\u0655")
rule("arabic", "alef-madda-in-two", "\u0622", "\u0627\u0653")
rule("arabic", "waw-hamza-in-two", "\u0624", "\u0648\u0654")
rule("arabic", "yeh-hamza-in-two", "\u0626", "\u064a\u0654")
rule("arabic", "yeh-hamza-of-dotless-yeh", "\u0626", "\u0649\u0654")
rule("arabic", "persian-yeh", "ي", "ی")
rule("arabic", "persian-yeh-for-dotless-yeh", "ى", "ی")
rule("arabic", "arabic-yeh-for-persian", "ی", "ي")
rule("arabic", "persian-kaf", "ك", "ک")
rule("arabic", "arabic-kaf-for-persian", "ک", "ك")
rule("arabic", "urdu-heh", "ه([ا-ي])", "ھ$1")
rule("arabic", "urdu-teh-marbuta", "ة", "ۃ")
rule("arabic", "joiner", "([بتسفقكلمني])([ا-ي])", "$1\u200d$2")
rule("arabic", "right-to-left-mark", " ", "\u200f \u200f")
rule("arabic", "letter-mark", "([ا-ي])( |$)", "$1\u061c$2")
rule("arabic", "doubled-vowel-sign", "([لم])", "$1َّّ")
rule("arabic", "quranic-sign", "([لمن])( |$)", "$1ۖ$2", asked="beyond")

# Latin, Vietnamese with two marks on a letter.
rule("latin", "decomposed", "", "")
rule("latin", "half-composed", "", "")
rule("latin", "marks-in-other-order", "", "")
rule("latin", "old-tone-marks", "", "")
rule("latin", "full-width", "", "")
rule("latin", "mathematical-bold", "", "")
rule("latin", "mathematical-script", "", "")
rule("latin", "circled", "", "")
rule("latin", "capitals", "", "")
rule("latin", "ligature-ffi", "ffi", "ﬃ")
rule("latin", "ligature-ff", "ff", "ﬀ")
rule("latin", "ligature-fi", "fi", "ﬁ")
rule("latin", "ligature-fl", "fl", "ﬂ")
rule("latin", "ligature-st", "st", "ﬆ")
rule("latin", "eth-for-d-with-stroke", "Đ", "Ð")
rule("latin", "african-d-for-d-with-stroke", "Đ", "Ɖ")
rule("latin", "kelvin", "K", "\u212a")
rule("latin", "roman-numeral-i", "i", "ⅰ")
rule("latin", "apostrophe-curly", "'", "’")
rule("latin", "apostrophe-straight", "’", "'")
rule("latin", "hyphen-no-break", "-", "\u2011")
rule("latin", "hyphen-true", "-", "\u2010")
rule("latin", "dot-in-letter-combined", "([aeo])([ a-z])", "$1\u034f$2")
rule("latin", "variation-selector", "([aeo])", "$1\ufe0f")
rule("latin", "cyrillic", "", "", asked="beyond")
rule("latin", "greek-o", "o", "ο", asked="beyond")
rule("latin", "small-capitals", "", "", asked="beyond")

# In every script.
for s, base in BASE.items():
    pair = f"([{base}])([{base}])"
    rule(s, "soft-hyphen", pair, "$1\u00ad$2")
    rule(s, "word-joiner", pair, "$1\u2060$2")
    rule(s, "zero-width-space", pair, "$1\u200b$2")
    rule(s, "byte-order-mark", pair, "$1\ufeff$2")
    if s in ("arabic", "latin", "burmese"):
        rule(s, "space-no-break", " ", "\u00a0")
        rule(s, "space-thin", " ", "\u2009")
        rule(s, "spaces-two", " ", "  ")
        rule(s, "space-ideographic", " ", "\u3000")
    once = f"^(.*?[{base}])([{base}].*)$"
    rule(s, "soft-hyphen-entity", once, "$1&shy;$2", "markup")
    rule(s, "zero-width-entity", once, "$1&#8203;$2", "markup")
    rule(s, "joiner-entity", once, "$1&zwj;$2" if s != "arabic" else "$1&#x2060;$2", "markup")
    rule(s, "letter-entity", "", "", "markup")
    rule(s, "letter-entity-hex", "", "", "markup")
    rule(s, "all-letters-entities", "", "", "markup")
    rule(s, "emphasis-inside", once, "$1*$2*", "markup")
    rule(s, "strong-first", once, "**$1**$2", "markup")
    rule(s, "link-inside", once, "$1[$2](https://example.org/)", "markup")
    rule(s, "footnote-inside", once, "$1[^n]$2\n\n[^n]: From a letter.", "markup")
    rule(s, "empty-link-inside", once, "$1[](https://example.org/)$2", "markup")
    rule(s, "code-inside", once, "$1`$2`", "markup")
    rule(s, "link-to-all", "^(.*)$", "[$1](https://example.org/)", "markup")
    if s in ("arabic", "latin", "burmese"):
        rule(s, "line-end-at-space", " ", "\n", "markup")
        rule(s, "hard-line-end-at-space", " ", "\\\n", "markup")
        rule(s, "space-entity", " ", "&nbsp;", "markup")
        rule(s, "footnote-at-space", "^([^ ]*) ", "$1[^n] ", "markup")
        rule(s, "emphasis-words", "^([^ ]*) ", "**$1** ", "markup")
rule("latin", "named-entities", "", "", "markup")

# What must not be taken for the text in the first column: another word that only looks a little like it.
OTHERS = [
    ("khmer", "កន្ត្រៃ", "កន្ធ្រៃ"), ("khmer", "ប៊ិចក្រហម", "បិចក្រហម"), ("khmer", "បណ្ដាញអំពូល", "បណ្ណាញអំពូល"), ("khmer", "ចំណាំ", "ចំណាត់"),
    ("thai", "น้ำตาล", "น่ำตาล"), ("thai", "ตู้ที่สอง", "ตู่ที่สอง"), ("thai", "กำแพงแดง", "กาแพงแดง"), ("thai", "กำแพงแดง", "กำเพงแดง"),
    ("lao", "ນ້ຳຕານ", "ນ່ຳຕານ"), ("lao", "ກຳແພງ", "ກາແພງ"), ("lao", "ໜັງສືແດງ", "ນັງສືແດງ"), ("lao", "ຕູ້ທີ່ສອງ", "ຕູ້ທີສອງ"),
    ("burmese", "ကြိုးနီ", "ကျိုးနီ"), ("burmese", "ကြိုးနီ", "ကြိုးနိ"), ("burmese", "ဝက်ဝံရုပ်", "ဝတ်ဝံရုပ်"), ("burmese", "မြွှာခုံ", "မြှာခုံ"),
    ("arabic", "كرسي كبير", "كرسي كثير"), ("arabic", "مقلمة", "معلمة"), ("arabic", "لؤلؤة", "لولوت"), ("arabic", "مقلمة", "مقدمة"),
    ("latin", "ghế đẩu", "ghé đau"), ("latin", "bút mực", "bụt mức"), ("latin", "flat pencil", "flat stencil"), ("latin", "théière", "theirs"),
]

# Isolated, final, initial and medial forms begin here; letters with two forms do not join to the left.
FORMS = {
    "ء": (0xFE80, 1), "آ": (0xFE81, 2), "أ": (0xFE83, 2), "ؤ": (0xFE85, 2), "إ": (0xFE87, 2), "ئ": (0xFE89, 4),
    "ا": (0xFE8D, 2), "ب": (0xFE8F, 4), "ة": (0xFE93, 2), "ت": (0xFE95, 4), "ث": (0xFE99, 4), "ج": (0xFE9D, 4),
    "ح": (0xFEA1, 4), "خ": (0xFEA5, 4), "د": (0xFEA9, 2), "ذ": (0xFEAB, 2), "ر": (0xFEAD, 2), "ز": (0xFEAF, 2),
    "س": (0xFEB1, 4), "ش": (0xFEB5, 4), "ص": (0xFEB9, 4), "ض": (0xFEBD, 4), "ط": (0xFEC1, 4), "ظ": (0xFEC5, 4),
    "ع": (0xFEC9, 4), "غ": (0xFECD, 4), "ف": (0xFED1, 4), "ق": (0xFED5, 4), "ك": (0xFED9, 4), "ل": (0xFEDD, 4),
    "م": (0xFEE1, 4), "ن": (0xFEE5, 4), "ه": (0xFEE9, 4), "و": (0xFEED, 2), "ى": (0xFEEF, 2), "ي": (0xFEF1, 4),
    "ک": (0xFB8E, 4), "ی": (0xFBFC, 4),
}


def joined(text):
    out = ""
    for i, c in enumerate(text):
        if c not in FORMS:
            out += c
            continue
        first, count = FORMS[c]
        before = i > 0 and FORMS.get(text[i - 1], (0, 0))[1] == 4 and count > 1
        after = count == 4 and i + 1 < len(text) and FORMS.get(text[i + 1], (0, 0))[1] > 1
        out += chr(first + (3 if before and after else 2 if after else 1 if before else 0))
    return out


def shifted(text, capital, small):
    return "".join(chr(capital + ord(c) - 65) if "A" <= c <= "Z" else chr(small + ord(c) - 97) if "a" <= c <= "z" else c for c in text)


def half_composed(text):
    """A letter with two marks: the first composed, the second not."""
    out = ""
    for c in text:
        d = unicodedata.normalize("NFD", c)
        out += unicodedata.normalize("NFC", d[0] + d[-1]) + d[1:-1] if len(d) == 3 and unicodedata.combining(d[1]) != unicodedata.combining(d[2]) else unicodedata.normalize("NFC", d[:2]) + d[2:]
    return out


def other_order(text):
    out = ""
    for c in text:
        d = unicodedata.normalize("NFD", c)
        out += d[0] + d[2] + d[1] if len(d) == 3 and unicodedata.combining(d[1]) != unicodedata.combining(d[2]) else d
    return out


def entities(text, hexadecimal, only_one):
    at = next(i for i, c in enumerate(text[1:], 1) if unicodedata.category(c) == "Lo" or c.isascii() and c.isalpha())
    write = lambda c: f"&#x{ord(c):x};" if hexadecimal else f"&#{ord(c)};"
    return "".join(write(c) if i == at or not only_one else c for i, c in enumerate(text))


NAMED = {"é": "&eacute;", "è": "&egrave;", "ô": "&ocirc;", "à": "&agrave;", "’": "&rsquo;", "'": "&apos;", "ù": "&ugrave;", "ê": "&ecirc;", "ế": "&#7871;", "á": "&aacute;", "ú": "&uacute;", "ă": "&abreve;", "ò": "&ograve;", "đ": "&dstrok;", "Đ": "&Dstrok;", "ã": "&atilde;", "ó": "&oacute;", "-": "&hyphen;", "ì": "&igrave;"}
SAME_CYRILLIC = str.maketrans("aceopxyisTKHM", "асеорхуіѕТКНМ")
SMALL_CAPITALS = str.maketrans("abcdefghijklmnoprstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ")

COMPUTED = {
    "forms-of-joining": joined,
    "decomposed": lambda t: unicodedata.normalize("NFD", t),
    "half-composed": half_composed,
    "marks-in-other-order": other_order,
    "old-tone-marks": lambda t: unicodedata.normalize("NFD", t).replace("\u0300", "\u0340").replace("\u0301", "\u0341"),
    "full-width": lambda t: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else "\u3000" if c == " " else c for c in t),
    "mathematical-bold": lambda t: shifted(t, 0x1D400, 0x1D41A),
    "mathematical-script": lambda t: shifted(t, 0x1D4D0, 0x1D4EA),
    "circled": lambda t: shifted(t, 0x24B6, 0x24D0),
    "capitals": lambda t: unicodedata.normalize("NFC", t.upper()),
    "cyrillic": lambda t: t.translate(SAME_CYRILLIC),
    "small-capitals": lambda t: t.translate(SMALL_CAPITALS),
    "letter-entity": lambda t: entities(t, False, True),
    "letter-entity-hex": lambda t: entities(t, True, True),
    "all-letters-entities": lambda t: entities(t, False, False),
    "named-entities": lambda t: "".join(NAMED.get(c, c) for c in t),
}


def apply(name, pattern, instead, text):
    if name in COMPUTED and not pattern:
        return COMPUTED[name](text)
    return re.sub(pattern, instead.replace("\\", "\\\\").replace("$", "\\"), text)


def cell(text):
    """The escapes of withheld-spellings.tsv, and every mark that would join the sign in front of it."""
    out = ""
    for c in text:
        if c in "\\\n\t":
            out += {"\\": "\\\\", "\n": "\\n", "\t": "\\t"}[c]
        elif c != " " and unicodedata.category(c) in ("Cf", "Zs", "Zl", "Zp") or c in "\u034f\u17b4\ufe0f":
            out += "\\u{%X}" % ord(c)
        else:
            out += c
    return out


def write(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for row in [head] + rows:
            file.write("\t".join(cell(c) for c in row) + "\n")


def main():
    texts = [(s, l, k, unicodedata.normalize("NFC", t)) for s, l, k, t in TEXTS]
    write("lookalike-rules.tsv", ("script", "name", "level", "asked", "from", "to"), RULES)
    rows, used, seen = [], set(), set()

    def put(script, language, kind, name, level, asked, same, text, spelled):
        if (text, spelled) not in seen:
            seen.add((text, spelled))
            rows.append((script, language, kind, name, level, asked, same, text, spelled))

    for script, language, kind, text in texts:
        put(script, language, kind, "as-it-is", "letters", "issue", "yes", text, text)
        for rule_script, name, level, asked, pattern, instead in RULES:
            if rule_script != script:
                continue
            spelled = apply(name, pattern, instead, text)
            if spelled == text:
                continue
            used.add((script, name))
            put(script, language, kind, name, level, asked, "yes", text, spelled)
            # Two rules at once: nobody who types so keeps to one.
            if level == "letters" and kind == "word" and asked == "issue":
                first = text[0] + "\u200b"
                if script != "arabic" and spelled[0] == text[0] and len(spelled) > 1 and not unicodedata.category(spelled[1]).startswith("M"):
                    put(script, language, kind, name + "+zero-width-space", level, asked, "yes", text, first + spelled[1:])
    for script, text, other in OTHERS:
        text, other = unicodedata.normalize("NFC", text), unicodedata.normalize("NFC", other)
        language, kind = next((l, k) for s, l, k, t in texts if t == text)
        put(script, language, kind, "another-word", "letters", "issue", "no", text, other)
    left = [(s, n) for s, n, *_ in RULES if (s, n) not in used]
    assert not left, left
    write("lookalikes.tsv", ("script", "language", "kind", "rule", "level", "asked", "same", "text", "spelled"), rows)


main()
