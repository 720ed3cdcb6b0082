// A copy for a stick, as it lies on one, without a network: every link leads into the copy, search finds, and leaving leads
// to the calendar in the copy.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { fromDisk, onOpenPage, onPages } from './parsed.mjs';
import { handbill, onDisk, shipped, walk, workshop } from './sites.mjs';

const { folder } = shipped();

/** Makes a copy of the shipped site. */
function bundle(name, ...more) {
  const out = join(workshop, name);
  const run = spawnSync(handbill, ['bundle', '--site', folder, '--out', out, ...more], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return { out, pages: walk(out).filter((path) => path.endsWith('.html')) };
}

const whole = bundle('whole');
const COPIES = {
  whole: () => whole,
  small: () => bundle('small', '--size', '6M'),
  lite: () => bundle('lite', '--lite'),
  one: () => bundle('one', '--lang', 'km'),
};

/** What was opened in one copy need not be opened again in another. */
const opened = new Map();

for (const [name, make] of Object.entries(COPIES)) {
  test(`every link of the ${name} copy leads into it, and leaving leads to its calendar`, async () => {
    const copy = make();
    const base = onDisk(copy);
    const { context, page, outside, complaints, close } = await open({ site: base });
    const [links, ids, ways] = [[], new Map(), []];
    const markup = copy.pages.map((path) => ({ address: base + path, html: fromDisk(copy.out, path) }));
    const read = await onPages(context, markup);
    for (const [at, path] of copy.pages.entries()) {
      const { html } = markup[at];
      let found = read[at];
      if (opened.get(path) !== html) {
        await page.goto(base + path);
        found = await onOpenPage(page);
        opened.set(path, html);
      }
      ids.set(base + path, new Set(found.ids));
      links.push(...found.links.map(([written, whole]) => ({ path, written, whole })));
      ways.push({ path, ...found.way });
    }
    const files = new Set(walk(copy.out).map((file) => base + file));
    for (const { path, written, whole } of links) {
      if (whole.startsWith(base)) {
        const [file, fragment] = whole.split('#');
        assert.ok(files.has(decodeURI(file)), `${path}: ${written}`);
        assert.ok(!fragment || ids.get(file)?.has(decodeURIComponent(fragment)), `${path}: ${written}`);
      } else {
        // A telephone, or a source that is named; nothing that a page loads or leaves to.
        assert.match(whole, /^(tel:|sms:|mailto:|https?:\/\/|data:)/, `${path}: ${written}`);
      }
    }
    // Every page but the calendars can be left, for the calendar in the copy.
    for (const { path, to, lang } of ways.filter(({ path }) => !path.startsWith('calendar/'))) {
      assert.equal(to, `${base}calendar/${lang}.html`, path);
    }
    assert.ok(links.some(({ path, whole }) => path === 'START-HERE.html' && whole.endsWith('/km.html')));
    assert.deepEqual([outside, complaints], [[], []]);
    await close();
  });
}

test('leaving leaves no way back', async () => {
  const base = onDisk(whole);
  for (const path of ['START-HERE.html', 'km.html', 'km/index.html', 'km/today.html']) {
    for (const script of [true, false]) {
      const window = await open({ site: base, elsewhere: 'hangs', script });
      await window.page.goto(base + path);
      await window.page.click('[id="exit.link"]');
      await window.page.waitForURL(/\/calendar\/[a-z]+\.html$/);
      assert.equal(await window.page.locator('table').count(), 24);
      // A calendar and nothing else.
      assert.equal(await window.page.locator('a').count(), 0);
      if (script) {
        await window.page.goBack();
        assert.equal(await window.page.evaluate(() => location.href), 'about:blank');
      }
      assert.deepEqual(window.outside, []);
      await window.close();
    }
  }
});

test('search finds without a network', async () => {
  const base = onDisk(whole);
  for (const [path, words, wanted] of [['en/search.html', 'passport', 'papers.html'], ['km/search.html', 'លិខិតឆ្លងដែន', 'papers.html']]) {
    const { page, outside, complaints, close } = await open({ site: base });
    await page.goto(base + path);
    await page.fill('input', words);
    await page.locator(`[id="search.here"] a[href="${wanted}"]`).first().waitFor();
    assert.deepEqual([outside, complaints], [[], []]);
    await close();
  }
});

test('the calendar has the days of the year', async () => {
  const base = onDisk(whole);
  const { page, close } = await open({ site: base, elsewhere: 'hangs' });
  await page.goto(`${base}calendar/en.html`);
  const november = page.locator('table', { has: page.locator('caption', { hasText: 'November 2026' }) });
  // The 22nd of November 2026 is a Sunday.
  assert.equal(await november.locator('tr', { hasText: '22' }).locator('td').nth(6).textContent(), '22');
  assert.equal(await november.locator('td', { hasText: /\d/ }).count(), 30);
  // Sundays are red, and no other day is.
  assert.equal(await november.locator('td').count(), 42);
  await page.goto(`${base}calendar/th.html`);
  assert.match(await page.title(), /2569/);
  await close();
});
