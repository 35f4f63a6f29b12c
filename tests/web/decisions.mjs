// What a person does with heads that become animals, with shelters, and with entries that ask for a decision.
import { firstLine, signIn, text, texts } from './scenes.mjs';

const sheet = (page) => page.locator('dialog');
const button = (page, name) => sheet(page).getByRole('button', { name, exact: true });
const closed = (page) => page.waitForSelector('dialog', { state: 'detached' });

async function asked(page, told, method, path, data) {
  const answer = await page.request.fetch(told.url + path, { method, data, headers: { Origin: told.url } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
const farmOf = async (page, told) => (await asked(page, told, 'GET', '/api/identity/v1/session')).farms[0].farm_id;

/** One head of a lot gets a number: it is an animal of its own then, and still counted in the lot. */
export async function identifyFromLot(page, told) {
  await signIn(page, { ...told, path: '/groups' });
  await page.locator('tr', { hasText: 'lote' }).locator('a.tag', { hasText: 'Lote de frango' }).click();
  await page.waitForSelector('main tr.total');
  const before = await text(page, 'main tr.total td');
  await page.getByRole('button', { name: 'Mais', exact: true }).click();
  await button(page, told.kind).click();
  await sheet(page).getByLabel(/^Sexo/).selectOption({ label: 'fêmea' });
  await sheet(page).getByLabel('Número', { exact: true }).fill(told.tag);
  await button(page, 'Salvar').click();
  await closed(page);
  await page.locator('main .tags a.tag', { hasText: told.tag }).waitFor();
  return { before, after: await text(page, 'main tr.total td'), line: await text(page, firstLine), tags: await texts(page, 'main .tags a.tag') };
}

/** A shelter goes to another place, and the pig in it goes along. */
export async function moveAShelter(page, told) {
  await signIn(page, told);
  const farm = await farmOf(page, told);
  const at = `/api/herd/v1/farms/${farm}`;
  const { items } = await asked(page, told, 'GET', `${at}/places`);
  const place = (name) => items.find((one) => one.name === name).id;
  const shelter = await asked(page, told, 'POST', `${at}/places`, { kind: 'shelter', name: 'Cabana 1', parent_id: place('Creche') });
  const pig = { species: 'pig', production_type: 'breeding', sex: 'Female', place_id: shelter.id };
  const sow = await asked(page, told, 'POST', `${at}/animals`, { ...pig, identifiers: [{ scheme: 'br.management', value: told.tag }] });
  await page.goto(`${told.url}/places/${shelter.id}`);
  await page.getByRole('button', { name: 'Mover o abrigo' }).click();
  await sheet(page).getByLabel('Buscar local').fill(told.to);
  await sheet(page).getByRole('radio').first().check();
  await button(page, 'Mover para cá').click();
  await closed(page);
  await page.locator('main header p', { hasText: told.to }).waitFor();
  const head = await text(page, 'main header p');
  const line = await text(page, firstLine);
  await page.goto(`${told.url}/places/${place(told.to)}`);
  await page.locator('main li', { hasText: told.tag }).waitFor();
  await page.goto(`${told.url}/animals/${sow.id}`);
  await page.waitForSelector('main header p');
  return { head, line, sow: await text(page, 'main header p') };
}

/** Two entries that ask: a warning that is right is confirmed, one that cannot be is set aside with a reason. */
export async function confirmAndSetAside(page, told) {
  await signIn(page, told);
  const farm = await farmOf(page, told);
  const all = await asked(page, told, 'GET', `/api/herd/v1/farms/${farm}/animals?limit=500`);
  const items = all.items.filter((one) => one.label.startsWith('B'));
  const weigh = (animal, weight_kg) => ({ kind: 'weighing', subject: { type: 'animal', id: animal.id }, occurred_at: new Date().toISOString(), data: { weight_kg } });
  const [heavy, impossible] = items;
  await asked(page, told, 'POST', `/api/events/v1/farms/${farm}/events/batch`, { items: [weigh(heavy, 120), weigh(impossible, 900)] });
  await page.goto(`${told.url}/needs`);
  const row = (label) => page.locator('main li', { hasText: label });
  await row(heavy.label).getByRole('button', { name: 'Está certo' }).click();
  await row(heavy.label).waitFor({ state: 'detached' });
  await row(impossible.label).getByRole('button', { name: 'Anular', exact: true }).first().click();
  await sheet(page).getByRole('textbox').fill('balança travada');
  await sheet(page).locator('button[type=submit]').last().click();
  await closed(page);
  await row(impossible.label).waitFor({ state: 'detached' });
  const cards = [];
  for (const animal of [heavy, impossible]) {
    await page.goto(`${told.url}/animals/${animal.id}`);
    await page.waitForSelector(firstLine);
    cards.push({ line: await text(page, firstLine), last: await text(page, 'main dl dd b') });
  }
  return { cards };
}
