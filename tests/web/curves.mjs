// Curves: the milk of a cow by days in milk, and growth carried on to the weight of sale.
import { asked, daysAgo, farmOf, faultsOf, signIn, tagLink, text, texts, wideBy } from './hands.mjs';

const MILK = [[20, 24], [50, 29.5], [80, 28], [110, 26], [140, 23.5]];

/** A cow that calved 160 days ago, and her tests. */
async function testedCow(page, told, farm) {
  const identifiers = [{ scheme: 'br.management', value: `L${Date.now() % 1e6}` }];
  const cow = { identifiers, species: 'cattle', production_type: 'dairy', breed: 'holstein', sex: 'Female', birth_date: daysAgo(1500), registered_on: daysAgo(400) };
  const { id, label } = await asked(page, told, 'POST', `/api/herd/v1/farms/${farm}/animals`, cow);
  const said = (kind, days, data) => ({ id: crypto.randomUUID(), kind, subject: { type: 'animal', id }, occurred_at: daysAgo(days), time_precision: 'day', data, confirmed: [{ code: 'old_entry' }] });
  const calving = said('parturition', 160, { born_alive: 1, stillborn: 0, offspring: [{ sex: 'Female' }] });
  const tests = MILK.map(([dim, milk_kg]) => said('test_day', 160 - dim, { test_day_id: crypto.randomUUID(), milk_kg, fat_pct: 3.9, protein_pct: 3.2, scc: 120_000 }));
  const answer = await asked(page, told, 'POST', `/api/events/v1/farms/${farm}/events/batch`, { items: [calving, ...tests] });
  return { id, label, statuses: answer.items.map((item) => item.status) };
}

/** Until the journal has told of her tests. */
async function lactationOf(page, told, farm, id) {
  for (let tries = 0; tries < 60; tries += 1) {
    const answer = await page.request.get(`${told.url}/api/events/v1/farms/${farm}/animals/${id}/lactations`);
    const found = answer.ok() ? (await answer.json()).items[0] : undefined;
    if (found?.tests.length === MILK.length) return found;
    await page.waitForTimeout(500);
  }
  throw new Error('her tests never counted');
}

export async function seeTheMilk(page, told) {
  await signIn(page, { ...told, path: '/settings' });
  const farm = await farmOf(page, told);
  const cow = await testedCow(page, told, farm);
  const lactation = await lactationOf(page, told, farm, cow.id);
  await page.goto(`${told.url}/animals/${cow.id}`);
  await page.getByRole('link', { name: 'Ver a curva e os rendimentos em 305 dias' }).click();
  await page.locator('#main svg[role=img] circle').first().waitFor();
  const chart = page.locator('#main svg[role=img]');
  const seen = {
    statuses: cow.statuses,
    lactation,
    named: (await chart.getAttribute('aria-label')).includes(cow.label),
    dots: await chart.locator('circle').count(),
    ahead: await chart.locator('polyline.ahead').getAttribute('points'),
    facts: await texts(page, '#main dl dd b'),
    rows: await texts(page, '#main tbody tr'),
    wide: await wideBy(page),
  };
  const axe = await faultsOf(page, told);
  return { ...seen, axe };
}

/** The card of a young pig: its weight of sale and the day, by its last two weighings. */
export async function seeGrowthAhead(page, told) {
  await signIn(page, told);
  const farm = await farmOf(page, told);
  await page.goto(`${told.url}/animals?q=${told.tag}`);
  await page.locator(tagLink, { hasText: told.tag }).first().click();
  await page.locator('main p', { hasText: '120 kg em' }).waitFor();
  const id = page.url().split('/').at(-1);
  const growth = await asked(page, told, 'GET', `/api/events/v1/farms/${farm}/subjects/${id}/growth`);
  const sentence = await text(page, 'main p:has-text("120 kg em")');
  await page.goto(`${page.url()}?on=${growth.last.on}`);
  await page.locator('main section details').waitFor();
  return { sentence, projection: growth.projection, past: await page.locator('main p', { hasText: '120 kg em' }).count() };
}
