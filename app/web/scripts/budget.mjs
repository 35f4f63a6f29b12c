// Fails when the build weighs more than a barn phone on a slow line should load.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}assets/manifest.json`, 'utf8'));
const packed = (file) => gzipSync(readFileSync(dist + file), { level: 9 }).length / 1024;
const sum = (files) => [...files].reduce((kb, file) => kb + packed(file), 0);

/** The chunks a page needs at once: its own and what it imports, without what it loads later. */
function chunks(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) chunks(next, seen);
  return seen;
}
const scripts = (keys) => new Set([...keys].map((key) => manifest[key].file).filter((file) => file.endsWith('.js')));
const styles = (keys) => new Set([...keys].flatMap((key) => manifest[key].css ?? []));
const entry = chunks('index.html');
const route = (name) => chunks(`src/routes/${name}.svelte`);
const chart = Object.keys(manifest).find((key) => key.includes('uPlot')) ?? 'src/components/Curve.svelte';
const pages = readdirSync(fileURLToPath(new URL('../src/routes/', import.meta.url))).map((file) => file.split('.')[0]);
const heaviest = Math.max(...pages.map((name) => sum(styles([...entry, ...route(name)]))));
const texts = readdirSync(`${dist}assets`).filter((file) => /\.(js|css)$/.test(file));
const fonts = readdirSync(`${dist}assets`).filter((file) => file.endsWith('.woff2'));

const rows = [
  ['entry script', sum(scripts(entry)), 45],
  ['animal card with chart', sum(scripts(new Set([...entry, ...route('Animal'), ...chunks(chart)]))), 70],
  ['styles of any page', heaviest, 12],
  ['index.html', packed('index.html'), 16],
  ['fonts', fonts.reduce((kb, file) => kb + readFileSync(`${dist}assets/${file}`).length / 1024, 0), 52],
  ['everything', sum(texts.map((file) => `assets/${file}`)), 348], // with the fonts, 400
  ...pages.map((name) => [
    `route ${name}`,
    sum([...scripts(route(name))].filter((file) => !scripts(entry).has(file))),
    60,
  ]),
];
for (const [what, kb, most] of rows) {
  console.log(`${kb <= most ? 'ok  ' : 'OVER'} ${what.padEnd(24)} ${kb.toFixed(1).padStart(6)} KB of ${most}`);
}
process.exitCode = rows.every(([, kb, most]) => kb <= most) ? 0 : 1;
