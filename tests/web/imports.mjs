// Files that become animals and weights, and are taken back.
import { signIn, text, texts } from './hands.mjs';

export async function importFile(page, told) {
  await signIn(page, { ...told, path: '/imports' });
  await page.waitForSelector('input[type=file]', { state: 'attached' });
  await page.setInputFiles('input[type=file]', { name: 'pesagens.csv', mimeType: 'text/csv', buffer: Buffer.from(told.text) });
  await page.waitForSelector('main dl');
  await page.waitForSelector('tbody tr');
  const again = async (choose) => {
    const answered = page.waitForResponse((one) => one.request().method() === 'PATCH');
    await choose();
    await answered;
    await page.waitForFunction(() => !document.querySelector('main li select.field').disabled);
  };
  const asked = await texts(page, '.band');
  await again(() => page.locator('label', { hasText: /^Espécie/ }).locator('select').selectOption('pig'));
  await page.waitForFunction(() => document.querySelector('td.status')?.innerText === 'pronta');
  const guessed = await page.locator('main li select.field').evaluateAll((all) => all.map((one) => one.value));
  const preview = { numbers: await texts(page, 'main dl dd b'), rows: await texts(page, 'tbody td.status'), why: await texts(page, 'tbody .why') };
  await again(() => page.locator('main li select.field').last().selectOption(''));
  const without = await texts(page, 'main dl dd b');
  await again(() => page.locator('main li select.field').last().selectOption('weight'));
  await page.locator('main form input').fill('Balança do curral');
  await page.locator('main form button').click();
  await page.waitForFunction(() => document.querySelector('main form [role=status]').innerText.startsWith('Salvo'));
  await page.locator('.go button').click();
  await page.waitForSelector('.state.done', { timeout: 60_000 });
  await page.waitForFunction(() => document.querySelector('tbody td.status')?.innerText === 'gravada');
  const repair = await page.locator('main a[download]').getAttribute('href');
  const file = await page.evaluate(async (href) => (await fetch(href)).text(), repair);
  const report = { rows: await texts(page, 'tbody td.status'), numbers: await texts(page, 'main dl dd b') };
  await page.locator('tbody a.tag').first().click();
  await page.waitForSelector('main canvas');
  const seen = { asked, guessed, preview, without, report, file, card: await text(page, 'h1'), last: await text(page, 'main dl dd b') };
  await page.goto(`${told.url}/imports`);
  await page.waitForSelector('main section b');
  const mappings = await texts(page, 'main section li b');
  await page.locator('a[href^="/imports/"]').first().click();
  await page.getByRole('button', { name: 'Desfazer esta importação' }).click();
  await page.locator('dialog .button.main').click();
  await page.waitForSelector('.state.undone');
  const undone = await text(page, 'main .band');
  await page.goto(`${told.url}/animals?status=all&q=9901`);
  await page.waitForSelector('#main p');
  await page.getByText('Nenhum animal com estes filtros.').waitFor();
  return { ...seen, mappings, undone };
}

/** A sheet with two columns of weights and no dates: the person says the species, the unit and the two days. */
export async function importTrial(page, told) {
  await signIn(page, { ...told, path: '/imports' });
  await page.waitForSelector('input[type=file]', { state: 'attached' });
  await page.setInputFiles('input[type=file]', { name: 'ensaio.csv', mimeType: 'text/csv', buffer: Buffer.from(told.base64, 'base64') });
  await page.waitForSelector('tbody tr');
  const answered = async (choose) => {
    const answer = page.waitForResponse((one) => one.request().method() === 'PATCH');
    await choose();
    await answer;
    await page.waitForFunction(() => !document.querySelector('main li select.field').disabled);
  };
  const option = (label) => page.locator('label', { hasText: label }).locator('select');
  await answered(() => option(/^Espécie/).selectOption('pig'));
  await answered(() => option(/^Unidade do peso/).selectOption('lb'));
  for (const [at, day] of told.days.entries()) {
    await answered(() => page.locator('main li input[type=date]').nth(at).fill(day));
  }
  const ready = await text(page, '.go button');
  await page.locator('.go button').click();
  await page.waitForSelector('.state.done', { timeout: 60_000 });
  const numbers = await texts(page, 'main dl dd b');
  const cards = {};
  for (const tag of told.tags) {
    await page.goto(`${told.url}/animals?q=${tag}`);
    await page.locator('main a.tag', { hasText: new RegExp(`^${tag}$`) }).click();
    await page.waitForSelector('main canvas');
    cards[tag] = await texts(page, 'main dl:first-of-type dd b');
  }
  return { ready, numbers, cards };
}
