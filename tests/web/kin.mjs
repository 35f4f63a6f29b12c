// Who is whose: the tree of ancestors, and two records that are one animal.
import { act, asked, button, farmOf, firstLine, save, sheet, signIn, text, texts } from './hands.mjs';

/** Registers a female of the herd as the young of a dam, who is found by her number. */
async function registerYoung(page, told, tag, dam) {
  await page.goto(`${told.url}/animals`);
  await page.locator('#main header button').first().click();
  await sheet(page).getByLabel('Número', { exact: true }).fill(tag);
  await sheet(page).getByLabel('Espécie').selectOption({ label: 'bovino' });
  await sheet(page).getByLabel('Mãe', { exact: true }).fill(dam);
  await sheet(page).locator('li button', { hasText: dam }).click();
  await save(page);
  await page.locator('h1', { hasText: tag }).waitFor();
}

export async function climbTheTree(page, told) {
  await signIn(page, told);
  await registerYoung(page, told, told.mother, told.grandmother);
  await registerYoung(page, told, told.calf, told.mother);
  const tree = page.locator('main ol.tree');
  await tree.locator('a', { hasText: told.grandmother }).waitFor();
  const ancestors = await tree.locator('li:has(a)').allInnerTexts();
  await tree.locator('a', { hasText: told.grandmother }).click();
  await page.locator('main li.young a', { hasText: told.mother }).click();
  await page.locator('h1', { hasText: told.mother }).waitFor();
  await page.locator('main li.young a', { hasText: told.calf }).waitFor();
  return { ancestors, young: await texts(page, 'main li.young'), dam: await text(page, 'main ol.tree li:has(a)') };
}

/** An animal that a scale met and nobody knew turns out to be one of the herd. */
export async function joinTwoRecords(page, told) {
  await signIn(page, told);
  const at = `/api/herd/v1/farms/${await farmOf(page, told)}/animals`;
  const met = await asked(page, told, 'POST', at, { species: 'pig', provisional: true });
  await page.goto(`${told.url}/animals/${met.id}`);
  await act(page, 'Pesar').click();
  await page.getByLabel('Peso em kg').fill(told.kilos);
  await save(page);
  await page.locator(firstLine, { hasText: `${told.kilos} kg` }).waitFor();
  await act(page, 'Alterar').click();
  await button(page, 'É o mesmo animal que outro…').click();
  await sheet(page).getByLabel('O outro animal').fill(told.tag);
  await sheet(page).locator('li button', { hasText: told.tag }).click();
  await save(page, 'Juntar');
  await page.locator('h1', { hasText: told.tag }).waitFor();
  await page.locator(firstLine, { hasText: `${told.kilos} kg` }).waitFor();
  const line = await text(page, firstLine);
  await page.goto(`${told.url}/animals/${met.id}`);
  await page.locator('main .band a.tag', { hasText: told.tag }).waitFor();
  const joined = await text(page, 'main .band');
  await page.goto(`${told.url}/animals?q=${encodeURIComponent(met.label)}`);
  await page.getByText('Nenhum animal com estes filtros.').waitFor();
  return { line, joined, label: met.label };
}

/** A sow, her sire and a boar from elsewhere: what is said of each when she is to be served. */
export async function chooseASire(page, told) {
  await signIn(page, told);
  const at = `/api/herd/v1/farms/${await farmOf(page, told)}/animals`;
  const bred = (value, sex, more = {}) =>
    asked(page, told, 'POST', at, { identifiers: [{ scheme: 'br.management', value }], species: 'pig', production_type: 'breeding', sex, birth_date: '2024-03-01', ...more });
  const sire = await bred('A78147', 'Male');
  await bred('B78147', 'Male');
  const sow = await bred('F9', 'Female', { birth_date: '2025-02-01', sire_id: sire.id });
  const offer = async () => {
    await page.goto(`${told.url}/animals/${sow.id}`);
    await act(page, 'Mais').click();
    await sheet(page).getByRole('button', { name: /^cobertura/i }).click();
    await sheet(page).getByLabel(/^reprodutores/i).fill('78147');
    await sheet(page).locator('li button', { hasText: 'B78147' }).waitFor();
  };
  await offer();
  await sheet(page).locator('li button .kin').nth(1).waitFor();
  const beside = await texts(page, 'dialog li button');
  await sheet(page).locator('li button', { hasText: 'A78147' }).click();
  await sheet(page).locator('[role=status]', { hasText: '25 %' }).waitFor();
  const chosen = await text(page, 'dialog .kin.over');
  await page.route('**/inbreeding?**', (route) => route.abort());
  await offer();
  await page.waitForLoadState('networkidle');
  return { beside, chosen, without: await texts(page, 'dialog .kin') };
}
