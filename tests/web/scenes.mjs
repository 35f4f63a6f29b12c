// What a person does in the client, step by step. Each scene returns what it saw; the tests say whether that is right.

export const tagLink = 'main a.tag, main a.line';
export const firstLine = 'main ol li:first-child';
export const texts = (page, selector) => page.locator(selector).allInnerTexts();
export const text = (page, selector) => page.locator(selector).first().innerText();
/** Until a field of the sheet has the focus: a person does not type before the sheet is there. */
export const focused = (page, field = 'input, textarea') =>
  page.waitForFunction((wanted) => document.activeElement?.matches(`dialog :is(${wanted})`), field);

export async function signIn(page, { url, email, password, path = '/' }) {
  await page.goto(url + path);
  await page.fill('input[type=email]', email);
  await page.fill('input[type=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#main h1');
  return {};
}

export async function enter(page, told) {
  await page.goto(told.url);
  await page.fill('input[type=email]', told.email);
  await page.fill('input[type=password]', 'not the password');
  await page.keyboard.press('Enter');
  const refused = await text(page, '[role=alert]');
  await page.fill('input[type=password]', told.password);
  await page.keyboard.press('Enter');
  await page.waitForSelector(tagLink);
  return { refused, path: new URL(page.url()).pathname, count: await text(page, '[role=status]'), rows: await page.locator(tagLink).count() };
}

export async function setUp(page, { url }) {
  await page.goto(url);
  await page.getByLabel('Nome', { exact: true }).fill('Joana Prado');
  await page.getByLabel('E-mail').fill('joana@boavista.example');
  await page.getByLabel('Senha').fill('curral-do-morro-7');
  await page.getByLabel('Nome da fazenda').fill('Boa Vista');
  await page.getByRole('button', { name: 'Criar e entrar' }).click();
  await page.waitForSelector('#main h1');
  const empty = await text(page, 'main p');
  await page.getByRole('button', { name: 'Cadastrar' }).click();
  await page.getByLabel('Número', { exact: true }).fill('0412');
  await page.locator('dialog').getByRole('button', { name: 'Salvar', exact: true }).click();
  await page.waitForSelector(firstLine);
  return { farm: await text(page, '.farm'), empty, tag: await text(page, 'h1'), line: await text(page, firstLine) };
}

export async function find(page, told) {
  await signIn(page, told);
  await page.waitForSelector(tagLink);
  const all = await text(page, '[role=status]');
  await page.getByLabel('Sexo').selectOption('Female');
  await page.waitForFunction((before) => document.querySelector('[role=status]').innerText !== before, all);
  const females = await text(page, '[role=status]');
  const tag = await text(page, tagLink);
  await page.keyboard.press('/');
  await page.keyboard.type(tag);
  await page.waitForFunction((typed) => new URLSearchParams(location.search).get('q') === typed, tag);
  const query = new URL(page.url()).search;
  await page.reload();
  await page.waitForSelector(tagLink);
  return { all, females, tag, query, found: await texts(page, tagLink), sexes: await texts(page, 'tbody td:nth-child(4)') };
}

export async function sort(page, told) {
  await signIn(page, told);
  await page.waitForSelector(tagLink);
  const first = () => text(page, tagLink);
  const turn = async (way) => {
    const before = await first();
    await page.getByRole('button', { name: 'Último peso' }).click();
    await page.waitForSelector(`[aria-sort=${way}]`);
    await page.waitForFunction((old) => document.querySelector('main a.tag').innerText !== old, before);
    return texts(page, 'tbody td:nth-child(8)');
  };
  const up = await turn('ascending');
  const down = await turn('descending');
  const sorts = [];
  for (const way of ['ascending', 'descending']) {
    await page.getByRole('button', { name: 'Idade' }).click();
    await page.waitForSelector(`[aria-sort=${way}]`);
    sorts.push(new URL(page.url()).searchParams.get('sort'));
  }
  return { up, down, sorts };
}

/** Opens the card of the nth animal and waits for its curve. */
export async function openCard(page, told) {
  await signIn(page, told);
  await page.waitForSelector(tagLink);
  await page.locator(tagLink).nth(told.nth ?? 0).click();
  await page.waitForSelector('main canvas');
  await page.locator('details summary').click();
}

const curve = async (page) => ({
  picture: await page.locator('canvas').evaluate((canvas) => canvas.toDataURL()),
  rows: await page.locator('details tbody tr').count(),
  last: await text(page, 'main dl dd b'),
});

/** Presses the keys of the keypad, as a finger does. */
async function weigh(page, digits) {
  await page.getByRole('button', { name: 'Pesar' }).click();
  for (const digit of digits) {
    const name = digit === ',' ? 'vírgula decimal' : digit;
    await page.locator('dialog').getByRole('button', { name, exact: true }).click();
  }
  const shown = await page.locator('dialog input.v').inputValue();
  const change = await text(page, 'dialog .delta');
  await page.locator('dialog').getByRole('button', { name: 'Salvar' }).click();
  return { shown, change };
}

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

export async function lot(page, told) {
  await signIn(page, { ...told, path: '/groups' });
  await page.locator('tr', { hasText: 'lote' }).locator('a.tag', { hasText: 'Lote de frango' }).click();
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

export async function settings(page, told) {
  await signIn(page, { ...told, path: '/settings' });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const seen = { titles: {}, grounds: {} };
  for (const [name, code] of [['English', 'en'], ['Español', 'es'], ['Português', 'pt-BR']]) {
    await page.getByText(name, { exact: true }).click();
    await page.waitForFunction((lang) => document.documentElement.lang === lang, code);
    seen.titles[code] = await text(page, 'h1');
  }
  for (const [name, code] of [['Escura', 'dark'], ['Clara', 'light'], ['Sol', 'sun']]) {
    await page.getByText(name, { exact: true }).click();
    seen.grounds[code] = await ground();
  }
  await page.getByText('English', { exact: true }).click();
  await page.reload(); // at once: the choice counts even while its words are loading
  await page.waitForSelector('h1');
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  seen.kept = { title: await text(page, 'h1'), theme: await page.evaluate(() => document.documentElement.dataset.theme) };
  // The language is the person's on every device: the scenes that follow speak Portuguese again.
  const heard = page.waitForResponse((one) => one.request().method() === 'PATCH');
  await page.getByText('Português', { exact: true }).click();
  await heard;
  await page.getByRole('button', { name: 'Sair' }).click();
  await page.waitForSelector('input[type=password]');
  return seen;
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
