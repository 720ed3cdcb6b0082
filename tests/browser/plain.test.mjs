// A page is whole and can be read where the browser is old: without script, without `position: fixed`, without line
// heights, without any style at all.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { arabic, serve, shipped } from './sites.mjs';

const OLD = {
  'without script': (html) => html.replace(/<script>[\s\S]*?<\/script>/, ''),
  'without position: fixed': (html) => html.replaceAll('position: fixed;', ''),
  'without line height': (html) => html.replaceAll(/line-height: [^;}]*;?/g, '').replace('1.1875rem/1.55', '1.1875rem'),
  'without style': (html) => html.replace(/<style>[\s\S]*?<\/style>/, ''),
};

/** What can be read on a page, in its order; addresses in full are for paper only. Runs in the page. */
function words() {
  document.querySelectorAll('.on-paper').forEach((element) => element.remove());
  return document.body.innerText.replaceAll(/\s+/g, '');
}

/**
 * Words that lie under other words: each line of text must be what a finger at its middle meets. The page is moved so far
 * each time that every line stands above the bar and below the edge once. Runs in the page.
 */
function covered() {
  const bad = [];
  const bar = document.querySelector('.exit');
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: text } = walker;
    const holder = text.parentElement;
    const hidden = !text.data.trim() || ['SCRIPT', 'STYLE'].includes(holder.tagName) || !holder.checkVisibility();
    if (hidden || holder.closest('.said, .skip, .on-paper')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, top, width, height } of range.getClientRects()) {
      lines.push({ text, holder, x: left + width / 2, y: top + height / 2 + window.scrollY });
    }
  }
  let left = lines;
  for (let at = 0; left.length > 0 && at < document.documentElement.scrollHeight; at += window.innerHeight / 2) {
    window.scrollTo({ top: at, behavior: 'instant' });
    left = left.filter(({ text, holder, x, y }) => {
      const met = document.elementFromPoint(x, y - window.scrollY);
      // Outside of the window; or it lies under the bar, which stays where it is.
      if (!met || bar.contains(met)) return !bar.contains(holder);
      if (!holder.contains(met) && !met.contains(holder)) bad.push(`${text.data} under ${met.outerHTML.slice(0, 80)}`);
      return false;
    });
  }
  // What no move brings into sight; on a page of its own size all is.
  return [...bad, ...left.map(({ text }) => `${text.data} cannot be seen`)];
}

for (const site of [shipped(), arabic()]) {
  /** What a new browser shows, page by page; looked at once. */
  const shown = new Map();
  const pages = site.pages.filter((path) => /index|numbers|today|papers|this-page|all/.test(path));
  for (const [name, change] of Object.entries(OLD)) {
    test(`${site.name}, ${name}`, async () => {
      const { base, close } = await serve(site);
      const now = await open({ site: base, width: 360 });
      const old = await open({ site: base, width: 360, changed: true });
      await old.context.route(base + '**', async (route) => {
        const answer = await route.fetch();
        const type = answer.headers()['content-type'];
        if (!type?.includes('html')) return route.fulfill({ response: answer });
        const html = await answer.text();
        const changed = change(html);
        assert.notEqual(changed, html);
        return route.fulfill({ response: answer, body: changed });
      });
      for (const path of pages) {
        if (!shown.has(path)) {
          await now.page.goto(base + path);
          shown.set(path, await now.page.evaluate(words));
        }
        await old.page.goto(base + path);
        assert.equal(await old.page.evaluate(words), shown.get(path), path);
        assert.deepEqual(await old.page.evaluate(covered), [], path);
        // The way out comes before everything else but the jump to the text.
        const [way, first] = await old.page.evaluate(() => {
          const links = [...document.querySelectorAll('a[href]')];
          return [links.findIndex((link) => link.id === 'exit.link'), links[0].getAttribute('href')];
        });
        assert.deepEqual([way, first], [1, '#page.text'], path);
      }
      await now.close();
      await old.close();
      close();
    });
  }
}
