// Every link leads somewhere: on every page, in the single files, in a copy below another folder; by the disk, and in a
// browser, from a stick and from a host.

import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { onDisk, serve, shippedWhole, walk, workshop } from './sites.mjs';

const site = shippedWhole();
/** The same, as it lies below somebody else's folder. */
const below = { out: join(workshop, 'below') };
cpSync(site.out, join(below.out, 'some/where'), { recursive: true });

/** All links of a page, as the browser understands them, and all places that links can lead to. Runs in the page. */
function linked() {
  const whole = (element, name) => element[name] && [element.getAttribute(name), element[name]];
  const elements = [...document.querySelectorAll('a[href], link[href], img[src], script[src], audio[src]')];
  return {
    links: elements.map((element) => whole(element, 'href') ?? whole(element, 'src')),
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
  };
}

const CASES = [
  ['from a stick', site, 'file', ''],
  ['from a stick, below a folder', below, 'file', 'some/where/'],
  ['from a host', site, 'http', ''],
  ['from a host, below a folder', below, 'http', 'some/where/'],
];

for (const [name, tree, scheme, folder] of CASES) {
  test(name, async () => {
    const server = scheme === 'http' ? await serve(tree) : undefined;
    const base = `${server?.base ?? onDisk(tree)}${folder}`;
    const { page, close } = await open({ site: base });
    const [links, ids] = [[], new Map()];
    for (const path of site.pages) {
      const answer = await page.goto(base + path);
      assert.ok(scheme === 'file' || answer.status() === 200, path);
      const found = await page.evaluate(linked);
      ids.set(base + path, new Set(found.ids));
      links.push(...found.links.map(([written, whole]) => ({ path, written, whole })));
      // A file that is handed on alone leads nowhere but into itself, to a telephone, or out.
      if (/^[a-z]+\.html$/.test(path) && !['index.html', '404.html'].includes(path)) {
        for (const [written] of found.links) assert.match(written, /^(#|tel:|sms:|https?:|data:)/, path);
      }
    }
    const files = new Set(walk(join(tree.out, folder)).map((file) => base + file));
    const inside = links.filter(({ whole }) => /^(file|http):/.test(whole) && whole.startsWith(base));
    for (const { path, written, whole } of inside) {
      const [file, fragment] = whole.split('#');
      assert.ok(files.has(decodeURI(file)), `${path}: ${written}`);
      assert.ok(!fragment || ids.get(file)?.has(decodeURIComponent(fragment)), `${path}: ${written}`);
    }
    // Everything else is a telephone, or somebody else's page.
    for (const { path, written, whole } of links) {
      if (!whole.startsWith(base)) assert.match(whole, /^(tel:|sms:|mailto:|https?:\/\/|data:(,|image\/))/, `${path}: ${written}`);
    }
    assert.ok(inside.length > 2000 && links.some(({ whole }) => whole.endsWith('.pdf')), `${inside.length} links`);
    await close();
    server?.close();
  });
}
