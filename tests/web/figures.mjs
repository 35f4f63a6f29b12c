// The board of figures: what it shows, one figure with its meaning, and the animals behind it.
import { asked, daysAgo, farmOf, signIn, texts, wideBy } from './hands.mjs';

const hex = () => crypto.randomUUID();

/** Waits until the journal has heard of an animal: what is recorded before that waits for it. */
async function heard(page, told, journal) {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await asked(page, told, 'GET', journal)).items.length) return;
    await page.waitForTimeout(500);
  }
}

/** A sow that farrowed, and one that was found empty. */
async function twoSows(page, told) {
  const farm = await farmOf(page, told);
  const tags = [`P${Date.now() % 1e6}`, `Q${Date.now() % 1e6}`];
  const sows = [];
  for (const tag of tags) {
    const sow = { identifiers: [{ scheme: 'br.management', value: tag }], species: 'pig', production_type: 'breeding', sex: 'Female', birth_date: daysAgo(700), registered_on: daysAgo(300) };
    sows.push((await asked(page, told, 'POST', `/api/herd/v1/farms/${farm}/animals`, sow)).id);
  }
  for (const sow of sows) await heard(page, told, `/api/events/v1/farms/${farm}/events?subject_id=${sow}`);
  const said = (kind, at, days, data) => ({ id: hex(), kind, subject: { type: 'animal', id: sows[at] }, occurred_at: daysAgo(days), time_precision: 'day', data, confirmed: [{ code: 'old_entry' }] });
  const items = [
    said('service', 0, 150, { method: 'Insemination', sire_unknown: true }),
    said('service', 1, 150, { method: 'Insemination', sire_unknown: true }),
    said('pregnancy_check', 1, 120, { result: 'Empty', method: 'Echography' }),
    said('parturition', 0, 36, { born_alive: 11, stillborn: 1, mummified: 0 }),
  ];
  const answer = await asked(page, told, 'POST', `/api/events/v1/farms/${farm}/events/batch`, { items });
  return { farm, tags, answers: answer.items.map((item) => item.status) };
}

const card = (page, name) => page.locator('#main li a', { hasText: name }).first();

export async function readAFigure(page, told) {
  await signIn(page, { ...told, path: '/figures' });
  await page.waitForSelector('#main h1');
  const { farm, tags, answers } = await twoSows(page, told);
  const figures = `/api/events/v1/farms/${farm}/kpis?profile=pig`;
  let rate;
  for (let tries = 0; tries < 60; tries += 1) {
    rate = (await asked(page, told, 'GET', figures)).items.find((one) => one.code === 'farrowing_rate');
    if (rate.denominator >= 2) break;
    await page.waitForTimeout(500);
  }
  await page.goto(`${told.url}/figures`);
  await page.getByLabel('Animais').selectOption({ label: 'suínos' });
  await card(page, 'Taxa de parição').waitFor();
  const shown = await card(page, 'Taxa de parição').innerText();
  await card(page, 'Taxa de parição').click();
  await page.getByRole('heading', { name: 'Taxa de parição' }).waitFor();
  const meaning = await page.locator('#main .meaning').innerText();
  await page.locator('#main li a', { hasText: tags[0] }).waitFor();
  const above = await texts(page, '#main li a');
  await page.getByText('Abaixo da linha', { exact: true }).first().click();
  await page.locator('#main li a', { hasText: tags[1] }).waitFor();
  const below = await texts(page, '#main li a');
  await page.locator('#main li a', { hasText: tags[1] }).click();
  await page.waitForSelector('main header');
  const opened = await page.locator('main header').first().innerText();
  const wide = await wideBy(page);
  return { answers, rate, shown, meaning, above, below, tags, opened, wide };
}

export async function chooseDays(page, told) {
  await signIn(page, { ...told, path: '/figures?profile=pig' });
  await page.getByRole('combobox', { name: /^Dias/ }).selectOption({ label: 'mês passado' });
  await page.waitForURL(/from=/);
  const month = new URL(page.url()).searchParams;
  await page.getByRole('combobox', { name: /^Dias/ }).selectOption({ label: 'outros dias' });
  await page.getByLabel(/^De\b/).fill(daysAgo(20));
  await page.waitForURL(new RegExp(`from=${daysAgo(20)}`));
  await page.getByRole('button', { name: 'sem dados' }).click();
  await page.getByText('sem dados').first().waitFor();
  const own = new URL(page.url()).searchParams;
  return { month: [month.get('from'), month.get('to')], own: own.get('from'), wanted: daysAgo(20), items: (await texts(page, '#main li a')).length };
}

export async function setATarget(page, told) {
  await signIn(page, { ...told, path: '/figures/farrowing_rate?profile=pig' });
  const farm = await farmOf(page, told);
  await page.getByRole('button', { name: 'Definir a meta' }).click();
  await page.getByRole('button', { name: 'Usar' }).click();
  const taken = await page.getByLabel(/^De \(/).inputValue();
  await page.getByLabel(/^Por qu/).fill('como a maioria das granjas');
  await page.getByRole('button', { name: 'Salvar' }).click();
  await page.locator('#main', { hasText: 'meta 84–88 %' }).waitFor();
  await page.getByText('Mudanças', { exact: true }).click();
  const shown = await page.locator('#main').innerText();
  const path = `/api/events/v1/farms/${farm}/kpi-targets/pig/farrowing_rate`;
  const kept = await asked(page, told, 'GET', path);
  const wide = await wideBy(page);
  return { taken, shown, target: kept.target, wide };
}
