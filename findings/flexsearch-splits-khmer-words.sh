#!/usr/bin/env bash
# npm flexsearch 0.8.212 (a full-text search for websites).
#
# What happens: without an option, and also with its own "Default" encoder, FlexSearch
# splits a text wherever a character is neither letter nor digit, and combining marks
# are neither. A Khmer or Burmese word falls apart into bare consonants, which are then
# looked for one by one: the word for "cow" finds "pair", and any other page with the same
# consonant. npm minisearch 7.2.0 keeps the words whole.
#
# A good guess: texts are split at spaces and stops; a word between them stays one.
#
# Seen: "ខ្មែរ" (Khmer) becomes ខ + ម + រ, "គោ" and "គូ" both become គ.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix . flexsearch@0.8.212 minisearch@7.2.0 >/dev/null

cat > look.mjs <<'JS'
import flexsearch from 'flexsearch';
import MiniSearch from 'minisearch';
const { Charset, Encoder, Index } = flexsearch;

const encoder = new Encoder(Charset.Default);
const parts = word => encoder.encode(word).join('+');
for (const word of ['ខ្មែរ', 'គោ', 'គូ', 'ဆေးရုံ']) console.log(word, 'becomes', parts(word));

// "a pair of shoes", "the cow eats grass"
const pages = ['ស្បែកជើង មួយ គូ', 'គោ ស៊ី ស្មៅ'];
const index = new Index(), mini = new MiniSearch({ fields: ['text'] });
pages.forEach((text, id) => { index.add(id, text); mini.add({ id, text }); });
const flex = index.search('គោ').sort(), whole = mini.search('គោ').map(hit => hit.id);
console.log('"cow" is found by FlexSearch in', flex.length, 'pages, by MiniSearch in', whole.length);
const asSeen = parts('ខ្មែរ') === 'ខ+ម+រ' && parts('គោ') === 'គ' && parts('គូ') === 'គ'
  && flex.join() === '0,1' && whole.join() === '1';
process.exit(asSeen ? 0 : 1);
JS
node look.mjs
