// What every scene does with its hands: signs in, opens a card, fills in a sheet, and reads what stands there.

export const tagLink = 'main a.tag, main a.line';
export const firstLine = 'main ol li:first-child';
export const texts = (page, selector) => page.locator(selector).allInnerTexts();
export const text = (page, selector) => page.locator(selector).first().innerText();
export const sheet = (page) => page.locator('dialog');
export const button = (page, name) => sheet(page).getByRole('button', { name, exact: true });
export const act = (page, name) => page.getByRole('button', { name, exact: true });
export const closed = (page) => page.waitForSelector('dialog', { state: 'detached' });
/** Until a field of the sheet has the focus: a person does not type before the sheet is there. */
export const focused = (page, field = 'input, textarea') =>
  page.waitForFunction((wanted) => document.activeElement?.matches(`dialog :is(${wanted})`), field);
/** Until the newest line of the timeline has these words. */
export const lineWith = (page, words) =>
  page.waitForFunction((some) => document.querySelector('main ol li')?.innerText.includes(some), words);

export async function signIn(page, { url, email, password, path = '/' }) {
  await page.goto(url + path);
  await page.fill('input[type=email]', email);
  await page.fill('input[type=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#main h1');
  return {};
}

/** A request to the API in the name of who is signed in, as another device would send it. */
export async function asked(page, told, method, path, data, headers = {}) {
  const answer = await page.request.fetch(told.url + path, { method, data, headers: { Origin: told.url, ...headers } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
export const farmOf = async (page, told) => (await asked(page, told, 'GET', '/api/identity/v1/session')).farms[0].farm_id;

/** Opens the card of the nth animal and waits for its curve. */
export async function openCard(page, told) {
  await signIn(page, told);
  await page.waitForSelector(tagLink);
  await page.locator(tagLink).nth(told.nth ?? 0).click();
  await page.waitForSelector('main canvas');
  await page.locator('details summary').click();
}

/** Opens the card of the animal that carries a tag. */
export async function cardOf(page, told, tag) {
  await page.goto(`${told.url}/animals?q=${tag}`);
  await page.locator(tagLink, { hasText: tag }).first().click();
  await page.waitForSelector(firstLine);
}

/** Opens the lot of broilers. */
export async function openLot(page, told) {
  await signIn(page, { ...told, path: '/groups' });
  await page.locator('tr', { hasText: 'lote' }).locator('a.tag', { hasText: 'Lote de frango' }).click();
}

/** Opens the newest line of the timeline. */
export async function openFirst(page) {
  await page.locator(`${firstLine} button`).click();
  await page.waitForSelector('dialog dl');
}

/** Saves the sheet and waits until it is closed. */
export async function save(page, name = 'Salvar') {
  await button(page, name).click();
  await closed(page);
}

/** Until the sheet is closed, though the journal asks first whether it is right. */
export async function confirmIfAsked(page) {
  const sure = button(page, 'Confirmar mesmo assim');
  await Promise.race([closed(page), sure.waitFor()]);
  if (await sure.count()) await sure.click();
  await closed(page);
}

/** Presses the keys of the keypad, as a finger does. */
export async function weigh(page, digits) {
  await page.getByRole('button', { name: 'Pesar' }).click();
  for (const digit of digits) await button(page, digit === ',' ? 'vírgula decimal' : digit).click();
  const shown = await page.locator('dialog input.v').inputValue();
  const change = await text(page, 'dialog .delta');
  await sheet(page).getByRole('button', { name: 'Salvar' }).click();
  return { shown, change };
}

/** The day so many days ago. */
export const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** By how many pixels the page is wider than its window. */
export const wideBy = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** What axe finds wrong with the page, by rule. */
export async function faultsOf(page, told) {
  await page.evaluate(told.axe);
  return page.evaluate(async () => (await window.axe.run()).violations.map((one) => one.id));
}
