// Types into the search of the animals table; the page measures from each keydown to the last rows painted because of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const client = createRequire(new URL('../../app/web/package.json', import.meta.url));
const { chromium } = client('playwright-core');
const told = JSON.parse(readFileSync(0, 'utf8'));
const QUIET_MS = 500;

const browser = await chromium.launch({ executablePath: told.chromium, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en' });
await page.addInitScript(() => {
  globalThis.tasks = [];
  new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask' });
  addEventListener('keydown', (event) => (globalThis.pressed = event.timeStamp), true);
});
await page.goto(told.url);
await page.fill('input[type=email]', 'bench@example.org');
await page.fill('input[type=password]', 'a long enough pass phrase');
await page.keyboard.press('Enter');
await page.waitForSelector('main tbody a.tag');
await page.waitForLoadState('networkidle');

/** Whatever the key changed in the page, down to the frame that shows the last of it. */
const watch = (quiet) => {
  let last = 0;
  globalThis.painted = new Promise((done) => {
    // A letter that narrows nothing changes nothing: there is nothing to wait for then.
    let timer = setTimeout(() => done(null), 3 * quiet);
    const seen = new MutationObserver(() => {
      requestAnimationFrame(() => setTimeout(() => (last = performance.now())));
      clearTimeout(timer);
      timer = setTimeout(() => {
        seen.disconnect();
        done(last - globalThis.pressed);
      }, quiet);
    });
    seen.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
  });
};

const ms = [];
const press = async (key) => {
  await page.evaluate(watch, QUIET_MS);
  await page.keyboard.press(key);
  const took = await page.evaluate(() => globalThis.painted);
  if (took !== null) ms.push(took);
};
await page.keyboard.press('/');
await page.evaluate(() => globalThis.tasks.splice(0));
for (const word of told.words) {
  for (const key of word) await press(key);
  for (const _ of word) await press('Backspace');
}
const longest = await page.evaluate(() => Math.max(0, ...globalThis.tasks));
await browser.close();
process.stdout.write(JSON.stringify({ ms, longest }));
