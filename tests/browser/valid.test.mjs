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

for (const site of [shipped(), arabic()]) {
  test(site.name, async () => {
    const { base, close } = await serve(site);
    const pages = site.pages.map((path) => base + path);
    // The pages are asked from loopback, which it refuses otherwise. It ends with an error where it has something to say; what it says is on its standard output all the same.
    const run = promisify(execFile)('java', [LOOPBACK, '-jar', jar, '--format', 'json', '--stdout', ...pages]);
    const { stdout } = await run.catch((error) => error);
    const { messages } = JSON.parse(stdout);
    // It takes every `data:` picture for blocked, even by a policy of `img-src data:` alone; that browsers show them,
    // the chapter on quiet pages sees.
    const wrong = messages.filter(({ message }) => !/image “data:.*” blocked by “img-src” directive/.test(message));
    const told = wrong.map(({ url, lastLine, message, extract }) => `${url}:${lastLine}: ${message} ${extract}`);
    assert.deepEqual(told, []);
    close();
  });
}
