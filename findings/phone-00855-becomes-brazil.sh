#!/usr/bin/env bash
# Google's phone library in three ports: PyPI phonenumbers 9.0.43, npm
# google-libphonenumber 3.2.47 and npm libphonenumber-js 1.13.16.
#
# What happens: a Cambodian number in the form that people abroad write, 00 855 …, and
# read for Cambodia or Thailand, comes out as a number of Brazil, without an error. In the
# library's data the prefixes for calls abroad have three digits there, and "008" is one of
# both countries; it is taken off, and 55 is left as the code of the country. Read for
# Vietnam, Laos or Malaysia, where the prefix is 00, the number comes out right.
#
# A good guess: 00 means +, so 00855… is +855…; or else an error.
#
# Seen: 00855 92 311 511 becomes +5592311511 for KH and TH, +85592311511 for VN.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv
venv/bin/pip -q install phonenumbers==9.0.43
npm install --silent --no-audit --no-fund --prefix . google-libphonenumber@3.2.47 libphonenumber-js@1.13.16 >/dev/null

cat > look.py <<'PY'
import phonenumbers as p
for region in ("KH", "TH", "VN"):
    print(region, p.format_number(p.parse("00855 92 311 511", region), p.PhoneNumberFormat.E164))
PY
cat > google.js <<'JS'
const { PhoneNumberUtil, PhoneNumberFormat } = require('google-libphonenumber');
const util = PhoneNumberUtil.getInstance();
for (const region of ['KH', 'TH', 'VN'])
  console.log(region, util.format(util.parse('00855 92 311 511', region), PhoneNumberFormat.E164));
JS
cat > js.js <<'JS'
const { parsePhoneNumberFromString: parse } = require('libphonenumber-js/max');
for (const region of ['KH', 'TH', 'VN']) console.log(region, parse('00855 92 311 511', region).number);
JS
seen='KH +5592311511 TH +5592311511 VN +85592311511 '
for port in 'venv/bin/python look.py' 'node google.js' 'node js.js'; do
  said=$($port | tr '\n' ' ')
  echo "$port: $said"
  [ "$said" = "$seen" ]
done
