// Finding a typed code. Nothing is sent or kept. The newest editions are in the page; the others lie in scripts, one for
// each first sign, that are loaded when such a code is typed (src/web/page/card.rs).
// A code is eight signs whose check is right (src/ledger/code.rs says why); anything else is never looked up.
(function (d, w) {
var ask = d.getElementById('card.ask'), field = d.getElementById('card.code'), said = d.getElementById('card.said');
var newest = d.getElementById('card.newest'), signs = '23456789CDFHJKMNPRTVWXY', weights = [2, 3, 4, 5, 6, 7, 8, 1];
// The first signs that have a list; of those that were asked for, whether one is there (1), failed (2) or on its way (0).
var lists = said.getAttribute('data-lists') || '', asked = {};
// The noughts of the scripts that telephones here type.
var zeros = [1632, 1776, 2406, 3664, 3792, 4160, 6112, 65296];
function read(text) {
var code = '', sum = 0, i, j, c, n, v;
for (i = 0; i < text.length; i++) {
c = text.charAt(i).toUpperCase();
if (/[\s\-_.\u2010-\u2015\u200B-\u200F\u2060-\u2069]/.test(c)) continue;
n = text.charCodeAt(i);
for (j = 0; j < zeros.length; j++) if (n >= zeros[j] && n < zeros[j] + 10) c = String(n - zeros[j]);
v = signs.indexOf(c);
if (v < 0 || code.length == 8 || (code.length % 4 == 0 && v < 8)) return '';
sum += v * weights[code.length];
code += c;
}
return code.length == 8 && sum % 23 == 0 ? code.slice(0, 4) + '-' + code.slice(4) : '';
}
function load(sign) {
var script = d.createElement('script');
asked[sign] = 0;
// Whatever came in its place, such as a page that asks for a password, has not answered.
script.onload = script.onerror = function () { if (asked[sign] !== 1) { asked[sign] = 2; say(); } };
script.src = 'card/' + sign + '.js';
d.body.appendChild(script);
}
function say() {
var text = field.value, length = text.replace(/[\s\-]/g, '').length, code = read(text), found = 0, i;
var list = d.querySelectorAll('[data-edition]'), state = asked[code.charAt(0)], words = '';
for (i = 0; i < list.length; i++) {
// Those of a list that was loaded are not for looking through.
list[i].hidden = (code || list[i].getAttribute('data-edition')) && list[i].id != code;
if (code && list[i].id == code) found = list[i];
}
if (found) words = found.querySelector('.state').textContent;
else if (code) words = state === 0 ? '' : said.getAttribute(state == 2 ? 'data-failed' : 'data-unknown');
else if (length > 7) words = said.getAttribute('data-mistyped');
// What stands in the entry is read aloud, and seen there.
said.className = found ? 'said' : 'answer';
said.textContent = words;
return found;
}
function look() {
var code = read(field.value), sign = code.charAt(0);
if (!say() && code && lists.indexOf(sign) >= 0 && asked[sign] !== 0 && asked[sign] !== 1) { load(sign); say(); }
}
w.handbill = w.handbill || {};
w.handbill.editions = function (given) {
var box = d.createElement('div'), list, i;
if (asked[given[0]] !== 0 || typeof given[1] != 'string') return;
box.innerHTML = given[1];
list = box.querySelectorAll('[data-edition]');
for (i = 0; i < list.length; i++) list[i].setAttribute('data-edition', 'older');
said.parentNode.appendChild(box);
asked[given[0]] = 1;
say();
};
field.addEventListener('input', look);
w.addEventListener('pagehide', function () { field.value = ''; look(); });
if (newest) newest.hidden = true;
ask.hidden = false;
look();
})(document, window);
