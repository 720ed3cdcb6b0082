// axe finds nothing to say against the success criteria of WCAG 2.2, levels A and AA, and no page is wider than its
// window: every page in every language, light and dark, with letters as they are and twice as large.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { arabic, serve, shipped } from './sites.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules whose answer hangs on colours; and on how a page looks at all. All others ask what stands on it, and what of that can
 * be seen. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const LOOKS = [...COLOURS, 'scrollable-region-focusable', 'target-size'];

/**
 * Tells axe that no font of these pages draws a word as an icon. It would draw each word on a canvas to find out, and takes
 * Khmer words, which are narrower than their letters one by one, for icons (25 of 133 on one page with axe-core 4): then
 * nobody asks for their contrast. Runs in the page.
 */
function withoutIcons() {
  const drawing = {
    canvas: {},
    measureText: (text) => ({ width: 30 * text.length }),
    getImageData: () => ({ data: new Uint8ClampedArray([0, 0, 0, 255]) }),
    fillText() {},
    clearRect() {},
  };
  HTMLCanvasElement.prototype.getContext = () => drawing;
}

/** What can be seen of a page as it is now, element by element, and where it stands. Runs in the page. */
function seen() {
  const all = [...document.querySelectorAll('*')];
  const visible = all.map((element) => (element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? '1' : '0')).join('');
  const boxes = all.map((element) => Object.values(element.getBoundingClientRect().toJSON()).join()).join(' ');
  return { visible, boxes };
}

/** What axe has against the page as it is now: rule and element, a line each. Runs in the page. */
async function objections(rules) {
  // What is in order is not described: that takes longer than looking.
  const { violations } = await window.axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}

/** What stands outside the window, to the left or to the right. Runs in the page. */
function tooWide() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const all = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < -1 || right > width + 1;
  });
  return all.map((element) => element.outerHTML.slice(0, 120));
}

const VIEWS = [
  { scheme: 'light', width: 320, letters: '100%' },
  { scheme: 'dark', width: 1280, letters: '100%' },
  { scheme: 'light', width: 390, letters: '200%' },
  { scheme: 'dark', width: 390, letters: '200%' },
];

for (const site of [shipped(), arabic()]) {
  test(site.name, async () => {
    const { base, close } = await serve(site);
    const { context, page, close: shut } = await open({ site: base });
    // As a script of the page the engine reads it once, not once a page.
    await context.addInitScript(axe);
    const found = [];
    for (const path of site.pages) {
      await page.goto(base + path);
      await page.evaluate(withoutIcons);
      let before;
      for (const { scheme, width, letters } of VIEWS) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height: 844 });
        await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, letters);
        const wide = (await page.evaluate(tooWide)).map((html) => `too wide: ${html}`);
        // Where the same can be seen as before, only what hangs on looks can have another answer; in the same place, only
        // what hangs on colours.
        const now = await page.evaluate(seen);
        const rules = now.visible !== before?.visible ? TAGS : now.boxes !== before.boxes ? LOOKS : COLOURS;
        const all = [...(await page.evaluate(objections, rules)), ...wide];
        before = now;
        found.push(...all.map((line) => `${path}, ${scheme}, ${width} px, letters at ${letters}: ${line}`));
      }
    }
    assert.deepEqual(found, []);
    await shut();
    close();
  });
}
