// Standards: what is expected by age is pasted, refused in its row, drawn beside its table, changed and taken back.
import { act, asked, button, closed, farmOf, faultsOf, save, sheet, signIn, text, texts, wideBy } from './hands.mjs';

const cell = (page, column, n) => sheet(page).getByLabel(`${column}, linha ${n}`, { exact: true });

/** Puts a block of a spreadsheet into a cell, as a person pastes it. */
const paste = (page, column, n, block) =>
  cell(page, column, n).evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, block);

const standards = async (page, told, farm) => (await asked(page, told, 'GET', `/api/events/v1/farms/${farm}/standards`)).items;

export async function keepAStandard(page, told) {
  await signIn(page, { ...told, path: '/parameters' });
  const farm = await farmOf(page, told);
  await page.getByRole('link', { name: 'Ver padrões de raças e linhagens' }).click();
  await act(page, 'Novo padrão').click();
  await sheet(page).getByLabel('Animais').selectOption({ label: 'frangos de corte' });
  await sheet(page).getByLabel('Raça ou linhagem').selectOption({ label: 'outra, pelo nome' });
  await sheet(page).getByLabel('Nome da linhagem').fill('Caipira da casa');
  await sheet(page).getByLabel('Nome do padrão').fill(told.name);
  await paste(page, 'Idade', 1, 'Semana\tPeso\tDe\tAté\n0\t0,042\n1\t0,18\t0,16\t0,2\n2\t0,45\t0,5\t0,52');
  await sheet(page).getByLabel('De onde vêm os números').fill('manual da linhagem');
  await sheet(page).getByLabel('Por quê').fill('primeira criada');
  await sheet(page).locator('svg[role=img]').waitFor();
  const sheetWide = await wideBy(page);
  await button(page, 'Salvar').click();
  const refused = await text(page, 'dialog td .error');
  const invalid = await cell(page, 'De', 3).getAttribute('aria-invalid');
  const focused = await cell(page, 'De', 3).evaluate((input) => input === document.activeElement);
  await cell(page, 'De', 3).fill('0,4');
  await save(page);
  await page.locator('#main svg[role=img] polyline.expected').waitFor();
  const seen = {
    refused,
    invalid,
    focused,
    sheetWide,
    chart: await page.locator('#main svg[role=img]').getAttribute('aria-label'),
    band: await page.locator('#main svg polygon').getAttribute('points'),
    rows: await texts(page, '#main tbody tr'),
    wide: await wideBy(page),
    kept: (await standards(page, told, farm)).find((one) => one.name === told.name),
  };
  return { ...seen, axe: await faultsOf(page, told) };
}

/** A standard that another device made, with the page of it open. */
async function openStandard(page, told) {
  await signIn(page, { ...told, path: '/standards' });
  const farm = await farmOf(page, told);
  const points = [{ age: 20, expected: 10 }, { age: 30, expected: 93, lower: 90, upper: 95 }];
  const one = { profile: 'layer', breed: null, measure: 'hen_day_pct', name: told.name, age_unit: 'week', points, valid_from: '2026-01-01', source: 'manual', why: 'começo' };
  const { id } = await asked(page, told, 'POST', `/api/events/v1/farms/${farm}/standards`, one);
  await page.reload();
  await page.getByRole('link', { name: told.name }).click();
  await page.locator('#main svg[role=img]').waitFor();
  return { farm, id };
}

export async function changeAndEndAStandard(page, told) {
  const { farm, id } = await openStandard(page, told);
  await act(page, 'Alterar o padrão').focus();
  await page.keyboard.press('Enter');
  await cell(page, 'Idade', 3).focus();
  await page.keyboard.type('25');
  await page.keyboard.press('Tab');
  await page.keyboard.type('80,5');
  await sheet(page).getByLabel('Por quê').fill('o manual mudou');
  await page.keyboard.press('Enter');
  await closed(page);
  await page.locator('#main tbody tr', { hasText: '80,5' }).waitFor();
  const rows = await texts(page, '#main tbody th');
  await page.locator('#main details summary').click();
  await page.locator('#main ol li').nth(1).waitFor();
  const history = await texts(page, '#main ol li');
  await act(page, 'Retirar o padrão').click();
  await sheet(page).getByLabel('Por quê').fill('outra linhagem');
  await save(page, 'Retirar o padrão');
  await page.waitForURL('**/standards');
  await page.getByText('Nenhum padrão ainda.').or(page.locator('#main li').first()).waitFor();
  const left = (await standards(page, told, farm)).filter((one) => one.id === id).length;
  return { rows, history, left, link: await page.getByRole('link', { name: told.name }).count() };
}

export async function standardWithoutSignal(page, told) {
  await openStandard(page, told);
  await page.route('**/standards/**', (route) => route.abort());
  await act(page, 'Alterar o padrão').click();
  await sheet(page).getByLabel('Por quê').fill('sem sinal');
  await button(page, 'Salvar').click();
  const said = await text(page, 'dialog [role=alert]');
  await page.unroute('**/standards/**');
  await save(page);
  await page.locator('#main details summary').click();
  await page.locator('#main ol li', { hasText: 'sem sinal' }).waitFor();
  return { said };
}
