//! Words that make a number of the digits beside them.

use crate::lang::letters::digit;

/// Said before the digits, in small letters. A list a language: that of this program's pages and their neighbours, then
/// a few words of others. `whatsapp` and its like are the same everywhere.
const BEFORE: [&[&str]; 11] = [
    // Everywhere, and signs.
    &[
        "whatsapp", "viber", "telegram", "signal", "imo", "zalo", "sms", "wa.me/", "phone=", "number=", "☎", "☏", "✆",
        "📞", "📱", "📲",
    ],
    // English.
    &[
        "call",
        "calls",
        "calling",
        "dial",
        "ring",
        "phone",
        "phones",
        "telephone",
        "tel",
        "mobile",
        "cell",
        "hotline",
        "helpline",
        "text",
        "fax",
        "toll-free",
        "freephone",
    ],
    // Khmer.
    &["ទូរស័ព្ទ", "ទូរសព្ទ", "ហៅ", "ខល", "ផ្ញើសារ", "ទាក់ទង", "តេឡេក្រាម", "តេលេក្រាម"],
    // Thai.
    &["โทร", "โทรศัพท์", "โทรหา", "โทรไป", "สายด่วน", "เบอร์", "มือถือ", "โทรสาร", "ติดต่อ"],
    // Vietnamese.
    &["gọi", "điện thoại", "đt", "sđt", "tổng đài", "đường dây nóng", "nhắn tin", "liên hệ", "di động", "số máy"],
    // Lao.
    &["ໂທ", "ໂທລະສັບ", "ໂທຫາ", "ເບີ", "ເບີໂທ", "ສາຍດ່ວນ", "ມືຖື", "ຕິດຕໍ່"],
    // Chinese.
    &[
        "拨打", "撥打", "拨", "撥", "致电", "致電", "电话", "電話", "热线", "熱線", "手机", "手機", "来电", "來電",
        "呼叫", "短信", "微信",
    ],
    // Arabic.
    &[
        "اتصل",
        "اتصلي",
        "اتصلوا",
        "الاتصال",
        "هاتف",
        "الهاتف",
        "تلفون",
        "تليفون",
        "جوال",
        "الجوال",
        "موبايل",
        "المحمول",
        "الخط الساخن",
        "واتساب",
        "واتس اب",
    ],
    // Burmese.
    &["ဖုန်း", "တယ်လီဖုန်း", "ဖုန်းခေါ်", "ဖုန်းဆက်", "ဆက်သွယ်ရန်", "ဟော့လိုင်း", "ဗိုင်ဘာ"],
    // Urdu.
    &["فون", "ٹیلی فون", "کال", "ہیلپ لائن", "موبائل", "رابطہ", "واٹس ایپ"],
    // Some more.
    &[
        "appelez",
        "appeler",
        "téléphone",
        "tél",
        "anrufen",
        "rufen",
        "telefon",
        "telefone",
        "teléfono",
        "telefono",
        "llame",
        "llamar",
        "llama",
        "ligue",
        "chiama",
        "chiamate",
        "zadzwoń",
        "telp",
        "telepon",
        "hubungi",
        "tumawag",
        "звоните",
        "позвоните",
        "телефон",
        "тел",
        "फ़ोन",
        "फोन",
        "कॉल",
        "ফোন",
        "전화",
        "tlf",
    ],
];

/// Said between the word and the digits.
const BETWEEN: [&str; 59] = [
    "us",
    "them",
    "him",
    "her",
    "on",
    "at",
    "to",
    "the",
    "number",
    "numbers",
    "no",
    "nr",
    "is",
    "line",
    "free",
    "or",
    "le",
    "la",
    "al",
    "el",
    "au",
    "sie",
    "die",
    "der",
    "den",
    "das",
    "numéro",
    "nummer",
    "número",
    "по",
    "на",
    // Khmer, Thai.
    "លេខ",
    "ទៅ",
    "តាម",
    "មក",
    "គឺ",
    "หมายเลข",
    "ที่",
    "เลข",
    "ไปที่",
    "คือ",
    // Vietnamese, Lao.
    "số",
    "đến",
    "tới",
    "theo",
    "ngay",
    "cho",
    "là",
    "ໝາຍເລກ",
    "ທີ່",
    "ຫາ",
    // Chinese, Arabic, Burmese, Urdu.
    "号码",
    "號碼",
    "على",
    "الرقم",
    "رقم",
    "بالرقم",
    "နံပါတ်",
    "نمبر",
];

