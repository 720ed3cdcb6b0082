// The sites that pages are looked at in: the one that ships, and one in Arabic. Each is made once for each test file.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
/** The program under test; `cargo test` says where it is. */
export const handbill = process.env.HANDBILL ?? join(project, 'target/release/handbill');

/** The folder of everything that this test file makes. It goes with the process. */
export const workshop = mkdtempSync(join(tmpdir(), 'handbill-browser-'));
process.on('exit', () => rmSync(workshop, { recursive: true, force: true }));

/** Copies a site, changes it, and builds its pages, or everything. */
export function make(name, from, change = () => {}, part = ['--only', 'web']) {
  const folder = join(workshop, name);
  for (const part of ['content', 'site.toml', 'static', 'templates']) {
    if (existsSync(join(from, part))) cpSync(join(from, part), join(folder, part), { recursive: true });
  }
  change(folder);
  // Handouts that are as they were in another chapter are not set again.
  const memory = process.env.HANDBILL_MEMORY;
  if (memory) cpSync(memory, join(folder, '.handbill'), { recursive: true });
  const out = join(folder, 'public');
  const run = spawnSync(handbill, ['build', ...part, '--site', folder, '--out', out], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`handbill could not make ${name}:\n${run.stderr}${run.error ?? ''}`);
  return { name, folder, out, pages: walk(out).filter((path) => path.endsWith('.html')) };
}

/** Writes down that some of a site's handouts were printed, so that there is a page to look their codes up. */
export function record(folder, pages = ['pocket-numbers', 'my-visit', 'today'], more = []) {
  const run = spawnSync(handbill, ['editions', 'record', ...pages, '--format', 'json', '--site', folder, ...more], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`handbill could not record:\n${run.stderr}${run.error ?? ''}`);
  return run.stdout.trim().split('\n').map((line) => JSON.parse(line));
}

/** The site that ships, some of it printed: a number has changed since, and hours. */
export const shipped = (name = 'shipped', change = () => {}) => make(name, project, (folder) => {
  record(folder);
  const contacts = join(folder, 'content/contacts.toml');
  const old = readFileSync(contacts, 'utf8');
  writeFileSync(contacts, old.replace('number = "1281"', 'number = "1282"').replace('hours = "24/7"', 'hours = "Mo-Fr 08:00-17:00"'));
  change(folder);
});

/** The same, with its handouts. */
export const shippedWhole = () => make('whole', project, () => {}, []);

/** A site in Arabic that has everything a page can hold. */
export function arabic() {
  return make('arabic', join(project, 'tests/browser/arabic'), (folder) => {
    cpSync(join(project, 'tests/strings/ar.ftl'), join(folder, 'templates/strings/ar.ftl'));
    // One frame of MPEG layer III: 26 ms of silence.
    const silence = Buffer.alloc(417);
    silence.set([0xff, 0xfb, 0x90, 0x64]);
    writeFileSync(join(folder, 'content/ar/all.mp3'), silence);
    record(folder, []);
  });
}

/** All files below a folder, by their paths from there, sorted. */
export function walk(folder, inside = '') {
  const names = readdirSync(join(folder, inside)).sort();
  return names.flatMap((name) => {
    const path = inside ? `${inside}/${name}` : name;
    return statSync(join(folder, path)).isDirectory() ? walk(folder, path) : [path];
  });
}

const TYPES = { '.js': 'text/javascript; charset=utf-8', '.html': 'text/html; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.mp3': 'audio/mpeg' };

/** Serves a site as the plainest host does: on loopback, files by their names, nothing added. */
export async function serve(site) {
  const asked = [];
  // Sites that are served here are finished.
  const files = new Set(walk(site.out));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1);
    asked.push(path);
    if (files.has(path)) {
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
      response.end(readFileSync(join(site.out, path)));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  server.unref();
  return { base: `http://127.0.0.1:${server.address().port}/`, asked, close: () => server.close() };
}

/** A site's address on the disk, as on a stick. */
export const onDisk = (site) => `${pathToFileURL(site.out)}/`;
