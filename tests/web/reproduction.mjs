// The board of reproduction: what it counts, whom it lists, and the way to the card of one of them.
import { asked, daysAgo, farmOf, faultsOf, signIn, texts, wideBy } from './hands.mjs';

/** Sows that were served so many days ago, each with what a check found. */
async function servedSows(page, told, farm, sows) {
  const items = [];
  for (const { tag, served, checked } of sows) {
    const sow = { identifiers: [{ scheme: 'br.management', value: tag }], species: 'pig', production_type: 'breeding', sex: 'Female', birth_date: daysAgo(700), registered_on: daysAgo(300) };
    const { id } = await asked(page, told, 'POST', `/api/herd/v1/farms/${farm}/animals`, sow);
    const said = (kind, days, data) => ({ id: crypto.randomUUID(), kind, subject: { type: 'animal', id }, occurred_at: daysAgo(days), time_precision: 'day', data, confirmed: [{ code: 'old_entry' }] });
    items.push(said('service', served, { method: 'Insemination', sire_unknown: true }));
    if (checked) items.push(said('pregnancy_check', served - 28, { result: checked, method: 'Echography' }));
  }
  await asked(page, told, 'POST', `/api/events/v1/farms/${farm}/events/batch`, { items });
}

/** Until the journal counts so many of a profile. */
async function counted(page, told, farm, what, heads) {
  const path = `/api/events/v1/farms/${farm}/females/summary?profile=pig`;
  for (let tries = 0; tries < 60; tries += 1) {
    const found = await asked(page, told, 'GET', path);
    if ((found.lists[what] ?? 0) >= heads) return found;
    await page.waitForTimeout(500);
  }
  throw new Error(`${what}: never ${heads}`);
}

const part = (page, name) => page.getByRole('button', { name: new RegExp(`^\\d+ ${name}$`) });
const tags = (page) => texts(page, '#main :is(tbody, ul) .tag');

export async function seeTheBoard(page, told) {
  await signIn(page, { ...told, path: '/settings' });
  const farm = await farmOf(page, told);
  const mark = `${Date.now() % 1e6}`;
  const [due, soon, fresh] = [`P${mark}`, `Q${mark}`, `R${mark}`];
  const path = `/api/events/v1/farms/${farm}/females/summary?profile=pig`;
  const before = (await asked(page, told, 'GET', path)).lists.check_due;
  await servedSows(page, told, farm, [
    { tag: due, served: 112, checked: 'Pregnant' },
    { tag: soon, served: 30 },
    { tag: fresh, served: 5 },
  ]);
  const counts = await counted(page, told, farm, 'check_due', before + 1);
  await page.getByRole('link', { name: 'Reprodução' }).first().click();
  await part(page, 'para diagnóstico').waitFor();
  const shown = await part(page, 'para diagnóstico').innerText();
  await part(page, 'para diagnóstico').click();
  await page.locator('#main .tag', { hasText: soon }).waitFor();
  await page.waitForFunction((tag) => !document.querySelector('#main')?.innerText.includes(tag), due);
  const toCheck = await tags(page);
  await part(page, 'parto esta semana').click();
  await page.locator('#main .tag', { hasText: due }).waitFor();
  await page.waitForFunction((tag) => !document.querySelector('#main')?.innerText.includes(tag), soon);
  const dueSoon = await tags(page);
  const line = await page.locator('#main :is(tr, li)', { hasText: due }).first().innerText();
  const address = new URL(page.url()).search;
  const wide = await wideBy(page);
  await page.locator('#main .tag', { hasText: due }).click();
  await page.waitForURL(/\/animals\//);
  await page.locator('main header h1', { hasText: due }).waitFor();
  const opened = await page.locator('main header h1').innerText();
  return { due, soon, fresh, counts, shown, toCheck, dueSoon, line, address, wide, opened };
}

/** From the board to the weeks to come, of which the table tells what the API tells. */
export async function seeWhatIsToCome(page, told) {
  await signIn(page, { ...told, path: '/settings' });
  const farm = await farmOf(page, told);
  await servedSows(page, told, farm, [{ tag: `S${Date.now() % 1e6}`, served: 100, checked: 'Pregnant' }]);
  await counted(page, told, farm, 'birth_next_weeks', 1);
  const api = await asked(page, told, 'GET', `/api/events/v1/farms/${farm}/forecast?profile=pig&weeks=8`);
  await page.goto(`${told.url}/reproduction?profile=pig`);
  await page.getByRole('link', { name: 'O que vem' }).click();
  await page.locator('#main select').nth(1).selectOption('8');
  await page.locator('#main summary').click();
  await page.waitForFunction(() => document.querySelectorAll('#main details .scroll tbody tr').length === 8);
  const rows = await page.locator('#main details .scroll tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText)));
  const heads = await texts(page, '#main details .scroll th');
  const axe = await faultsOf(page, told);
  const wide = await wideBy(page);
  return { births: api.births, rows, heads, wide, axe };
}
