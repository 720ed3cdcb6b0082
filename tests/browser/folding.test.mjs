// What looks the same is the same to somebody who searches: every spelling of `tests/lists/lookalikes.tsv`, folded by the
// script that a built search page has.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { make, workshop } from './sites.mjs';

/** A site with one page. */
function small() {
  const from = join(workshop, 'small');
  mkdirSync(join(from, 'content/en'), { recursive: true });
  writeFileSync(join(from, 'site.toml'), 'title = { en = "One" }\noriginal = "en"\ncountry = "KH"\nexit_to = "https://example.org/"\n\n[languages.en]\nname = "English"\n');
  writeFileSync(join(from, 'content/en/one.md'), '+++\ntitle = "One"\n+++\nWords.\n');
  return make('folding', from);
}

/** The page's own script, with a document that holds nothing. */
function folding() {
  const page = readFileSync(join(site.out, 'en/search.html'), 'utf8');
  const script = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((found) => found[1]).find((text) => text.includes('search.here'));
  const element = () => ({ getAttribute: () => '', setAttribute() {}, appendChild() {}, addEventListener() {} });
  const document = { documentElement: { lang: 'en' }, body: element(), getElementById: element, createElement: element, createTextNode: element };
  const window = { addEventListener() {} };
  runInContext(script, createContext({ document, window, setTimeout, clearTimeout }));
  return window.handbill.fold;
}

const site = small();
const unescaped = (cell) =>
  cell.replaceAll(/\\(?:u\{([0-9A-F]+)\}|(.))/g, (_, code, sign) => (code ? String.fromCodePoint(parseInt(code, 16)) : { n: '\n', t: '\t' }[sign] || sign));
const rows = readFileSync(new URL('../lists/lookalikes.tsv', import.meta.url), 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t').map(unescaped));

test('every spelling is known again, and no other word is', () => {
  const fold = folding();
  const letters = rows.filter(([, , , , level, asked]) => level == 'letters' && asked == 'issue');
  assert.ok(letters.length > 500, `${letters.length}`);
  const wrong = letters.filter(([, , , , , , same, text, spelled]) => (fold(text) == fold(spelled)) != (same == 'yes'));
  assert.deepEqual(wrong, []);
});

test('what is marked is what was typed', () => {
  const fold = folding();
  const places = [];
  const line = 'A\u00adB  នៅ\u200bមន្រ្តី ﬃ';
  const text = fold(line, places);
  for (const [word, typed] of [['ab', 'A\u00adB'], ['មន្ត្រី'.normalize('NFC'), 'មន្រ្តី'], ['ffi', 'ﬃ']]) {
    const at = text.indexOf(fold(word));
    assert.ok(at >= 0, word);
    assert.equal(line.slice(places[at][0], places[at + fold(word).length - 1][1]), typed);
  }
});
