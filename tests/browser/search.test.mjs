// Searching, from a stick: every word of every page is found where it stands, and nowhere else; what people type leads
// to the page that answers; what is found can be read, and reached by keys alone.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { open } from './chromium.mjs';
import { onDisk, shipped } from './sites.mjs';

const LANGUAGES = ['en', 'km', 'th', 'vi'];
const UNSPACED = new Set(['km', 'th']);
const site = shipped();

/** What the author says on each page: its words without what the site adds to them. */
async function texts(page, base, language) {
  const found = {};
  await page.goto(`${base}${language}/index.html`);
  const short = await page.evaluate(() =>
    Object.fromEntries([...document.querySelectorAll('.index a')].map((a) => [a.getAttribute('href'), a.innerText])),
  );
  for (const [href, line] of Object.entries(short)) {
    await page.goto(`${base}${language}/${href}`);
    const words = await page.evaluate(() => {
      const article = document.querySelector('article');
      article.querySelectorAll('.notes, .checked, .alert-title, .remarks, .remark, .contact-url, .on-paper, sup, .quiet').forEach((e) => e.remove());
      article.querySelectorAll('a[href^="tel:"], a[href^="sms:"]').forEach((e) => e.append(' '));
      return article.innerText;
    });
    const id = href.replace('.html', '');
    found[id] = fold(`${line}\n${words}\n${searched(language, id)}`);
  }
  return found;
}

/** The words that a page is looked for with, though it does not use them. */
function searched(language, id) {
  const file = join(site.folder, 'content', language, `${id}.md`);
  const line = existsSync(file) && /^search = (\[.*\])$/m.exec(readFileSync(file, 'utf8'));
  return line ? JSON.parse(line[1]).join('\n') : '';
}

const fold = (text) => text.normalize('NFC').replaceAll(/[\u00ad\u200b-\u200d\u2060]/g, '').toLowerCase();
const bare = (text) => text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd');
const split = (text) => text.split(/[^\p{L}\p{M}\p{N}]+|[ៗๆ]/u).filter(Boolean);

/** Asks each question, as somebody does who types; gives back the pages that are found, in their order. Runs in the page. */
function ask(questions) {
  const input = document.querySelector('input');
  return questions.map((question) => {
    input.value = question;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return [...document.querySelectorAll('ol a')].map((a) => a.getAttribute('href').replace(/\.html.*/, ''));
  });
}

/** Every question with its answer; some at a time, so that the browser is asked less often. */
async function answers(page, questions) {
  const all = [];
  for (let at = 0; at < questions.length; at += 50) {
    const some = questions.slice(at, at + 50);
    const found = await page.evaluate(ask, some);
    all.push(...some.map((question, number) => [question, found[number]]));
  }
  return all;
}

/** English: one thing and many of it are the same to somebody who searches. */
const forms = (word) => {
  const one = word.length < 4 || /(ss|us|is)$/.test(word) ? word : word.replace(/ies$/, 'y').replace(/(ch|sh|ss|x|z)es$/, '$1').replace(/s$/, '');
  return one;
};

/** The words of a text, in every form that `truth` looks for; a text is cut once. */
const cut = new Map();
function cutUp(text) {
  if (!cut.has(text)) {
    const words = split(text);
    cut.set(text, { words: new Set(words), forms: new Set(words.map(forms)), bare: new Set(words.map(bare)) });
  }
  return cut.get(text);
}

/** Where a word stands, by another way than the index goes: whole letters in Khmer and Thai, whole words elsewhere. */
function truth(word, text, language) {
  if (!/[\u0e00-\u0eff\u1780-\u17ff]/.test(word)) {
    const words = cutUp(text);
    if (language === 'en') return words.forms.has(forms(word));
    // Without a mark, any word of these letters may be meant.
    return words.words.has(word) || (bare(word) === word && words.bare.has(word));
  }
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/\p{M}/u.test(text.charAt(at + word.length)) && text.charAt(at - 1) !== '\u17d2') return true;
  }
  return false;
}

