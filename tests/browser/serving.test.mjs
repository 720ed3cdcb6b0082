// What somebody sees who writes: the open page shows what was saved; what is wrong stands on it, and the last good page
// under it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { open } from './chromium.mjs';
import { handbill, shipped } from './sites.mjs';

const site = shipped('served');
const server = spawn(handbill, ['serve', '--port', '0', '--site', site.folder], { stdio: ['ignore', 'ignore', 'pipe'] });
after(() => server.kill());
const base = await new Promise((ready, failed) => {
  server.on('exit', (status) => failed(new Error(`it ended with ${status}`)));
  createInterface(server.stderr).on('line', (line) => {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line);
    if (address) ready(address[0]);
  });
});
const file = join(site.folder, 'content/en/today.md');
const good = readFileSync(file, 'utf8');

test('what is saved is shown', async () => {
  const { page, outside, complaints, close } = await open({ site: base });
  await page.goto(`${base}en/today.html`);
  const before = await page.locator('h1').innerText();
  const from = Date.now();
  writeFileSync(file, good.replace(/^title = ".*"/m, 'title = "Another title"'));
  await page.locator('h1', { hasText: 'Another title' }).waitFor();
  if (process.env.TELL) console.log(`shown after ${Date.now() - from} ms`);
  writeFileSync(file, good);
  await page.locator('h1', { hasText: before }).waitFor();
  assert.deepEqual([outside, complaints], [[], []]);
  await close();
});

test('what is wrong is shown over the last good page', async () => {
  const { page, close } = await open({ site: base });
  await page.goto(`${base}en/today.html`);
  const before = await page.locator('article').innerText();
  appendFileSync(file, '\nSee [this](page:nowhere).\n');
  const findings = page.locator('[id="handbill.findings"]');
  await findings.filter({ hasText: 'error[dangling-link]' }).waitFor();
  assert.match(await findings.innerText(), /content\/en\/today\.md:\d+/);
  assert.equal(await page.locator('article').innerText(), before);
  // Loaded again, it still has both.
  await page.reload();
  await findings.waitFor();
  assert.equal(await page.locator('article').innerText(), before);
  writeFileSync(file, good);
  await findings.waitFor({ state: 'detached' });
  await close();
});

test('a sheet is made when it is asked for', async () => {
  const answer = await fetch(`${base}km/print/today.home.pdf`);
  assert.equal(answer.status, 200);
  assert.equal(Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString(), '%PDF-');
});
