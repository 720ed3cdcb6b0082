// Leaving a page: by the link, by three Shifts, without script, from a host and from a stick.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { open, WHOLE } from './chromium.mjs';
import { onDisk, serve, shipped } from './sites.mjs';

/** The shipped site leaves one entry in the Back list; the same site may also leave one for each page. */
const one = shipped();
const many = shipped('many', (folder) => {
  const settings = join(folder, 'site.toml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('discreet = true', 'discreet = true\none_entry = false'));
});

/** Where leaving leads to. */
const ELSEWHERE = readFileSync(join(one.folder, 'site.toml'), 'utf8').match(/^exit_to\s*= "(.*)"$/m)[1];

/** Opens a site's page as a visitor of `scheme` does, behind an empty page. */
async function visit(site, scheme, path, options = {}) {
  const server = scheme === 'http' ? await serve(site) : undefined;
  const base = server?.base ?? onDisk(site);
  const window = await open({ site: base, program: WHOLE, elsewhere: 'answers', ...options });
  await window.page.goto(base + path);
  const { close } = window;
  return { ...window, base, close: async () => { await close(); server?.close(); } };
}

/** Clicks a link of the site, and waits until the page behind it is there. */
const follow = (page, link) => Promise.all([page.waitForEvent('load'), page.click(link)]);
const address = (page) => page.evaluate(() => location.href);
const says = (page) => page.locator('[id="exit.said"]').textContent();
const string = (name) => readFileSync(new URL('../../templates/strings/en.ftl', import.meta.url), 'utf8')
  .match(new RegExp(`^${name} = (.*)$`, 'm'))[1];

async function threeShifts(page) {
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Shift');
}
const WAYS = { 'by the link': (page) => page.click('[id="exit.link"]'), 'by three Shifts': threeShifts };

for (const scheme of ['http', 'file']) {
  for (const [way, leave] of Object.entries(WAYS)) {
    test(`${way}, from ${scheme}: the page is gone from Back`, async () => {
      const { page, outside, base, close } = await visit(many, scheme, 'en/index.html');
      await follow(page, 'a[href="numbers.html"]');
      await leave(page);
      await page.waitForURL(ELSEWHERE);
      assert.deepEqual(outside, [ELSEWHERE]);
      await page.goBack();
      assert.equal(await address(page), `${base}en/index.html`);
      // Nothing is stuck: the page is there, can be read, and can be left again.
      assert.equal(await page.evaluate(() => document.getElementById('exit.cover')), null);
      assert.ok(await page.locator('h1').isVisible());
      await leave(page);
      await page.waitForURL(ELSEWHERE);
      await close();
    });

    test(`${way}, from ${scheme}: after five clicks inside the site no entry of it is left`, async () => {
      const { page, close } = await visit(one, scheme, 'index.html');
      const clicks = ['a[href="en/index.html"]', 'a[href="numbers.html"]', 'a[href="../km/numbers.html"]', 'nav.home a', 'a[href="today.html"]'];
      for (const link of clicks) {
        await follow(page, link);
      }
      assert.match(await address(page), /km\/today\.html$/);
      await leave(page);
      await page.waitForURL(ELSEWHERE);
      await page.goBack();
      assert.equal(await address(page), 'about:blank');
      await close();
    });
  }
}

test('the cover is there before the click is over, without a network', async () => {
  const { page, close } = await visit(one, 'http', 'en/today.html', { elsewhere: 'hangs' });
  // All in one task: no later frame can still show the page.
  const [tag, size, text] = await page.evaluate(() => {
    document.getElementById('exit.link').click();
    const { innerWidth: width, innerHeight: height } = window;
    const points = [[1, 1], [width - 2, 1], [1, height - 2], [width - 2, height - 2], [width / 2, height / 2]];
    const on = new Set(points.map(([x, y]) => document.elementFromPoint(x, y)?.id));
    return [[...on].join(), document.body.scrollHeight <= height, document.body.innerText.trim()];
  });
  assert.deepEqual([tag, size, text], ['exit.cover', true, string('exit-left')]);
  await close();
});

test('a page that comes back from the browser\'s memory is not covered, and counts from nought', async () => {
  const { page, close } = await visit(many, 'http', 'en/today.html', { elsewhere: 'hangs' });
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  const [covered, back, readable, said] = await page.evaluate(() => {
    const cover = () => document.getElementById('exit.cover') !== null;
    const first = (document.getElementById('exit.link').click(), cover());
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    document.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift' }));
    const said = document.getElementById('exit.said').textContent;
    return [first, cover(), document.querySelector('h1').checkVisibility(), said];
  });
  assert.deepEqual([covered, back, readable, said], [true, false, true, string('exit-two')]);
  await close();
});

test('each Shift is told, and too slow ones do not count', async () => {
  const { page, outside, close } = await visit(one, 'http', 'en/today.html');
  await page.clock.install();
  await page.reload();
  await page.keyboard.press('Shift');
  assert.equal(await says(page), string('exit-two'));
  await page.keyboard.press('Shift');
  assert.equal(await says(page), string('exit-one'));
  await page.clock.fastForward(5001);
  assert.equal(await says(page), string('exit-late'));
  await page.keyboard.press('Shift');
  assert.equal(await says(page), string('exit-two'));
  assert.deepEqual(outside, []);
  await close();
});

test('writing large letters does not leave', async () => {
  const { page, outside, close } = await visit(one, 'http', 'en/today.html');
  for (const letter of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+Tab', 'Shift', 'Shift', 'a', 'Shift', 'Shift']) {
    await page.keyboard.press(letter);
  }
  assert.deepEqual(outside, []);
  assert.equal(await says(page), string('exit-one'));
  await close();
});

test('a click with a key opens a new tab and leaves this one as it is', async () => {
  const { context, page, close } = await visit(one, 'http', 'en/today.html');
  for (const click of [{ modifiers: ['Control'] }, { button: 'middle' }]) {
    await Promise.all([context.waitForEvent('page'), page.click('[id="exit.link"]', click)]);
  }
  assert.match(await address(page), /today\.html$/);
  assert.equal(await page.evaluate(() => document.getElementById('exit.cover')), null);
  await close();
});

test('without script it is a plain link', async () => {
  for (const scheme of ['http', 'file']) {
    const { page, close } = await visit(one, scheme, 'en/today.html', { script: false });
    await page.click('[id="exit.link"]');
    await page.waitForURL(ELSEWHERE);
    await close();
  }
});
