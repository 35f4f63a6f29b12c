// Lots: heads that are counted, weighed by sample, lost, and become animals.
import { button, confirmIfAsked, firstLine, lineWith, openFirst, openLot, save, sheet, signIn, text, texts } from './hands.mjs';

export async function lot(page, told) {
  await openLot(page, told);
  await page.waitForSelector('main canvas');
  await page.getByRole('button', { name: 'Pesar' }).click();
  const last = Number((await text(page, 'main dl dd b')).replace(' kg', '').replace(',', '.'));
  const now = (Math.round((last + 0.1) * 100) / 100).toFixed(2).replace('.', ',').replace(/0$/, '');
  await page.getByLabel('Cabeças pesadas').fill('100');
  await page.getByLabel('Peso total').fill(((Math.round((last + 0.1) * 100) / 100) * 100).toFixed(0));
  const each = await text(page, 'dialog .delta');
  await page.locator('dialog').getByRole('button', { name: 'Salvar' }).click();
  await page.waitForFunction((kg) => document.querySelector('main ol li').innerText.includes(kg), `${now} kg`);
  return { now: `${now} kg`, each, line: await text(page, firstLine) };
}

export async function loseHeads(page, told) {
  await openLot(page, told);
  await page.waitForSelector('main canvas');
  const before = await text(page, 'main header p');
  await page.getByRole('button', { name: 'Morte', exact: true }).click();
  await sheet(page).getByLabel(/^Como/).selectOption({ label: 'morreu' });
  await sheet(page).getByLabel(/^Causa/).selectOption({ label: 'estresse térmico' });
  await sheet(page).getByLabel('Cabeças').fill('7');
  await save(page);
  await lineWith(page, '7 cabeças');
  const line = await text(page, firstLine);
  await page.waitForFunction((old) => document.querySelector('main header p').innerText !== old, before);
  return { before, line, after: await text(page, 'main header p') };
}

export async function accountOfALot(page, told) {
  await openLot(page, told);
  await page.waitForSelector('main tr.total');
  await page.getByText('Mortalidade').first().waitFor();
  const before = await texts(page, 'main .side section:has(tr.total) tr');
  await page.getByRole('button', { name: 'Mais', exact: true }).click();
  await button(page, 'Ajuste de saldo').click();
  await sheet(page).getByLabel(/^Contadas/).fill(told.counted.replace('.', ''));
  await sheet(page).getByLabel(/^Motivo/).selectOption({ index: 1 });
  await button(page, 'Salvar').click();
  await confirmIfAsked(page);
  await page.waitForFunction((n) => document.querySelector('main tr.total td').innerText === n, told.counted);
  return { before, after: await texts(page, 'main .side section:has(tr.total) tr'), chart: await page.locator('main svg[role=img]').first().getAttribute('aria-label') };
}

/** One head of a lot gets a number: it is an animal of its own then, and still counted in the lot. */
export async function identifyFromLot(page, told) {
  await openLot(page, told);
  await page.waitForSelector('main tr.total');
  const before = await text(page, 'main tr.total td');
  await page.getByRole('button', { name: 'Mais', exact: true }).click();
  await button(page, told.kind).click();
  await sheet(page).getByLabel(/^Sexo/).selectOption({ label: 'fêmea' });
  await sheet(page).getByLabel('Número', { exact: true }).fill(told.tag);
  await save(page);
  await page.locator('main .tags a.tag', { hasText: told.tag }).waitFor();
  return { before, after: await text(page, 'main tr.total td'), line: await text(page, firstLine), tags: await texts(page, 'main .tags a.tag') };
}

