// Only while `handbill serve` runs: loads the page again when the site has changed, and shows what is wrong with it.
(function (d) {
var tree = +d.currentScript.getAttribute('data-tree'), box, told;
function show(findings) {
if (findings === told) return;
told = findings;
if (box) box.remove();
if (!findings) return;
box = d.createElement('pre');
box.id = 'handbill.findings';
box.lang = 'en';
box.dir = 'ltr';
box.tabIndex = 0;
box.textContent = findings;
box.style.cssText = 'position:fixed;inset:auto 0 4.5rem 0;z-index:9;margin:0;padding:1rem;max-height:45vh;overflow:auto;'
+ 'font:14px/1.5 monospace;white-space:pre-wrap;color:#fff;background:#5b1314;border-top:3px solid #ffb3ab';
d.body.appendChild(box);
}
function ask(seen) {
fetch('/.handbill/news?' + seen).then(function (answer) { return answer.json(); }).then(function (news) {
if (!news) return ask(seen);
if (news.tree != tree) return location.reload();
show(news.findings);
ask(news.tried);
}).catch(function () { setTimeout(function () { ask(0); }, 1000); });
}
ask(0);
})(document);
