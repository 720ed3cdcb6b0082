// Debian's Chromium, driven by playwright. Nothing outside the machine can be reached from it.

import { chromium } from 'playwright-core';
import { after } from 'node:test';

/**
 * The program that people have, and the same engine without windows, tabs and extensions: a page costs 93 ms of computing
 * in the one and 59 ms in the other (version 156). What hangs on tabs and the Back list is asked of the first.
 */
export const WHOLE = '/usr/bin/chromium';
const SHELL = '/usr/bin/chromium-headless-shell';

/** The browsers that are running, by their programs; they end with the test file. */
const running = new Map();
after(() => Promise.all([...running.values()].map(async (browser) => (await browser).close())));

function started(program) {
  if (!running.has(program)) {
    running.set(program, chromium.launch({
      executablePath: program,
      // Chromium's own sandbox asks for a user who may make one, which build machines do not have; the pages are ours.
      // And no name is looked up, whatever a page asks for.
      args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    }));
  }
  return running.get(program);
}

/**
 * A window of its own, as a new visitor has it; whatever leaves the site is noted. What is there, elsewhere: `nothing`, an
 * empty page that `answers`, or a network that `hangs`. To stand in for others, each request is stopped and looked at,
 * and nothing of the last page can be used again: a page costs twice as much.
 */
export async function open({ site, width = 390, height = 844, scheme = 'light', script = true, elsewhere = 'nothing', changed = false, program = SHELL } = {}) {
  const context = await (await started(program)).newContext({
    viewport: { width, height },
    colorScheme: scheme,
    javaScriptEnabled: script,
    // Where a test changes a page, the page's own policy would refuse the change.
    bypassCSP: changed,
    serviceWorkers: 'allow',
  });
  const outside = [];
  context.on('request', (request) => {
    if (!inside(new URL(request.url()), site)) outside.push(request.url());
  });
  if (elsewhere !== 'nothing') {
    await context.route((url) => !inside(url, site), async (route) => {
      if (elsewhere === 'hangs') return new Promise(() => {});
      return route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>Elsewhere</title>' });
    });
  }
  // Whatever takes this long on a machine that builds will not come any more.
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { context, page, outside, complaints, close: () => context.close() };
}

const inside = (url, base) => url.href.startsWith(base) || url.protocol === 'data:' || url.protocol === 'about:';
