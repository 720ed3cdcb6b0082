// Searching without a network. The words come with `search/index.js`, the lines of a page when it is found: see
// `src/web/search`. A question is cut by the index's own words; browsers cut Khmer otherwise. Nothing asked is kept.
(function (d, w) {
var pages = [], said, whole, idle = [], terms = [], packed = [], lookup = {}, longest = 0, lines = {}, shown = [], last = '', timer;
var here = d.getElementById('search.here'), input, status, list, english = /^en/.test(d.documentElement.lang);
// What looks the same, from `src/lang/letters`; written here when the page is made.
var TABLES = 'TABLES', known = {};
var MARK = /[\u0300-\u036f\u064b-\u065f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3\u17dd]/;
var UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/, PARTS;
try { PARTS = new RegExp('[^\\p{L}\\p{M}\\p{N}]+|[\u17d7\u0e46\u0ec6]', 'u'); MARK = new RegExp('\\p{M}', 'u'); }
catch (e) { PARTS = /[\s!-\/:-@\[-`{-\u00bf\u060c\u061b\u061f\u06d4\u0e2f\u0e46\u0ec6\u17d4-\u17da\u2000-\u206f\u3000-\u303f]+/; }
// What one sign is read as: nothing, another, or several.
function read(sign) {
if (known.hasOwnProperty(sign)) return known[sign];
var out = '', code = sign.charCodeAt(0);
if (sign.length > 1) code = (code - 0xd800 << 10) + sign.charCodeAt(1) - 0xdc00 + 0x10000;
TABLES.noughts.forEach(function (n) { if (code >= n && code < n + 10) out = '' + (code - n); });
TABLES.digits.forEach(function (d) { if (code >= d[0] && code < d[0] + d[2]) out = '' + (code - d[0] + d[1]); });
if (!out) (sign.normalize ? sign.normalize('NFKD') : sign).toLowerCase().split('').forEach(function (c) {
var at = c.charCodeAt(0);
TABLES.alike.forEach(function (pair) { if (pair[0] == c) c = pair[1]; });
if (/\s/.test(c)) c = ' ';
if (!TABLES.out.some(function (o) { return sign.length > 1 ? code >= o[0] && code <= o[1] : at >= o[0] && at <= o[1]; })) out += c;
});
return known[sign] = out;
}
function pair(a, b) {
for (var i = 0; i < TABLES.joined.length; i++) if (TABLES.joined[i][0] == a + b) return TABLES.joined[i][1];
}
function rank(unit) {
var at = TABLES.order.indexOf(unit.charAt(0));
return TABLES.stackers.indexOf(unit.charAt(0)) >= 0 && unit.length > 1 ? unit.charAt(1) == TABLES.ro ? 1 : 0 : at < 0 ? 255 : at + 2;
}
// A text as it is compared; `places` takes for each unit of it where it was typed.
function fold(text, places) {
var out = '', base = '', marks = [], from = 0, to = 0, i, size, sign, next;
function end() {
var kept = [], letter = base, k;
marks.map(function (unit, i) { return [rank(unit), i, unit]; })
.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; })
.forEach(function (m) {
var unit = m[2], last, joined;
while ((last = kept[kept.length - 1]) && (joined = pair(last, unit))) { kept.pop(); unit = joined; }
if (!last || rank(unit) == 255 || last != unit && (unit.length > 1 || last.indexOf(unit) < 0)) kept.push(unit);
});
letter += kept.join('');
if (kept.length && letter.normalize) letter = letter.normalize('NFC');
for (k = 0; places && k < letter.length; k++) places.push([from, to]);
out += letter;
base = '';
marks = [];
}
function takes(c) {
var last = marks.length - 1, joined, mark = MARK.test(c);
if (!base || c < '\u0080') return false;
if (last >= 0 && marks[last].length == 1 && TABLES.stackers.indexOf(marks[last]) >= 0 && !mark) {
marks[last] += marks[last] == TABLES.stackers.charAt(1) && c == TABLES.under.charAt(0) ? TABLES.under.charAt(1) : c;
return true;
}
if (last < 0 && (joined = pair(base, c))) { base = joined; return true; }
if (mark || /[\u0e32\u0eb2]/.test(c) && /[\u0e4d\u0ecd]/.test(marks.join('')) || /[\u1160-\u11ff]/.test(c)) { marks.push(c); return true; }
return false;
}
function push(c) {
if (takes(c)) { to = i + size; return; }
if (c == ' ' && base == ' ' && !marks.length) return;
end();
base = c;
from = i;
to = i + size;
}
for (i = 0; i < text.length; i += size) {
sign = text.charAt(i);
size = /[\ud800-\udbff]/.test(sign) && i + 1 < text.length ? 2 : 1;
sign = text.substr(i, size);
TABLES.drawn.forEach(function (d) {
if (d[0] != sign) return;
next = text.slice(i + 1, i + 9).replace(/[\u00ad\u200b-\u200f\u2060]/g, '');
if (/^([\u102b-\u103e]|[\u1000-\u1021][\u1039\u103a])/.test(next)) sign = d[1];
});
read(sign).split('').forEach(push);
}
end();
return out;
}
// Without marks: whoever has no keyboard for Vietnamese writes "benh vien".
function bare(text) { return text.normalize ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/\u0111/g, 'd') : text; }
function one(word) {
if (!english || word.length < 4 || /(ss|us|is)$/.test(word)) return word;
return word.replace(/ies$/, 'y').replace(/(ch|sh|ss|x|z)es$/, '$1').replace(/s$/, '');
}
// Whole letters only: no sign of theirs stands outside, and none is put under a letter before.
function apart(text, at, length) { return !MARK.test(text.charAt(at + length)) && !/[\u17d2\u1039]/.test(text.charAt(at - 1)); }
function inside(text, part) {
for (var at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) if (apart(text, at, part.length)) return at;
return -1;
}
// A run without spaces as the fewest words of the index; what is between them stays together.
function cut(run) {
var best = [], i, l, cost, word;
best[run.length] = { cost: 0 };
for (i = run.length - 1; i >= 0; i--) {
best[i] = { cost: best[i + 1].cost + 4, next: i + 1 };
for (l = Math.min(longest, run.length - i); l; l--) {
word = run.substr(i, l);
cost = best[i + l].cost + 1;
if (cost < best[i].cost && lookup.hasOwnProperty(word) && apart(run, i, l)) best[i] = { cost: cost, next: i + l, word: word };
}
}
var words = [], rest = '';
for (i = 0; i < run.length; i = best[i].next) {
if (best[i].word) { if (rest) words.push(rest); rest = ''; words.push(best[i].word); }
else rest += run.charAt(i);
}
return rest ? words.concat(rest) : words;
}
function filter(test) {
var found = [], i;
for (i = 0; i < terms.length; i++) if (test(terms[i])) found.push(i);
return found;
}
// Two signs after each other, to find a word that is nearly the same.
function pairs(word) {
var all = {}, i;
for (i = 0; i <= word.length; i++) all[' '.concat(word, ' ').substr(i, 2)] = 1;
return all;
}
function similar(word) {
var mine = pairs(word), size = word.length + 1, best = [];
filter(function (term) {
var same = 0, pair;
if (Math.abs(term.length - word.length) < 4) for (pair in pairs(term)) if (mine[pair]) same++;
same = 2 * same / (size + term.length + 1);
if (same >= .5) best.push([same, lookup[term]]);
});
best.sort(function (a, b) { return b[0] - a[0]; });
return best.slice(0, 3).filter(function (b) { return b[0] > best[0][0] - .1; }).map(function (b) { return b[1]; });
}
// The words of the index that a word of a question means.
function meant(word) {
var found, plain = bare(word), single = one(word), gaps = UNSPACED.test(word), marked = word != plain;
found = lookup.hasOwnProperty(word) && (gaps || marked) ? [lookup[word]] : gaps ? [] : filter(function (term) {
return term == word || !marked && bare(term) == plain || single == one(term);
});
if (!found.length) found = filter(function (term) { return gaps ? inside(term, word) >= 0 : word.length > 1 && bare(term).indexOf(plain) == 0; });
return found.length || word.length < 3 ? found : similar(word);
}
// A word's pages: page → field.
function pagesOf(term) {
var found = {}, page = 0, n = 0, i, code, text = packed[term];
for (i = 0; i < text.length; i++) {
code = text.charCodeAt(i);
n = n * 26 + (code & 31) - 1;
if (code > 96) { page += n >> 2; found[page] = n & 3; n = 0; }
}
return found;
}
function search(question) {
var asked = [], total = [], words = [], busy;
fold(question).split(PARTS).forEach(function (run) { if (run) words = words.concat(UNSPACED.test(run) ? cut(run) : run); });
busy = words.filter(function (word) { return idle.indexOf(word) < 0; });
(busy.length ? busy : words).forEach(function (word) {
var on = {}, means = meant(word), count = 0, page, of;
means.forEach(function (term) {
of = pagesOf(term);
for (page in of) { if (!(page in on)) count++; on[page] = Math.max(on[page] || 0, of[page]); }
});
if (count) asked.push({ on: on, means: means, weight: Math.max(.05, Math.log((1 + pages.length / count) / 2)) });
});
var most = 0;
pages.forEach(function (p, page) {
var covers = 0, score = 0, means = [];
asked.forEach(function (word) {
if (!(page in word.on)) return;
covers += word.weight;
score += word.weight * [1, 1.5, 2.5, 5][word.on[page]];
word.means.forEach(function (term) { means.push([terms[term], word.weight]); });
});
if (covers) { total.push({ page: page, covers: covers, score: score * covers, means: means }); most = Math.max(most, covers); }
});
return total.filter(function (r) { return r.covers > most * .4; })
.sort(function (a, b) { return b.score - a.score || a.page - b.page; });
}
// The places of words in a line: sorted, not over each other.
function marks(line, means) {
var typed = [], text = fold(line, typed), found = [];
means.forEach(function (word) {
for (var at = text.indexOf(word[0]); at >= 0; at = text.indexOf(word[0], at + 1)) {
var alone = UNSPACED.test(word[0]) ? apart(text, at, word[0].length)
: !text.substr(0, at).split(PARTS).pop() && !text.substr(at + word[0].length).split(PARTS)[0];
if (alone) found.push([typed[at][0], typed[at + word[0].length - 1][1], word[1], word[0]]);
}
});
found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
return found.filter(function (f, i) { for (var k = 0; k < i; k++) if (found[k][1] > f[0]) return false; return true; });
}
function best(result) {
var most = -1, line;
(lines[result.page] || []).forEach(function (group) {
for (var i = 1; i < group.length; i++) {
var seen = {}, worth = 0, places = marks(group[i], result.means);
places.forEach(function (p) { if (!seen[p[3]]) worth += p[2]; seen[p[3]] = 1; });
if (worth > most && places.length) { most = worth; line = { anchor: group[0], words: group[i], places: places }; }
}
});
return line;
}
function make(name, words, parent) {
var element = d.createElement(name);
if (words) element.appendChild(d.createTextNode(words));
if (parent) parent.appendChild(element);
return element;
}
function show(result) {
var page = pages[result.page], line = best(result), at = 0;
result.item.textContent = '';
var a = make('a', page[1], result.item), small = make('small', '', result.item);
a.href = page[0] + '.html' + (line && line.anchor ? '#' + line.anchor : '');
if (page[3]) { result.item.lang = page[3]; result.item.dir = page[4]; }
if (!line) { small.textContent = page[2]; return; }
line.places.forEach(function (p) {
small.appendChild(d.createTextNode(line.words.slice(at, p[0])));
make('mark', line.words.slice(p[0], p[1]), small);
at = p[1];
});
small.appendChild(d.createTextNode(line.words.slice(at)));
}
function ask() {
var question = input.value.trim();
if (!said || question == last) return;
last = question;
clearTimeout(timer);
list.textContent = '';
shown = question ? search(question).slice(0, said.length - 1) : [];
status.textContent = question ? said[shown.length] : '';
shown.forEach(function (result) { result.item = make('li', '', list); show(result); });
timer = setTimeout(load, 300);
}
// The lines of what was found first, each a script of its own.
function load() {
if (!whole) return;
shown.slice(0, 10).forEach(function (result) {
var page = pages[result.page][0], script;
if (lines[result.page]) return;
lines[result.page] = [];
script = make('script', '', d.body);
script.src = 'search/' + page + '.js';
});
}
w.handbill = {
fold: fold,
index: function (index) {
var word = '';
pages = index.pages; said = index.said; idle = index.idle; whole = index.whole;
index.words.split('|').forEach(function (entry) {
var same = entry.charCodeAt(0) - 65, end = entry.indexOf(' ');
word = word.slice(0, same > 25 ? same - 6 : same) + entry.slice(1, end);
lookup[word] = terms.push(word) - 1;
packed.push(entry.slice(end + 1));
longest = Math.max(longest, word.length);
});
last = '';
// Until there are words to look in, nothing is found here.
d.getElementById('search.without').hidden = true;
ask();
},
lines: function (given) {
lines[given[0]] = given[1];
shown.forEach(function (result) { if (result.page == given[0]) show(result); });
}
};
var form = make('form', '', here), label = make('label', here.getAttribute('data-label'), form);
form.setAttribute('role', 'search');
input = make('input', '', label);
input.type = 'search';
// Neither kept by the browser nor sent to whoever checks its spelling.
input.autocomplete = 'off';
input.setAttribute('autocapitalize', 'off');
input.setAttribute('spellcheck', 'false');
status = make('p', '', here);
status.setAttribute('role', 'status');
list = make('ol', '', here);
list.className = 'entries';
input.addEventListener('input', ask);
form.addEventListener('submit', function (e) {
e.preventDefault();
ask();
var first = list.querySelector('a');
if (first) first.focus();
});
w.addEventListener('pagehide', function () { input.value = last = ''; list.textContent = status.textContent = ''; });
})(document, window);
