// Comings and goings: stock that is bought in, with where it came from, and animals that leave, at once or only when it can be.
import { act, button, closed, firstLine, lineWith, openCard, save, sheet, signIn, tagLink, text, texts } from './hands.mjs';

/** Says of an arrival why it came and from whom. */
async function sayOrigin(page, told) {
  await act(page, 'Mais').click();
  await button(page, 'Entrada').click();
  await sheet(page).getByLabel('Motivo').selectOption({ label: 'compra' });
  const origin = sheet(page).locator('fieldset', { hasText: 'Procedência' });
  await origin.getByLabel('Nome').fill(told.from);
  await origin.getByLabel('Município').fill('Chapecó');
}

export async function buyAnAnimal(page, told) {
  await signIn(page, { ...told, path: '/animals' });
  await page.locator('#main header button').first().click();
  await sheet(page).getByLabel('Número', { exact: true }).fill(told.tag);
  await sheet(page).getByLabel('Espécie').selectOption({ label: 'bovino' });
  await save(page);
  await page.waitForSelector(firstLine);
  await sayOrigin(page, told);
  await sheet(page).getByLabel(/^Local/).selectOption({ label: told.place });
  await save(page);
  await lineWith(page, told.from);
  await page.locator('main header p', { hasText: told.place }).waitFor();
  return { line: await text(page, firstLine), head: await text(page, 'main header p') };
}

/** A lot is opened empty and filled by those who come; the dead of the journey are not placed. */
export async function buyALot(page, told) {
  await signIn(page, { ...told, path: '/groups' });
  await page.locator('#main header button').first().click();
  await sheet(page).getByLabel('Nome').fill(told.name);
  await sheet(page).getByLabel('Cabeças', { exact: true }).fill('0');
  await save(page);
  await page.locator('h1', { hasText: told.name }).waitFor();
  await page.waitForSelector(firstLine);
  await sayOrigin(page, told);
  await sheet(page).getByLabel('Cabeças', { exact: true }).fill('500');
  await sheet(page).getByText('Mais campos').click();
  await sheet(page).getByLabel('Mortos na chegada').fill('4');
  await save(page);
  await lineWith(page, told.from);
  await page.locator('main tr.total', { hasText: '496' }).waitFor();
  return { line: await text(page, firstLine), account: await texts(page, 'main .side section:has(tr.total) tr') };
}

/** An animal cannot leave before it came: the day is put right, and it leaves. */
export async function leaveWhenItCan(page, told) {
  await openCard(page, told);
  const tag = await text(page, 'h1');
  await act(page, 'Saída').click();
  await sheet(page).getByLabel(/^Tipo(?! de)/).selectOption({ label: 'venda' });
  await button(page, 'outro dia').click();
  await sheet(page).getByLabel('Em', { exact: true }).fill(told.tooEarly);
  await button(page, 'Salvar').click();
  const refused = await text(page, 'dialog [role=alert]');
  await button(page, 'Corrigir').click();
  await button(page, 'agora').click();
  await save(page);
  await lineWith(page, 'venda');
  await page.locator('main .flag').waitFor();
  const gone = { line: await text(page, firstLine), flag: await text(page, 'main .flag'), offers: await texts(page, 'main .acts > *') };
  await act(page, 'Mais').click();
  await button(page, 'Saída').click();
  await sheet(page).getByLabel(/^Tipo(?! de)/).selectOption({ label: 'venda' });
  await button(page, 'Salvar').click();
  const twice = await text(page, 'dialog [role=alert]');
  await page.keyboard.press('Escape');
  await closed(page);
  await page.goto(`${told.url}/animals?q=${tag}`);
  await page.getByText('Nenhum animal com estes filtros.').waitFor();
  return { refused, ...gone, twice, left: await page.locator(tagLink).count() };
}
