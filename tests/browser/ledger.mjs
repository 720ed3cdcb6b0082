// A ledger as large as it gets in years: what was recorded, again and again under other codes.

import { readFileSync, writeFileSync } from 'node:fs';

const SIGNS = '23456789CDFHJKMNPRTVWXY';

/** A code by its number: its first sign is one of the letters C to V, its check is right. */
export function code(number) {
  const values = [8 + (number % 12), 8 + (Math.floor(number / 12) % 15)];
  for (let left = Math.floor(number / 180) * 7919 + number, at = 0; at < 5; at += 1) {
    values.push(left % 23);
    left = Math.floor(left / 23);
  }
  const [first, fifth, ...others] = values;
  const seven = [first, ...others.slice(0, 3), fifth, ...others.slice(3)];
  const sum = seven.reduce((sum, value, at) => sum + value * (at + 2), 0);
  const signs = [...seven, (23 - (sum % 23)) % 23].map((value) => SIGNS[value]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** Makes so many editions of those in a ledger. Gives back their codes, the newest last. */
export function multiply(file, count) {
  const [head, ...entries] = readFileSync(file, 'utf8').split('[[edition]]');
  const codes = Array.from({ length: count }, (_, at) => code(at));
  const made = codes.map((code, at) => `[[edition]]${entries[at % entries.length].replace(/code = ".*"/, `code = "${code}"`).trimEnd()}\n\n`);
  writeFileSync(file, head + made.join(''));
  return codes;
}
