#!/usr/bin/env bash
# Google's phone library in three ports: PyPI phonenumbers 9.0.43, npm
# google-libphonenumber 3.2.47 and npm libphonenumber-js 1.13.16.
#
# What happens: the Python port reads a number in any decimal digits of Unicode. Both
# JavaScript ports know ASCII, full-width and the two Arabic kinds alone: a number in
# Khmer, Thai, Lao, Burmese or Hindi digits "is no phone number" to them. So what one
# program finds on a page, another with the same data does not see.
#
# A good guess: ports of one library with the same data read the same digits.
#
# Seen: Python reads all six; JavaScript reads the Persian digits only.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv
venv/bin/pip -q install phonenumbers==9.0.43
npm install --silent --no-audit --no-fund --prefix . google-libphonenumber@3.2.47 libphonenumber-js@1.13.16 >/dev/null

cat > numbers.json <<'JSON'
[["Khmer", "០៩២ ៣១១ ៥១១", "KH"], ["Thai", "๐๒ ๑๒๓ ๔๕๖๗", "TH"], ["Lao", "໐໒໑ ໒໑໒ ໑໒໓", "LA"],
 ["Burmese", "၀၉ ၄၅၀ ၀၅၀ ၀၅၀", "MM"], ["Hindi", "०११ २३४५ ६७८९", "IN"], ["Persian", "۰۹۱۲ ۳۴۵ ۶۷۸۹", "IR"]]
JSON
cat > look.py <<'PY'
import json, phonenumbers as p
print(*[name for name, text, region in json.load(open("numbers.json")) if p.is_valid_number(p.parse(text, region))])
PY
cat > google.js <<'JS'
const util = require('google-libphonenumber').PhoneNumberUtil.getInstance();
const valid = (text, region) => { try { return util.isValidNumber(util.parse(text, region)); } catch { return false; } };
console.log(require('./numbers.json').filter(n => valid(n[1], n[2])).map(n => n[0]).join(' '));
JS
cat > js.js <<'JS'
const { parsePhoneNumberFromString: parse } = require('libphonenumber-js/max');
console.log(require('./numbers.json').filter(n => parse(n[1], n[2])?.isValid()).map(n => n[0]).join(' '));
JS
python=$(venv/bin/python look.py); google=$(node google.js); js=$(node js.js)
echo "phonenumbers reads:         $python"
echo "google-libphonenumber reads: $google"
echo "libphonenumber-js reads:     $js"
[ "$python" = 'Khmer Thai Lao Burmese Hindi Persian' ]
[ "$google" = Persian ]
[ "$js" = Persian ]
