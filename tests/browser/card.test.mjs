// Finding a code: without script the whole list is there; with script a typed code finds its edition and no other, from
// a host and from a stick, in every language.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { onDisk, serve, shipped } from './sites.mjs';

const site = shipped();
const codes = [...readFileSync(join(site.folder, 'editions.toml'), 'utf8').matchAll(/^code = "(.*)"$/gm)].map(([, code]) => code);
const string = (language, name) => readFileSync(new URL(`../../templates/strings/${language}.ftl`, import.meta.url), 'utf8')
  .match(new RegExp(`^${name} = (.*)$`, 'm'))[1];

const field = (page) => page.locator('[id="card.code"]');
/** Which editions are shown, what is said, and what is said of the first of them, once each text has been typed. */
const typing = (page, texts) => page.evaluate((texts) => texts.map((text) => {
  const field = document.getElementById('card.code');
  if (text !== null) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const seen = [...document.querySelectorAll('[data-edition]')].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const state = seen[0]?.querySelector('.state').textContent;
  return { shown: seen.map((one) => one.id), said: document.getElementById('card.said').textContent, state };
}), texts);
/** The same as the page is now. */
const found = async (page) => (await typing(page, [null]))[0];
const shown = async (page) => (await found(page)).shown;
const said = async (page) => (await found(page)).said;

test('there are codes', () => assert.equal(codes.length, 12));

for (const language of ['en', 'km', 'th', 'vi']) {
  for (const scheme of ['http', 'file']) {
    test(`${language} from ${scheme}: each code finds its own edition`, async () => {
      const server = scheme === 'http' ? await serve(site) : undefined;
      const base = server?.base ?? onDisk(site);
      const { page, complaints, outside, close } = await open({ site: base });
      await page.goto(`${base}${language}/card.html`);
      assert.deepEqual((await shown(page)).sort(), [...codes].sort());
      for (const code of codes) {
        const khmer = code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x17e0 + Number(digit)));
        const right = [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' – ')} `, khmer];
        for (const [at, { shown, said, state }] of (await typing(page, right)).entries()) {
          assert.deepEqual(shown, [code], right[at]);
          assert.equal(said, state, right[at]);
        }
        // One sign of it wrong, two exchanged: none is found, and it is said.
        const signs = [...code.replace('-', '')];
        const swapped = signs.with(2, signs[3]).with(3, signs[2]);
        const other = [signs.with(5, signs[5] === '2' ? '3' : '2'), swapped].map((all) => all.join(''));
        const wrong = other.filter((typed) => typed !== signs.join(''));
        for (const [at, { shown, said }] of (await typing(page, wrong)).entries()) {
          assert.deepEqual(shown.length, codes.length, wrong[at]);
          assert.equal(said, string(language, 'card-mistyped'), wrong[at]);
        }
        // One is missing: typed as somebody types it, by keys.
        await field(page).fill(code.slice(0, -1));
        const all = await found(page);
        assert.equal(all.shown.length, codes.length);
        assert.equal(all.said, '');
      }
      assert.deepEqual([complaints, outside], [[], []]);
      await close();
      server?.close();
    });
  }
}

test('a whole code that was never recorded is not known', async () => {
  const { page, close } = await open({ site: onDisk(site) });
  await page.goto(`${onDisk(site)}en/card.html`);
  // Counted by hand: 2·8 + 3·0 + 4·0 + 5·0 + 6·8 + 7·0 + 8·0 = 64, and 64 + 5 is three times 23.
  await field(page).fill('C222-C227');
  assert.equal(await said(page), string('en', 'card-unknown'));
  assert.deepEqual(await shown(page), []);
  await close();
});

test('without script nothing asks for a code, and everything is there', async () => {
  const { page, close } = await open({ site: onDisk(site), script: false });
  await page.goto(`${onDisk(site)}km/card.html`);
  assert.equal(await field(page).isVisible(), false);
  assert.deepEqual((await shown(page)).sort(), [...codes].sort());
  // An address with a code leads there.
  await page.goto(`${onDisk(site)}km/card.html#${codes[3]}`);
  assert.ok(await page.locator(`[id="${codes[3]}"]`).isVisible());
  await close();
});
