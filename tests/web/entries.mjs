// What is recorded on the card of one animal, by keypad, keyboard and camera.
import { button, firstLine, focused, lineWith, openCard, openFirst, save, sheet, signIn, tagLink, text, texts, weigh } from './hands.mjs';

const curve = async (page) => ({
  picture: await page.locator('canvas').evaluate((canvas) => canvas.toDataURL()),
  rows: await page.locator('details tbody tr').count(),
  last: await text(page, 'main dl dd b'),
});

export async function recordWeighing(page, told) {
  await openCard(page, told);
  const before = await curve(page);
  const said = await weigh(page, told.digits);
  await page.waitForSelector('dialog', { state: 'detached' });
  const bar = await text(page, '.bar .text');
  await page.waitForFunction((count) => document.querySelectorAll('details tbody tr').length > count, before.rows);
  await page.waitForFunction((old) => document.querySelector('canvas').toDataURL() !== old, before.picture);
  const after = await curve(page);
  const line = await text(page, firstLine);
  await page.getByRole('button', { name: 'Desfazer' }).click();
  await page.waitForSelector(`${firstLine}.retracted`);
  await page.waitForFunction((count) => document.querySelectorAll('details tbody tr').length === count, before.rows);
  return { ...said, bar, line, before: before.rows, after: after.rows, last: after.last, redrawn: before.picture !== after.picture, undone: await text(page, firstLine) };
}

export async function confirmUnlikely(page, told) {
  await openCard(page, told);
  await weigh(page, told.digits);
  const asked = await text(page, 'dialog [role=alert]');
  await page.getByRole('button', { name: 'Confirmar mesmo assim' }).click();
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.waitForFunction((digits) => document.querySelector('main ol li').innerText.includes(digits), told.digits);
  return { asked, line: await text(page, firstLine), kind: await page.locator(firstLine).getAttribute('class') };
}

export async function disputeImpossible(page, told) {
  await openCard(page, told);
  await weigh(page, told.digits);
  const asked = await text(page, 'dialog [role=alert]');
  await page.getByRole('button', { name: 'Guardar em dúvida' }).click();
  await page.waitForSelector(`${firstLine}.disputed`);
  return { asked, line: await text(page, firstLine) };
}

export async function move(page, told) {
  await openCard(page, told);
  await page.getByRole('button', { name: 'Mover', exact: true }).click();
  await page.getByLabel('Buscar local').fill(told.place);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Mover para cá' }).click();
  await page.waitForFunction((place) => document.querySelector('main ol li').innerText.includes(place), told.place);
  await page.waitForFunction((place) => document.querySelector('main header p').innerText.includes(place), told.place);
  return { line: await text(page, firstLine), identity: await text(page, 'main header p') };
}

export async function note(page, told) {
  await openCard(page, told);
  await page.getByRole('button', { name: 'Anotar' }).click();
  await focused(page);
  await page.keyboard.type(told.words);
  await page.getByRole('button', { name: 'Salvar' }).click();
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.waitForFunction((words) => document.querySelector('main ol li').innerText.includes(words), told.words);
  const line = await text(page, firstLine);
  await page.locator(`${firstLine} button`).click();
  await page.locator('dialog').getByRole('button', { name: 'Anular' }).click();
  await page.getByLabel('Motivo').fill('animal errado');
  await page.locator('dialog').getByRole('button', { name: 'Anular' }).click();
  await page.waitForSelector(`${firstLine}.retracted`);
  return { line, after: await text(page, firstLine) };
}

export async function byKeyboard(page, told) {
  await signIn(page, told);
  await page.waitForSelector(tagLink);
  await page.locator(tagLink).nth(told.nth).focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('main canvas');
  await page.getByRole('button', { name: 'Pesar' }).focus();
  await page.keyboard.press('Enter');
  await focused(page);
  await page.keyboard.type(told.digits);
  await page.keyboard.press('Enter');
  await page.waitForFunction((digits) => document.querySelector('main ol li').innerText.includes(digits), told.digits);
  return { line: await text(page, firstLine), focus: await page.evaluate(() => document.activeElement.innerText) };
}