for (const language of LANGUAGES) {
  test(`every word in ${language}`, async () => {
    const base = onDisk(site);
    const { page, close } = await open({ site: base });
    const pages = await texts(page, base, language);
    // Not the words of the index: the browser's own, which cuts Khmer in another way.
    const cutter = new Intl.Segmenter(language, { granularity: 'word' });
    const words = new Set();
    for (const text of Object.values(pages)) {
      for (const part of split(text)) {
        if (!UNSPACED.has(language)) words.add(part);
        else for (const { segment, isWordLike } of cutter.segment(part)) if (isWordLike) words.add(segment);
      }
    }
    assert.ok(words.size > 500, `${words.size} words`);
    await page.goto(`${base}${language}/search.html`);
    const wrong = [];
    let [right, found, wanted] = [0, 0, 0];
    for (const [word, answer] of await answers(page, [...words])) {
      const got = new Set(answer);
      const want = new Set(Object.keys(pages).filter((id) => truth(word, pages[id], language)));
      // A mark alone, or half a letter: nothing that anybody types.
      if (want.size === 0) continue;
      const both = [...got].filter((id) => want.has(id)).length;
      [right, found, wanted] = [right + both, found + got.size, wanted + want.size];
      if (both < want.size || both < got.size) wrong.push(`${word}: found ${got.size}, wanted ${want.size}, right ${both}`);
    }
    const [recall, precision] = [right / wanted, right / found];
    const told = `${language}: ${words.size} words, recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`;
    if (process.env.TELL) console.log(told, wrong.slice(0, 40));
    assert.ok(recall >= 0.99 && precision >= 0.97, `${told}\n${wrong.slice(0, 20).join('\n')}`);
    await close();
  });

  test(`what people ask in ${language}`, async () => {
    const questions = JSON.parse(readFileSync(new URL(`questions/${language}.json`, import.meta.url)));
    assert.ok(questions.length >= 30);
    const { page, close } = await open({ site: onDisk(site) });
    await page.goto(`${onDisk(site)}${language}/search.html`);
    const missed = [];
    for (const { ask: question, pages } of questions) {
      for (const id of pages) assert.ok(site.pages.includes(`${language}/${id}.html`), `no page ${id}`);
      const first = (await page.evaluate(ask, [question]))[0].slice(0, 3);
      if (!pages.some((id) => first.includes(id))) missed.push(`${question}: ${first} instead of ${pages}`);
    }
    if (process.env.TELL) console.log(language, missed);
    assert.ok(missed.length <= questions.length * 0.05, missed.join('\n'));
    await close();
  });

  test(`what it weighs in ${language}`, () => {
    const index = statSync(join(site.out, language, 'search/index.js')).size;
    const pages = site.pages.filter((path) => path.startsWith(`${language}/`)).length;
    assert.ok(index <= pages * 1024, `${index} bytes for ${pages} pages`);
    const html = readFileSync(join(site.out, language, 'search.html'), 'utf8');
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
    const search = scripts.find((script) => script.includes('handbill'));
    assert.ok(gzipSync(search, { level: 9 }).length <= 6 * 1024);
  });
}

test('what is found is shown with its line, as text, and reached by keys', async () => {
  const marked = '<img src=x onerror=alert(1)>';
  const sharp = shipped('sharp', (folder) => {
    const file = join(folder, 'content/en/today.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title = ".*"$/m, `title = "Zebra ${marked}"`) + `\nA \\${marked} zebra.\n`);
  });
  const { page, complaints, close } = await open({ site: onDisk(sharp) });
  await page.goto(`${onDisk(sharp)}en/search.html`);
  const asked = [];
  page.on('request', (request) => asked.push(request.url().replace(onDisk(sharp), '')));
  await page.keyboard.press('Tab');
  await page.locator('input').focus();
  await page.keyboard.type('zebra');
  const first = page.locator('ol li').first();
  await first.locator('mark').waitFor();
  assert.equal(await first.locator('a').innerText(), `Zebra ${marked}`);
  assert.equal(await first.locator('small').innerText(), `A ${marked} zebra.`);
  assert.equal(await first.locator('mark').innerText(), 'zebra');
  assert.equal(await page.locator('main [role=status]').innerText(), '1 page');
  // Nothing is loaded but the lines of what was found.
  assert.deepEqual(asked, ['en/search/today.js']);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href').split('#')[0]), 'today.html');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/today.html*');
  assert.deepEqual(complaints, []);
  await close();
});

test('while there are no words to look in, it leads to the list too', async () => {
  const path = join(site.out, 'en/search/index.js');
  const index = readFileSync(path);
  const { page, close } = await open({ site: onDisk(site) });
  const without = page.locator('[id="search.without"]');
  writeFileSync(path, '');
  await page.goto(`${onDisk(site)}en/search.html`);
  assert.equal(await without.isVisible(), true);
  writeFileSync(path, index);
  await page.goto(`${onDisk(site)}en/search.html`);
  assert.equal(await without.isVisible(), false);
  await close();
});

test('without a script it leads to the list', async () => {
  const { page, close } = await open({ site: onDisk(site), script: false });
  await page.goto(`${onDisk(site)}km/search.html`);
  assert.equal(await page.locator('input').count(), 0);
  await page.locator('[id="search.without"] a').click();
  await page.waitForURL('**/km/a-z.html');
  // Every page stands in it.
  const listed = await page.evaluate(() => [...document.querySelectorAll('.entries a')].map((a) => a.getAttribute('href')));
  const pages = site.pages.filter((path) => path.startsWith('km/') && !/\/(index|search|sources|a-z|card)\.html/.test(path));
  for (const path of pages) assert.ok(listed.includes(path.replace('km/', '')), path);
  await close();
});