/** A lot that is counted by sex from its beginning: its dead are told by sex, and its account and line follow. */
export async function countBySex(page, told) {
  await signIn(page, { ...told, path: '/groups' });
  await page.locator('#main header button').first().click();
  await sheet(page).getByLabel('Nome').fill(told.name);
  await sheet(page).getByText('Mais campos').click();
  await sheet(page).getByLabel('Fêmeas', { exact: true }).fill('300');
  await sheet(page).getByLabel('Machos', { exact: true }).fill('200');
  await save(page);
  await page.locator('h1', { hasText: told.name }).waitFor();
  await page.waitForSelector(firstLine);
  await page.getByRole('button', { name: 'Pesar' }).click();
  await page.getByLabel('Cabeças pesadas').fill('20');
  await page.getByLabel('Peso total').fill('640');
  await sheet(page).getByRole('button', { name: 'Salvar' }).click();
  await confirmIfAsked(page);
  await lineWith(page, '32 kg');
  await page.getByRole('button', { name: 'Morte', exact: true }).click();
  await sheet(page).getByLabel(/^Como/).selectOption({ label: 'morreu' });
  await sheet(page).getByLabel(/^Causa/).selectOption({ label: 'estresse térmico' });
  const heads = await sheet(page).getByLabel('Cabeças').count();
  await sheet(page).getByLabel('Fêmeas').fill('3');
  await sheet(page).getByLabel('Machos', { exact: true }).fill('2');
  await save(page);
  await lineWith(page, '5 cabeças');
  const line = await text(page, firstLine);
  await page.locator('main tr.total', { hasText: '495' }).waitFor();
  await page.locator('dd', { hasText: '297' }).waitFor();
  await openFirst(page);
  await button(page, 'Corrigir').click();
  await sheet(page).getByLabel('Fêmeas').fill('4');
  await sheet(page).getByLabel('Por que corrige').fill('contei de novo');
  await save(page, 'Corrigir');
  await page.locator('main tr.total', { hasText: '494' }).waitFor();
  await page.locator('dd', { hasText: '296' }).waitFor();
  return {
    heads,
    line,
    account: await texts(page, 'main .side section:has(tr.total) tr'),
    classes: await page.locator('main dl div').filter({ hasText: /^(Fêmeas|Machos)/ }).allInnerTexts(),
    chart: await page.locator('main svg[role=img]').first().getAttribute('aria-label'),
  };
}

/** Heads go from one lot to another, which tells where they came from; the journal of both is put right from the first. */
export async function sendHeads(page, told) {
  await signIn(page, { ...told, path: '/groups' });
  await openALot(page, told, told.into, '0');
  await page.goto(`${told.url}/groups`);
  await openALot(page, told, told.from, '60');
  await page.getByRole('button', { name: 'Mais', exact: true }).click();
  await button(page, 'Mudança de grupo, transferência de lote').click();
  const asked = await texts(page, 'dialog label');
  await sheet(page).getByLabel('Para o grupo ou lote').selectOption({ label: told.into });
  await sheet(page).getByLabel('Cabeças').fill('25');
  await save(page);
  await lineWith(page, '25 cabeças');
  await page.locator('main tr.total', { hasText: '35' }).waitFor();
  const left = await texts(page, 'main .side section:has(tr.total) tr');
  await openFirst(page);
  await button(page, 'Corrigir').click();
  await sheet(page).getByLabel('Cabeças').fill('20');
  await sheet(page).getByLabel('Por que corrige').fill('eram vinte');
  await save(page, 'Corrigir');
  await page.locator('main tr.total', { hasText: '40' }).waitFor();
  await page.goto(`${told.url}/groups`);
  await page.locator('main a.tag', { hasText: told.into }).click();
  await lineWith(page, '20 cabeças');
  await page.locator('main tr.total', { hasText: '20' }).waitFor();
  return { asked, left, came: await texts(page, 'main .side section:has(tr.total) tr'), line: await text(page, firstLine) };
}

async function openALot(page, told, name, heads) {
  await page.locator('#main header button').first().click();
  await sheet(page).getByLabel('Nome').fill(name);
  await sheet(page).getByRole('spinbutton', { name: 'Cabeças' }).fill(heads);
  await save(page);
  await page.locator('h1', { hasText: name }).waitFor();
  await page.waitForSelector(firstLine);
}