/// Said behind the digits, in languages that end with the verb.
const BEHIND: [&str; 20] = [
    "ကို ဖုန်း",
    "ကိုဖုန်း",
    "သို့ ဖုန်း",
    "သို့ဖုန်း",
    "ကို ခေါ်",
    "ကိုခေါ်",
    "ဖုန်း",
    "ကို ဆက်",
    "ကိုဆက်",
    "သို့ ဆက်",
    "သို့ဆက်",
    "پر کال",
    "پر فون",
    "پر رابطہ",
    "کو فون",
    "پہ کال",
    "पर कॉल",
    "पर फ़ोन",
    "पर फोन",
    "に電話",
];

/// Behind digits these make an amount of them.
pub(super) const MONEY: [&str; 23] = [
    "%",
    "$",
    "៛",
    "฿",
    "₫",
    "₭",
    "€",
    "£",
    "¥",
    "riel",
    "baht",
    "dong",
    "kip",
    "kyat",
    "usd",
    "dollar",
    "រៀល",
    "ដុល្លារ",
    "บาท",
    "đồng",
    "ກີບ",
    "ကျပ်",
    "روپے",
];

/// How far back the words may begin, in bytes: four of them of the longest script.
const REACH: usize = 120;

/// Whether a word for calling stands right beside digits.
pub(super) fn is_beside(text: &str, start: usize, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    if MONEY.iter().any(|sign| rest.trim_start().starts_with(sign)) {
        return false;
    }
    is_behind_word(text, start) || BEHIND.iter().any(|word| rest.trim_start_matches(is_loose).starts_with(word))
}

fn is_behind_word(text: &str, start: usize) -> bool {
    let from = (start.saturating_sub(REACH)..=start).find(|at| text.is_char_boundary(*at)).unwrap_or(start);
    let before = text.get(from..start).unwrap_or_default().to_lowercase();
    let mut before = before.as_str();
    for _ in 0..4 {
        if is_after(before, BEFORE.iter().copied().flatten()) {
            return true;
        }
        before = before.trim_end_matches(is_loose);
        if is_after(before, BEFORE.iter().copied().flatten()) {
            return true;
        }
        let Some(word) = BETWEEN.iter().filter(|word| ends_with(before, word)).max_by_key(|word| word.len()) else {
            return false;
        };
        before = before.get(..before.len() - word.len()).unwrap_or_default();
    }
    false
}

fn is_after<'w>(text: &str, mut words: impl Iterator<Item = &'w &'w str>) -> bool {
    words.any(|word| ends_with(text, word))
}

/// A word of letters with spaces around it must be whole; elsewhere words stand together.
fn ends_with(text: &str, word: &str) -> bool {
    let Some(before) = text.strip_suffix(word) else { return false };
    let parts_words = |c: char| c.is_alphabetic() && c < '\u{0E00}';
    !word.starts_with(parts_words) || !before.ends_with(parts_words)
}

/// What may stand between a word and the digits: spaces, brackets, colons, quotation marks.
fn is_loose(c: char) -> bool {
    !c.is_alphanumeric() && digit(c).is_none() && !matches!(c, '%' | '#' | '§') && !is_mark(c)
}

/// Vowel signs and tones of Khmer, Thai, Lao and Burmese are part of a word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{0600}'..='\u{06FF}' | '\u{0900}'..='\u{0DFF}' | '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17D3}')
}
