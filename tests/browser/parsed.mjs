// Pages as the browser reads their markup, without opening each of them: opening is what takes long.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where everything on a page leads as the browser understands it, the places that links can lead to, and the way out.
 * Pages are given by their markup and their address; one without markup is the page that is open. Runs in the page.
 */
function read(pages) {
  return pages.map(({ address, html }) => {
    let page = document;
    if (html !== undefined) {
      page = new DOMParser().parseFromString(html, 'text/html');
      // The first one counts; it tells the browser where the page would have come from.
      const base = page.createElement('base');
      base.href = address;
      page.head.prepend(base);
    }
    const elements = [...page.querySelectorAll('[href], [src]')].filter((element) => element.tagName !== 'BASE');
    return {
      links: elements.map((element) => [element.getAttribute('href') ?? element.getAttribute('src'), element.href ?? element.src]),
      ids: [...page.querySelectorAll('[id]')].map((element) => element.id),
      way: { to: page.getElementById('exit.link')?.href, lang: page.documentElement.lang },
    };
  });
}

/** What is on the page that is open, once its scripts have run. */
export const onOpenPage = async (page) => (await page.evaluate(read, [{}]))[0];

/** What is on pages that are not opened. The page that reads them is an empty one: another's policy may allow no `<base>`. */
export async function onPages(context, pages) {
  const page = await context.newPage();
  const all = [];
  for (let at = 0; at < pages.length; at += 20) all.push(...(await page.evaluate(read, pages.slice(at, at + 20))));
  await page.close();
  return all;
}

/** A page on the disk. */
export const fromDisk = (folder, path) => readFileSync(join(folder, path), 'utf8');
