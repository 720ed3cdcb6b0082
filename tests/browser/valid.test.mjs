// Every page is valid HTML and CSS: no error and no warning of the validator of the W3C.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { arabic, serve, shipped } from './sites.mjs';

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

const LOOPBACK = '-Dnu.validator.servlet.allow-forbidden-hosts=true';

test('the shipped site and one in Arabic', async () => {
  const servers = await Promise.all([shipped(), arabic()].map(async (site) => ({ site, ...(await serve(site)) })));
  const pages = servers.flatMap(({ site, base }) => site.pages.map((path) => base + path));
  assert.ok(pages.length > 130, `${pages.length} pages`);
  // One run for all: starting it takes as long as twenty pages. The quick compiler and the plain collector suit a run
  // of seconds; what that compiler makes needs a larger stack. The pages are asked from loopback, which it refuses
  // otherwise. It ends with an error where it has something to say; what it says is on its standard output all the same.
  const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m', LOOPBACK, '-jar', jar, '--format', 'json', '--stdout'];
  const run = promisify(execFile)('java', [...options, ...pages], { maxBuffer: 64 << 20 });
  const { stdout } = await run.catch((error) => error);
  const { messages } = JSON.parse(stdout);
  // It takes every `data:` picture for blocked, even by a policy of `img-src data:` alone; that browsers show them,
  // the chapter on quiet pages sees.
  const wrong = messages.filter(({ message }) => !/image “data:.*” blocked by “img-src” directive/.test(message));
  const told = wrong.map(({ url, lastLine, message, extract }) => `${url}:${lastLine}: ${message} ${extract}`);
  assert.deepEqual(told, []);
  servers.forEach(({ close }) => close());
});
