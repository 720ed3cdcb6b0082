// Every link leads somewhere: on every page, in the single files, in a copy below another folder; by the disk, and in a
// browser, from a stick and from a host.

import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { fromDisk, onOpenPage, onPages } from './parsed.mjs';
import { onDisk, serve, shippedWhole, walk, workshop } from './sites.mjs';

const site = shippedWhole();
/** The same, as it lies below somebody else's folder. */
const below = { out: join(workshop, 'below') };
cpSync(site.out, join(below.out, 'some/where'), { recursive: true });

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
    const markup = async (path) => {
      if (scheme === 'file') return fromDisk(join(tree.out, folder), path);
      const answer = await fetch(base + path);
      assert.equal(answer.status, 200, path);
      return answer.text();
    };
    const { context, close } = await open({ site: base });
    const pages = await Promise.all(site.pages.map(async (path) => ({ address: base + path, html: await markup(path) })));
    const read = await onPages(context, pages);
    const [links, ids] = [[], new Map()];
    for (const [at, path] of site.pages.entries()) {
      const found = read[at];
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

test('a page that is opened has the links of its markup, and no others', async () => {
  const base = onDisk(site);
  const { context, page, close } = await open({ site: base });
  // What is there for browsers without a script is no part of an opened page.
  const markup = (path) => fromDisk(site.out, path).replaceAll(/<noscript>[\s\S]*?<\/noscript>/g, '');
  const read = await onPages(context, site.pages.map((path) => ({ address: base + path, html: markup(path) })));
  for (const [at, path] of site.pages.entries()) {
    await page.goto(base + path);
    assert.deepEqual(await onOpenPage(page), read[at], path);
  }
  await close();
});
