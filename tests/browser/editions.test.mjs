// A thousand editions: the page is light, has the newest of them without a script, and finds every one from a stick.

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { open } from './chromium.mjs';
import { code, multiply } from './ledger.mjs';
import { onDisk, serve, shipped } from './sites.mjs';

let codes;
const site = shipped('thousand', (folder) => {
  codes = multiply(join(folder, 'editions.toml'), 1000);
  // The one to ask has been called, with these digits.
  const contacts = join(folder, 'content/contacts.toml');
  const text = readFileSync(contacts, 'utf8');
  const called = 'calls = [{ on = "2026-11-22", by = "SK", number = "1280", result = "ok" }]\n';
  writeFileSync(contacts, text.replace(/id *= "kh-child-helpline-1280"\n/, (line) => line + called));
  const settings = join(folder, 'site.toml');
  writeFileSync(settings, `corrections = "kh-child-helpline-1280"\n${readFileSync(settings, 'utf8')}`);
});
const newest = codes.slice(-100);
const string = (name) => readFileSync(new URL('../../templates/strings/en.ftl', import.meta.url), 'utf8').match(new RegExp(`^${name} = (.*)$`, 'm'))[1];
const said = (page) => page.locator('[id="card.said"]');
const field = (page) => page.locator('[id="card.code"]');
const visible = (page) => page.locator('[data-edition]:visible').evaluateAll((all) => all.map((one) => one.id));

test('the page is light in every language', () => {
  assert.equal(new Set(codes).size, 1000);
  for (const language of ['en', 'km', 'th', 'vi']) {
    const weight = gzipSync(readFileSync(join(site.out, language, 'card.html')), { level: 9 }).length;
    assert.ok(weight <= 12_288, `${language}: ${weight}`);
  }
});

for (const scheme of ['file', 'http']) {
  test(`${scheme === 'file' ? 'every code' : 'one of twenty'} is found from ${scheme}, and no other edition with it`, async () => {
    const server = scheme === 'http' ? await serve(site) : undefined;
    const base = server?.base ?? onDisk(site);
    const { page, complaints, outside, close } = await open({ site: base });
    await page.goto(`${base}en/card.html`);
    assert.deepEqual((await visible(page)).sort(), [...newest].sort());
    assert.equal(await page.locator('[id="card.newest"]').isVisible(), false, 'with a script all of them are found');
    // As somebody types it, one after the other; the first of each sign waits for its list.
    const wrong = await page.evaluate(async (codes) => {
      const field = document.getElementById('card.code'), said = document.getElementById('card.said'), wrong = [];
      for (const code of codes) {
        field.value = code.toLowerCase().replace('-', '');
        field.dispatchEvent(new Event('input'));
        for (let tries = 0; tries < 200 && !said.textContent; tries += 1) await new Promise((done) => setTimeout(done, 10));
        const shown = [...document.querySelectorAll('[data-edition]')].filter((one) => !one.hidden);
        const state = document.getElementById(code)?.querySelector('.state').textContent;
        if (shown.length !== 1 || shown[0].id !== code || said.textContent !== state) wrong.push(code);
      }
      return wrong;
    }, scheme === 'file' ? codes : codes.filter((_, at) => at % 20 === 0));
    assert.deepEqual(wrong, []);
    await field(page).fill('');
    assert.deepEqual((await visible(page)).sort(), [...newest].sort(), 'what was found before is not left there');
    // One that nobody has, of a sign that has a list; and one of a sign that has none.
    for (const unknown of [code(5000), 'Y222-C222']) {
      await field(page).fill(unknown);
      assert.equal(await said(page).textContent(), string('card-unknown'), unknown);
      assert.deepEqual(await visible(page), []);
    }
    assert.deepEqual([complaints, outside], [[], []]);
    await close();
    server?.close();
  });
}

test('khmer digits, small letters, no hyphen, a wrong sign: as on a page that has them all', async () => {
  const { page, close } = await open({ site: onDisk(site) });
  await page.goto(`${onDisk(site)}km/card.html`);
  const old = codes.slice(0, 12).find((code) => /\d/.test(code));
  const other = (zero) => old.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  for (const typed of [other(0x17e0), other(0x0e50), old.toLowerCase(), ` ${old.replace('-', ' – ')} `]) {
    await field(page).fill(typed);
    await page.locator(`[id="${old}"]`).waitFor({ state: 'visible' });
    assert.deepEqual(await visible(page), [old], typed);
  }
  await field(page).fill(old.slice(0, -1) + (old.endsWith('2') ? '3' : '2'));
  assert.deepEqual((await visible(page)).length, 100);
  await close();
});

test('a list that cannot be loaded is not taken for one without the code, and is asked for again', async () => {
  const { page, close } = await open({ site: onDisk(site) });
  const [first, path] = [codes[0], join(site.out, 'en/card', `${codes[0].charAt(0)}.js`)];
  const list = readFileSync(path);
  rmSync(path);
  await page.goto(`${onDisk(site)}en/card.html`);
  await field(page).fill(first);
  await page.waitForFunction((words) => document.getElementById('card.said').textContent === words, string('card-not-loaded'));
  writeFileSync(path, list);
  await field(page).fill(`${first} `);
  await page.locator(`[id="${first}"]`).waitFor({ state: 'visible' });
  await close();
});

test('whatever answers in the place of a list has not answered', async () => {
  const { page, close } = await open({ site: onDisk(site) });
  const [first, path] = [codes[0], join(site.out, 'en/card', `${codes[0].charAt(0)}.js`)];
  const list = readFileSync(path, 'utf8');
  const other = list.replace(`["${first.charAt(0)}"`, `["${first.charAt(0) === 'C' ? 'D' : 'C'}"`);
  assert.notEqual(other, list);
  // Nothing, a page for signing in, the list of another sign, a list of another shape.
  for (const text of ['', '<!doctype html><title>Sign in</title>', other, 'handbill.editions({})', `handbill.editions(["${first.charAt(0)}"])`]) {
    writeFileSync(path, text);
    await page.goto(`${onDisk(site)}en/card.html`);
    await field(page).fill(first);
    await page.waitForFunction((words) => document.getElementById('card.said').textContent === words, string('card-not-loaded'));
    assert.deepEqual(await visible(page), [], text);
  }
  writeFileSync(path, list);
  await field(page).fill(`${first} `);
  await page.locator(`[id="${first}"]`).waitFor({ state: 'visible' });
  await close();
});

test('without a script the newest hundred are there, and whom to ask', async () => {
  const { page, close } = await open({ site: onDisk(site), script: false });
  await page.goto(`${onDisk(site)}en/card.html`);
  assert.deepEqual((await visible(page)).sort(), [...newest].sort());
  assert.equal(await page.locator('[id="card.newest"]').textContent(), string('card-newest').replace('{ $count }', '100'));
  assert.ok((await page.locator('article').textContent()).includes('You can ask '));
  const numbers = await page.locator('a[href^="tel:"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  assert.deepEqual([...new Set(numbers)], ['tel:1280'], 'the only number that was called');
  await close();
});
