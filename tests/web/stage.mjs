// Reads what to play, a line of JSON for each scene, and writes a line with what it saw or why it failed.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const client = createRequire(new URL('../../app/web/package.json', import.meta.url));
const { chromium } = client('playwright-core');
const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.mjs') && name !== 'stage.mjs');
const scenes = Object.assign({}, ...(await Promise.all(files.map((name) => import(`./${name}`)))));

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
// A browser reports every refused request as an error; these the client asks for and explains to the person.
const EXPECTED = /Failed to load resource.*( (401|404|409|412|422) |ERR_FAILED)/;
const axe = readFileSync(client.resolve('axe-core/axe.min.js'), 'utf8');

/** Plays one scene in a context of its own: what another scene stored or was signed in for is not there. */
async function play(browser, told) {
  const context = await browser.newContext({
    viewport: { width: told.width, height: told.width < 720 ? 760 : 800 },
    colorScheme: told.theme,
    locale: 'pt-BR',
    hasTouch: told.width < 720,
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000); // a bound, not a wish: slow machines pass too
    const complaints = [];
    page.on('console', (said) => {
      if (said.type() === 'error' && !EXPECTED.test(said.text())) complaints.push(said.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)),
    );
    return { ...(await scenes[told.scene](page, { ...told, axe, ...told.props })), complaints };
  } finally {
    for (const opened of browser.contexts()) await opened.close(); // a scene may have opened another
  }
}

const browser = await chromium.launch({ executablePath: process.argv[2], args: FLAGS.split(' ') });
for await (const line of createInterface({ input: process.stdin })) {
  const seen = await play(browser, JSON.parse(line)).catch((error) => ({ error: String(error.stack ?? error) }));
  process.stdout.write(`${JSON.stringify(seen)}\n`);
}
await browser.close();
