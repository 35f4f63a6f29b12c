// Reads what to play from stdin, plays one scene, and writes what it saw as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as animals from './animals.mjs';
import * as births from './births.mjs';
import * as comings from './comings.mjs';
import * as cooperative from './cooperative.mjs';
import * as corrections from './corrections.mjs';
import * as curves from './curves.mjs';
import * as entrance from './entrance.mjs';
import * as entries from './entries.mjs';
import * as figures from './figures.mjs';
import * as imports from './imports.mjs';
import * as kin from './kin.mjs';
import * as lots from './lots.mjs';
import * as many from './many.mjs';
import * as parameters from './parameters.mjs';
import * as people from './people.mjs';
import * as places from './places.mjs';
import * as reproduction from './reproduction.mjs';
import * as today from './today.mjs';
import * as tour from './tour.mjs';

const client = createRequire(new URL('../../app/web/package.json', import.meta.url));
const { chromium } = client('playwright-core');
const scenes = { ...animals, ...births, ...comings, ...cooperative, ...corrections, ...curves, ...entrance, ...entries, ...figures, ...imports, ...kin, ...lots, ...many, ...parameters, ...people, ...places, ...reproduction, ...today, ...tour };
const told = JSON.parse(readFileSync(0, 'utf8'));

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
// A browser reports every refused request as an error; these the client asks for and explains to the person.
const EXPECTED = /Failed to load resource.*( (401|404|409|412|422) |ERR_FAILED)/;

const browser = await chromium.launch({ executablePath: told.chromium, args: FLAGS.split(' ') });
try {
  const page = await browser.newPage({
    viewport: { width: told.width, height: told.width < 720 ? 760 : 800 },
    colorScheme: told.theme,
    locale: 'pt-BR',
    hasTouch: told.width < 720,
  });
  page.setDefaultTimeout(30_000); // a bound, not a wish: slow machines pass too
  const complaints = [];
  page.on('console', (said) => {
    if (said.type() === 'error' && !EXPECTED.test(said.text())) complaints.push(said.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)),
  );
  const axe = readFileSync(client.resolve('axe-core/axe.min.js'), 'utf8');
  const seen = await scenes[told.scene](page, { ...told, axe, ...told.props });
  process.stdout.write(JSON.stringify({ ...seen, complaints }));
} finally {
  await browser.close();
}
