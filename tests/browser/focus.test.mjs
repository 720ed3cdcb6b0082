// The link that leaves is large, in sight, and never over what has the focus: every page, from link to link with Tab.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { arabic, serve, shipped } from './sites.mjs';

/**
 * Presses Tab so many times, as fast as the browser takes it: keys stand in a row there. To wait until each is drawn takes
 * three times as long.
 */
async function tabs(context, page, count) {
  const browser = await context.newCDPSession(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const send = (type) => browser.send('Input.dispatchKeyEvent', { type, ...key });
  await Promise.all(Array.from({ length: count }, () => [send('rawKeyDown'), send('keyUp')]).flat());
  await browser.detach();
}

/** Notes before each further key whether the bar lies over what has the focus. Runs in the page. */
function watchFocus() {
  window.stops = new Set();
  window.look = () => {
    const focus = document.activeElement;
    window.stops.add(focus);
    const bar = document.querySelector('.exit');
    if (focus === document.body || bar.contains(focus)) return false;
    const [a, b] = [focus.getBoundingClientRect(), bar.getBoundingClientRect()];
    // A table that is taller than the room above the bar reaches below it wherever it stands.
    if (a.height > b.top) return false;
    return a.bottom > b.top && a.top < b.bottom && a.right > b.left && a.left < b.right && focus.outerHTML;
  };
  window.seen = [];
  window.addEventListener('keydown', () => window.seen.push(window.look()), { capture: true });
}

for (const site of [shipped(), arabic()]) {
  test(`in every page of ${site.name} it is large, in sight, and never over what has the focus`, async () => {
    const { base, close } = await serve(site);
    const { context, page, close: shut } = await open({ site: base, width: 320, height: 480 });
    for (const path of site.pages) {
      await page.goto(base + path);
      const { width, height, x, y } = await page.locator('[id="exit.link"]').boundingBox();
      assert.ok(width >= 48 && height >= 48, `${path}: ${width} × ${height} px`);
      assert.ok(x >= 0 && y >= 0 && x + width <= 320 && y + height <= 480, `${path}: at ${x}, ${y}`);
      // A player has buttons of its own: at most six.
      const stops = await page.evaluate(() => {
        const count = (selector) => document.querySelectorAll(selector).length;
        return count('a[href], [tabindex], input, button') + 6 * count('audio') + 1;
      });
      await page.evaluate(watchFocus);
      await tabs(context, page, stops);
      const seen = await page.evaluate(() => [...window.seen, window.look()]);
      assert.deepEqual(seen.filter(Boolean), [], path);
      // Behind the last link the keys go to the browser's own bar; until then every link had its turn.
      const missed = await page.evaluate(() => {
        const links = [...document.querySelectorAll('a[href]')].filter((link) => link.checkVisibility());
        return links.filter((link) => !window.stops.has(link)).map((link) => link.outerHTML);
      });
      assert.deepEqual(missed, [], path);
    }
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('[id="exit.link"]').isVisible(), false);
    await shut();
    close();
  });
}
