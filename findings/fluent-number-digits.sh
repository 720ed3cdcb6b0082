#!/usr/bin/env bash
# Two runtimes of Fluent: npm @fluent/bundle 0.19.1 (Node 20 or newer) and PyPI
# fluent.runtime 0.4.0 with Babel 2.19.0.
#
# What happens: the same message, the same number, the same locale, two texts. JavaScript
# writes the digits of the language (Burmese, Nepali, Persian, Arabic of Egypt), Python
# the digits 0 to 9 in every language. Both put a separator into a short telephone number
# that is handed over as a number, and do so even where the number stands in the message
# itself, as { 1280 }.
#
# A good guess: both take a locale's digits from CLDR and so write the same text.
#
# Seen for my, ne, fa, ar-EG: "၁,၂၈၀", "१,२८०", "۱٬۲۸۰", "١٬٢٨٠" against "1,280".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv
venv/bin/pip -q install fluent.runtime==0.4.0 fluent.syntax==0.19.0 Babel==2.19.0
npm install --silent --no-audit --no-fund --prefix . @fluent/bundle@0.19.1 >/dev/null 2>&1

cat > look.mjs <<'JS'
import { FluentBundle, FluentResource } from '@fluent/bundle';
for (const locale of ['en', 'my', 'ne', 'fa', 'ar-EG']) {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  bundle.addResource(new FluentResource('given = { $number }\nwritten = { 1280 }\n'));
  const text = id => bundle.formatPattern(bundle.getMessage(id).value, { number: 1280 });
  console.log(locale, text('given'), text('written'));
}
JS
cat > look.py <<'PY'
from fluent.runtime import FluentBundle, FluentResource
for locale in ["en", "my", "ne", "fa", "ar-EG"]:
    bundle = FluentBundle([locale], use_isolating=False)
    bundle.add_resource(FluentResource("given = { $number }\nwritten = { 1280 }\n"))
    text = lambda name: bundle.format_pattern(bundle.get_message(name).value, {"number": 1280})[0]
    print(locale, text("given"), text("written"))
PY
node look.mjs > js; venv/bin/python look.py > python
echo "JavaScript:"; cat js; echo "Python:"; cat python
diff js - <<'SEEN'
en 1,280 1,280
my ၁,၂၈၀ ၁,၂၈၀
ne १,२८० १,२८०
fa ۱٬۲۸۰ ۱٬۲۸۰
ar-EG ١٬٢٨٠ ١٬٢٨٠
SEEN
[ "$(cut -d' ' -f2- python | sort -u)" = '1,280 1,280' ]
