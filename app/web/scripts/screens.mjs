// Takes a picture of every screen, narrow and wide, light and dark, of a server that runs.
// node scripts/screens.mjs [http://127.0.0.1:8000] [/tmp/screens]; email and password in REBANHO_EMAIL, REBANHO_PASSWORD.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [base = 'http://127.0.0.1:8000', folder = '/tmp/screens'] = process.argv.slice(2);
const only = process.env.ONLY?.split(',');
const SIZES = [
  { name: '360', width: 360, height: 760, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  { name: '1280', width: 1280, height: 800, deviceScaleFactor: 1 },
];
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS.split(' '),
});

async function signIn(page) {
  await page.goto(`${base}/`);
  await page.waitForSelector('input[type=email]');
  await page.fill('input[type=email]', process.env.REBANHO_EMAIL ?? 'demo@rebanho.dev');
  await page.fill('input[type=password]', process.env.REBANHO_PASSWORD ?? 'rebanho-demo');
}

const quiet = (page) => page.waitForLoadState('networkidle').then(() => page.waitForTimeout(250));
const tagged = 'main a.tag, main a.line';

/** What to show, in order: each step leaves the page as the next finds it. */
const STEPS = {
  animals: (page) => page.goto(`${base}/animals`),
  animal: async (page) => {
    await page.waitForSelector(tagged);
    await page.locator(tagged).first().click();
    await page.waitForSelector('canvas, .columns');
  },
  weigh: async (page) => {
    await page.locator('.acts button').first().click();
    for (const key of ['7', '8', '.', '4']) await page.keyboard.press(key);
  },
  move: async (page) => {
    await page.keyboard.press('Escape');
    await page.locator('.acts button').nth(1).click();
  },
  note: async (page) => {
    await page.keyboard.press('Escape');
    await page.locator('.acts button').nth(2).click();
  },
  groups: (page) => page.goto(`${base}/groups`),
  group: async (page) => {
    await page.waitForSelector(tagged);
    await page.locator(tagged).first().click();
    await page.waitForSelector('h2');
  },
  places: (page) => page.goto(`${base}/places`),
  imports: (page) => page.goto(`${base}/imports`),
  import: async (page) => {
    const found = await page.locator('a[href^="/imports/"]').count();
    if (found) await page.locator('a[href^="/imports/"]').first().click();
  },
  pedigree: async (page) => {
    const found = await page.evaluate(young);
    if (found) await page.goto(`${base}/animals/${found}`);
    if (found) await page.locator('ol.tree').scrollIntoViewIfNeeded();
  },
  organisation: async (page) => {
    await page.goto(`${base}/organisations`);
    const mine = page.locator('a[href^="/organisations/"]');
    await quiet(page);
    if (await mine.count()) await mine.first().click();
  },
  ...Object.fromEntries(
    ['journal', 'needs', 'settings', 'people', 'account', 'organisations', 'tokens', 'audit', 'farm'].map((name) => [
      name,
      (page) => page.goto(`${base}/${name}`),
    ]),
  ),
  invitation: async (page) => page.goto(await page.evaluate(invited)),
};

/** An animal whose dam is known, if the farm has one. */
async function young() {
  const { farms } = await (await fetch('/api/identity/v1/session')).json();
  const all = await (await fetch(`/api/herd/v1/farms/${farms[0].farm_id}/animals?limit=500`)).json();
  return all.items.find((one) => one.genetic_dam_id)?.id;
}

/** A link that lets a worker in. */
async function invited() {
  const { farms } = await (await fetch('/api/identity/v1/session')).json();
  const told = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"role":"worker","days":1}' };
  return (await (await fetch(`/api/identity/v1/farms/${farms[0].farm_id}/invitations`, told)).json()).link;
}

for (const size of SIZES) {
  for (const colorScheme of ['light', 'dark']) {
    const { name, width, height, ...more } = size;
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'pt-BR', ...more });
    const page = await context.newPage();
    page.on('console', (said) => said.type() === 'error' && console.error(said.text()));
    page.on('pageerror', (error) => console.error(String(error)));
    const shoot = (screen) => page.screenshot({ path: `${folder}/${screen}-${name}-${colorScheme}.png` });
    await signIn(page);
    await shoot('sign-in');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#main');
    for (const [screen, show] of Object.entries(STEPS)) {
      if (only && !only.includes(screen) && !['animals', 'animal', 'groups', 'imports'].includes(screen)) continue;
      await show(page);
      await quiet(page);
      if (!only || only.includes(screen)) await shoot(screen);
    }
    await context.close();
  }
}
await browser.close();
