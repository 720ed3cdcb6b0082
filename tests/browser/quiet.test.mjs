// A page asks for nothing outside its own folder, keeps nothing, and complains about nothing: every page in every
// language, from a host and from a stick.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './chromium.mjs';
import { arabic, onDisk, serve, shipped } from './sites.mjs';

/** What a page has left behind in the browser. Runs in the page. */
async function kept() {
  return {
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: window.caches ? (await caches.keys()).length : 0,
    // Pages from a file may have none: asking is an error there.
    workers: location.protocol === 'http:' ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    violations: window.violations.length,
  };
}
const NOTHING = { cookies: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0, violations: 0 };

for (const site of [shipped(), arabic()]) {
  for (const scheme of ['http', 'file']) {
    test(`${site.name} from ${scheme}`, async () => {
      const server = scheme === 'http' ? await serve(site) : undefined;
      const base = server?.base ?? onDisk(site);
      const { context, page, outside, complaints, close } = await open({ site: base });
      await context.addInitScript(() => {
        window.violations = [];
        document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.blockedURI));
      });
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      for (const path of site.pages) {
        await page.goto(base + path);
        assert.deepEqual(await page.evaluate(kept), NOTHING, path);
      }
      assert.deepEqual(await context.cookies(), []);
      assert.deepEqual([context.serviceWorkers(), outside, complaints], [[], [], []]);
      const away = asked.filter((url) => !url.startsWith(base) && !url.startsWith('data:'));
      assert.deepEqual(away, []);
      assert.ok(asked.length >= site.pages.length, 'the watch works');
      await close();
      server?.close();
    });
  }
}
