// Places: a tree of them, shelters that move, and the farm on a past day.
import { asked, button, closed, farmOf, firstLine, save, sheet, signIn, text, texts } from './hands.mjs';

export async function placeInATree(page, told) {
  await signIn(page, { ...told, path: '/places' });
  await page.waitForSelector('main li');
  await page.locator('#main header button').first().click();
  await sheet(page).getByLabel('Nome').fill(told.name);
  await sheet(page).getByLabel('Dentro de').selectOption({ label: told.inside });
  await sheet(page).getByLabel('Capacidade').fill('12');
  await sheet(page).getByLabel('Área (ha)').fill('2.5');
  await save(page);
  await page.waitForFunction((name) => [...document.querySelectorAll('main li')].some((one) => one.innerText.includes(name)), told.name);
  const line = page.locator('main li', { hasText: told.name });
  const { items } = await asked(page, told, 'GET', `/api/herd/v1/farms/${await farmOf(page, told)}/places`);
  const area = items.find((one) => one.name === told.name).area_ha;
  return { line: await line.innerText(), depth: await line.getAttribute('data-depth'), area };
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

/** Goes back to the day when the pigs still stood in the nursery, from the list of places to a card and to today again. */
export async function lookBack(page, told) {
  await signIn(page, { ...told, path: '/places' });
  await page.waitForSelector('main li');
  await page.getByLabel('Como estava em').fill(told.day);
  await page.locator('main li', { hasText: told.place }).getByText('44').first().waitFor();
  await page.locator('main li a', { hasText: told.place }).click();
  await page.getByText(/^Como estava em \d/).waitFor();
  await page.locator('main li', { hasText: told.tag }).locator('a').first().click();
  await page.locator('main header p', { hasText: told.place }).waitFor();
  const then = { head: await text(page, 'main header p'), said: await text(page, 'main .band'), acts: await page.locator('main .acts').count() };
  const lines = await texts(page, 'main ol li');
  const card = `**${new URL(page.url()).pathname.replace('/animals/', '/api/herd/v1/farms/*/animals/')}`;
  const asked = new Promise((heard) => page.route(card, (route) => heard(route), { times: 1 }));
  await page.locator('main .band').getByRole('button', { name: 'voltar a hoje' }).click();
  const answer = await asked;
  const meanwhile = await text(page, 'main header p');
  await answer.continue();
  await page.locator('main .acts').waitFor();
  await page.waitForFunction((place) => !document.querySelector('main header p').innerText.includes(place), told.place);
  return { then, lines, meanwhile, now: await text(page, 'main header p'), query: new URL(page.url()).search };
}
