// Leaving in one step: by the link, or by three Shifts. Old browsers understand it too.
(function (d, w) {
var link = d.getElementById('exit.link'), said = d.getElementById('exit.said'), times = 0, used, timer, cover;
function say(what) { said.textContent = what ? link.getAttribute('data-' + what) : ''; }
function stop(what) { times = 0; clearTimeout(timer); say(what); }
function leave() {
stop();
if (!cover) {
cover = d.createElement('div');
cover.id = 'exit.cover';
cover.setAttribute('role', 'alert');
d.body.appendChild(cover);
d.documentElement.className = 'left';
cover.textContent = link.getAttribute('data-left');
}
w.location.replace(link.href);
}
d.addEventListener('click', function (e) {
var a = e.target;
while (a && a.nodeName != 'A') a = a.parentNode;
if (!a || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
if (a == link) { e.preventDefault(); leave(); }
else if (link.hasAttribute('data-once') && a.protocol == location.protocol && a.host == location.host) { e.preventDefault(); location.replace(a.href); }
});
d.addEventListener('keydown', function (e) {
if (e.key != 'Shift') { used = 1; if (times) stop(); } else if (!e.repeat && !times) used = 0;
});
d.addEventListener('keyup', function (e) {
if (e.key != 'Shift') return;
if (used) { used = 0; return; }
if (++times > 2) return leave();
say(3 - times);
clearTimeout(timer);
timer = setTimeout(function () { stop('late'); }, 5000);
});
w.addEventListener('pageshow', function () {
stop();
if (cover) { d.body.removeChild(cover); cover = 0; d.documentElement.className = ''; }
});
})(document, window);