export async function lateLine(page, told) {
  await openCard(page, told);
  await page.route('**/events/v1/**/events', (route) => route.abort());
  await weigh(page, told.digits);
  const broken = await text(page, 'dialog [role=alert]');
  await page.unroute('**/events/v1/**/events');
  await page.locator('dialog').getByRole('button', { name: 'Salvar' }).click();
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.waitForFunction((digits) => document.querySelector('main ol li').innerText.includes(digits), told.digits);
  return { broken, lines: (await texts(page, 'main ol li')).filter((line) => line.includes(told.digits)).length };
}

export async function recordByKind(page, told) {
  await openCard(page, told);
  await page.getByRole('button', { name: 'Mais', exact: true }).click();
  await page.waitForSelector('dialog li');
  const list = await texts(page, 'dialog li');
  await button(page, 'Identificação, brincagem').click();
  await sheet(page).getByLabel('Número', { exact: true }).fill(told.tag);
  await sheet(page).getByLabel(/^Tipo(?! de)/).selectOption({ label: 'botton' });
  await save(page);
  await lineWith(page, told.tag);
  return { list, line: await text(page, firstLine) };
}

/** A picture of so many dots, as a camera would hand it over. */
async function picture(page, width, height) {
  const url = await page.evaluate(([width, height]) => Object.assign(document.createElement('canvas'), { width, height }).toDataURL('image/png'), [width, height]);
  return { name: 'casco.png', mimeType: 'image/png', buffer: Buffer.from(url.split(',')[1], 'base64') };
}

export async function addPictures(page, told) {
  await openCard(page, told);
  await page.getByRole('button', { name: 'Anotar' }).click();
  await sheet(page).locator('textarea').fill('Casco inchado');
  const paper = Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.alloc(told.tooLarge)]);
  await sheet(page).locator('input[type=file]').setInputFiles({ name: 'laudo.pdf', mimeType: 'application/pdf', buffer: paper });
  const refused = await text(page, 'dialog [role=alert]');
  await sheet(page).locator('input[type=file]').setInputFiles(await picture(page, 2400, 1200));
  await sheet(page).locator('li').waitFor();
  await save(page);
  await lineWith(page, 'Casco inchado');
  const seen = page.locator(`${firstLine} img`);
  await seen.waitFor();
  await page.waitForFunction(() => document.querySelector('main ol li img').naturalWidth > 0);
  const width = await seen.evaluate((one) => one.naturalWidth);
  await page.getByRole('button', { name: 'Mais', exact: true }).click();
  await button(page, 'Foto').click();
  await sheet(page).locator('input[type=file]').setInputFiles(await picture(page, 30, 20));
  await sheet(page).locator('textarea').fill('Depois do curativo');
  await sheet(page).locator('li').waitFor();
  await save(page);
  await lineWith(page, 'Depois do curativo');
  await openFirst(page);
  await sheet(page).locator('img').waitFor();
  return { refused, width, line: await text(page, firstLine), shown: await sheet(page).locator('img').getAttribute('alt') };
}

/** The line breaks in the middle of a file; when it is back, the same file goes with one press. */
export async function breakAnUpload(page, told) {
  await openCard(page, told);
  await page.getByRole('button', { name: 'Anotar' }).click();
  await sheet(page).locator('textarea').fill('Laudo do veterinário');
  await page.route('**/attachments/**offset=524288**', (route) => route.abort());
  const paper = Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.alloc(1_300_000, 'x')]);
  await sheet(page).locator('input[type=file]').setInputFiles({ name: 'laudo.pdf', mimeType: 'application/pdf', buffer: paper });
  const broken = await text(page, 'dialog [role=alert] p');
  await page.unroute('**/attachments/**offset=524288**');
  await button(page, 'Tentar de novo').click();
  await sheet(page).locator('li', { hasText: 'laudo.pdf' }).waitFor();
  const alerts = await sheet(page).getByRole('alert').count();
  await save(page);
  await lineWith(page, 'Laudo do veterinário');
  await page.waitForSelector(`${firstLine} a`);
  return { broken, alerts, files: await page.locator(`${firstLine} a`).count() };
}
