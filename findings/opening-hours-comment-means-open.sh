#!/usr/bin/env bash
# PyPI opening-hours-py 2.1.4 (the Rust crate opening-hours 2.1.4 in Python) and npm
# opening_hours 3.15.0, two readers of OpenStreetMap's opening_hours.
#
# What happens: to the Rust library a rule that has a comment and no time is OPEN all day
# and all night, and "+" behind a time is dropped. So 'Nov 03 "closed for the festival"'
# is open for 24 hours, '|| "on call"' is open whenever the office is not, and "08:00+" is
# open until midnight. The JavaScript library says "unknown" to all of them, which is what
# OpenStreetMap means by a comment without a state.
#
# A good guess: two libraries that both follow the specification agree on open and not open.
#
# Seen: Rust open, open, open, open; JavaScript unknown in all four.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv
venv/bin/pip -q install opening-hours-py==2.1.4
npm install --silent --no-audit --no-fund --prefix . opening_hours@3.15.0 >/dev/null

# Each with a time at which the two differ: Monday 2 November 2026 is the first day.
cat > hours.json <<'JSON'
[["\"by appointment\"", "2026-11-02T03:00"],
 ["Mo-Fr 08:00-17:00; Nov 03 \"closed for the festival\"", "2026-11-03T03:00"],
 ["Mo-Fr 08:00-17:00 || \"on call\"", "2026-11-07T03:00"],
 ["Mo-Fr 08:00+", "2026-11-02T22:00"]]
JSON
cat > look.py <<'PY'
import datetime, json
from opening_hours import OpeningHours
for hours, time in json.load(open("hours.json")):
    print(OpeningHours(hours).state(datetime.datetime.fromisoformat(time))[0])
PY
cat > look.js <<'JS'
const OpeningHours = require('opening_hours');
for (const [hours, time] of require('./hours.json')) {
  const read = new OpeningHours(hours, null), at = new Date(time);
  console.log(read.getUnknown(at) ? 'unknown' : read.getState(at) ? 'open' : 'closed');
}
JS
export TZ=Asia/Phnom_Penh
venv/bin/python look.py > rust; node look.js > javascript
python3 -c 'import json; print(*(": ".join(pair[::-1]) for pair in json.load(open("hours.json"))), sep="\n")' > asked
paste -d'|' asked rust javascript
[ "$(sort -u rust)" = open ]
[ "$(sort -u javascript)" = unknown ]
