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
const styles = new Set(Object.values(manifest).flatMap((chunk) => chunk.css ?? []));
const entry = chunks('index.html');
const route = (name) => chunks(`src/routes/${name}.svelte`);
const chart = Object.keys(manifest).find((key) => key.includes('uPlot')) ?? 'src/components/Curve.svelte';
const fonts = readdirSync(`${dist}assets`).filter((file) => file.endsWith('.woff2'));

const rows = [
  ['entry script', sum(scripts(entry)), 45],
  ['animal card with chart', sum(scripts(new Set([...entry, ...route('Animal'), ...chunks(chart)]))), 70],
  ['all styles', sum(styles), 12],
  ['index.html', packed('index.html'), 16],
  ['fonts', fonts.reduce((kb, file) => kb + readFileSync(`${dist}assets/${file}`).length / 1024, 0), 52],
  ...['Animals', 'Groups', 'Places', 'Imports', 'Import', 'Settings'].map((name) => [
    `route ${name}`,
    sum([...scripts(route(name))].filter((file) => !scripts(entry).has(file))),
    60,
  ]),
];
for (const [what, kb, most] of rows) {
  console.log(`${kb <= most ? 'ok  ' : 'OVER'} ${what.padEnd(24)} ${kb.toFixed(1).padStart(6)} KB of ${most}`);
}
process.exitCode = rows.every(([, kb, most]) => kb <= most) ? 0 : 1;
