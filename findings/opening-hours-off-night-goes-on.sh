#!/usr/bin/env bash
# PyPI opening-hours-py 2.1.4 (the Rust crate opening-hours 2.1.4 in Python) and npm
# opening_hours 3.15.0, two readers of OpenStreetMap's opening_hours.
#
# What happens: "Mo-Su 20:00-04:00; We off" is open on Thursday from 00:00 to 04:00, the end of a
# night that begins on the Wednesday that is off. Both libraries take "off" from the day itself and
# leave what the rule before it carries over midnight. The other way round, "; Sa 10:00-12:00" behind
# "Fr 20:00-02:00" does take away Saturday 00:00 to 02:00, and "," keeps it.
# They differ on "||": to the Rust library it holds on days on which nobody answers at all, to the
# JavaScript one at all times when nobody does, also on a Monday evening.
#
# A good guess: a night that is called off is closed until its end, and two libraries that both
# follow the specification agree on what "||" means.
#
# Seen: open on Thursday at 01:00 for both; closed on Saturday at 01:00 behind ";" and open behind ","
# for both; on Monday at 20:00 closed in Rust and unknown in JavaScript.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv
venv/bin/pip -q install opening-hours-py==2.1.4
npm install --silent --no-audit --no-fund --prefix . opening_hours@3.15.0 >/dev/null

# Monday 2 November 2026 is the first day.
cat > hours.json <<'JSON'
[["Mo-Su 20:00-04:00; We off", "2026-11-05T01:00"],
 ["Fr 20:00-02:00; Sa 10:00-12:00", "2026-11-07T01:00"],
 ["Fr 20:00-02:00, Sa 10:00-12:00", "2026-11-07T01:00"],
 ["Mo-Fr 08:00-17:00 || unknown \"on call\"", "2026-11-02T20:00"]]
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
[ "$(paste -sd' ' rust)" = "open closed open closed" ]
[ "$(paste -sd' ' javascript)" = "open closed open unknown" ]
