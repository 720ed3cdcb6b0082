// Finding a typed code in the list. Nothing is sent, kept or asked for; the list is the page itself.
// A code is eight signs whose check is right (src/edition/code.rs says why); anything else is never looked up.
(function (d) {
var ask = d.getElementById('card.ask'), field = d.getElementById('card.code'), said = d.getElementById('card.said');
var list = d.querySelectorAll('[data-edition]'), signs = '23456789CDFHJKMNPRTVWXY', weights = [2, 3, 4, 5, 6, 7, 8, 1];
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
function look() {
var text = field.value, length = text.replace(/[\s\-]/g, '').length, code = read(text), found = 0, i;
for (i = 0; i < list.length; i++) {
list[i].hidden = code && list[i].id != code;
if (code && list[i].id == code) found = list[i];
}
// What stands in the entry is read aloud, and seen there.
said.className = found ? 'said' : 'answer';
said.textContent = found ? found.querySelector('.state').textContent : code ? said.getAttribute('data-unknown') : length > 7 ? said.getAttribute('data-mistyped') : '';
}
field.addEventListener('input', look);
window.addEventListener('pagehide', function () { field.value = ''; look(); });
ask.hidden = false;
look();
})(document);
