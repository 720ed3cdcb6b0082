#!/usr/bin/env bash
# PyPI pyexcel-ods3 0.6.1 writes; python-calamine 0.9.1, LibreOffice 7.4 (Debian 12) and
# npm xlsx 0.18.5 (SheetJS) read.
#
# What happens: pyexcel-ods3 writes a line break in a cell as <text:line-break/>, as ODF
# has it for a break inside a paragraph. calamine and LibreOffice Calc drop it and put
# nothing in its place, so two phone numbers on two lines become one longer number.
# SheetJS reads the break. Nobody warns.
#
# A good guess: a break in a cell is read as a break, or at worst as a space.
#
# Seen: "012 345 678", break, "092 311 511" is read as "012 345 678092 311 511".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
if ! dpkg-query -W libreoffice-calc-nogui libreoffice-calc >/dev/null 2>&1; then
  apt-get update -q >/dev/null && apt-get install -y -q --no-install-recommends libreoffice-calc-nogui >/dev/null
fi
python3 -m venv venv
venv/bin/pip -q install pyexcel-ods3==0.6.1 pyexcel-ezodf==0.3.4 python-calamine==0.9.1
npm install --silent --no-audit --no-fund --prefix . xlsx@0.18.5 >/dev/null

cat > write.py <<'PY'
from pyexcel_ods3 import save_data
save_data("list.ods", {"Sheet1": [["place", "phones"], ["Clinic", "012 345 678\n092 311 511"]]})
PY
cat > read.py <<'PY'
import csv, json, python_calamine
def tell(name, value): print(f"{name}: {value!r}"); return value
calamine = tell("calamine", python_calamine.load_workbook("list.ods").get_sheet_by_index(0).to_python()[1][1])
office = tell("LibreOffice", list(csv.reader(open("list.csv", newline="")))[1][1])
sheetjs = tell("SheetJS", json.load(open("list.json"))[1][1])
raise SystemExit(0 if calamine == office == "012 345 678092 311 511" and sheetjs == "012 345 678\n092 311 511" else 1)
PY
cat > read.js <<'JS'
const X = require('xlsx');
console.log(JSON.stringify(X.utils.sheet_to_json(X.readFile('list.ods').Sheets.Sheet1, { header: 1 })));
JS
venv/bin/python write.py
venv/bin/python -m zipfile -e list.ods out && grep -o '<text:p>012[^/]*/>[^<]*</text:p>' out/content.xml
soffice --version | grep 'LibreOffice 7\.4\.'
soffice -env:UserInstallation="file://$work/profile" --headless \
  --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' list.ods >/dev/null 2>&1
node read.js > list.json
venv/bin/python read.py
