// What a person records: animals, places and groups, comings and goings, one by one and many at once.
import { firstLine, openCard, signIn, tagLink, text, texts } from './scenes.mjs';

const sheet = (page) => page.locator('dialog');
const button = (page, name) => sheet(page).getByRole('button', { name, exact: true });
const closed = (page) => page.waitForSelector('dialog', { state: 'detached' });
/** A request to the API in the name of who is signed in, as another device would send it. */
const asked = (page, method, path, body, headers = {}) =>
  page.evaluate(
    async ([method, path, body, headers]) => {
      const answer = await fetch(path, { method, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });
      return answer.json();
    },
    [method, path, body, headers],
  );
const farmOf = async (page) => (await page.evaluate(async () => (await fetch('/api/identity/v1/session')).json())).farms[0].farm_id;
/** Until the sheet is closed, though the journal asks first whether it is right. */
async function confirmIfAsked(page) {
  const sure = button(page, 'Confirmar mesmo assim');
  await Promise.race([closed(page), sure.waitFor()]);
  if (await sure.count()) await sure.click();
  await closed(page);
}
const lineWith = (page, words) =>
  page.waitForFunction((some) => document.querySelector('main ol li')?.innerText.includes(some), words);

export async function addTwoAnimals(page, told) {
  await signIn(page, { ...told, path: '/animals' });
  await page.locator('#main header button').first().click();
  await sheet(page).getByLabel('Número', { exact: true }).fill(told.tags[0]);
  await sheet(page).getByRole('button', { name: 'Mais um número' }).click();
  await sheet(page).getByLabel('Número', { exact: true }).nth(1).fill(told.eid);
  await sheet(page).getByRole('radio', { name: 'macho', exact: true }).check({ force: true });
  await sheet(page).getByLabel('Raça').fill('Nelore');
  await sheet(page).getByLabel(/^Local/).selectOption({ label: told.place });
  await button(page, 'Salvar e próximo').click();
  await page.waitForFunction(() => document.querySelector('.bar .text')?.innerText.includes('cadastrado'));
  const kept = await sheet(page).getByLabel('Raça').inputValue();
  await sheet(page).getByLabel('Número', { exact: true }).fill(told.tags[1]);
  await button(page, 'Salvar').click();
  await page.waitForSelector(firstLine);
  const second = await text(page, 'h1');
  await page.goto(`${told.url}/animals?q=${told.eid}`);
  await page.locator(tagLink).first().click();
  await page.waitForSelector('main dl');
  return { kept, second, first: await text(page, 'h1'), facts: await text(page, 'main header p'), numbers: await texts(page, 'dd.mono') };
}

export async function editAgainstAnother(page, told) {
  await signIn(page, told);
  await page.locator(tagLink).nth(told.nth).click();
  await page.waitForSelector('main dl');
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const farm = await farmOf(page);
  await page.getByRole('button', { name: 'Alterar' }).click();
  await sheet(page).getByLabel('Raça').fill('Duroc');
  await sheet(page).getByLabel('Pelagem').fill('vermelha');
  const path = `/api/herd/v1/farms/${farm}/animals/${id}`;
  const { version } = await page.evaluate(async (at) => (await fetch(at)).json(), path);
  await asked(page, 'PATCH', path, { breed: 'Pietrain', name: 'Estrela' }, { 'If-Match': `"${version}"` });
  await button(page, 'Salvar').click();
  await sheet(page).getByRole('alert').waitFor();
  const clash = await texts(page, 'dialog .band fieldset');
  await sheet(page).getByText('o que está lá agora').click();
  await button(page, 'Salvar').click();
  await closed(page);
  await page.waitForFunction(() => document.querySelector('main header p').innerText.includes('Pietrain'));
  return { clash, head: await text(page, 'main header p'), facts: await texts(page, 'main dd') };
}

export async function placeInATree(page, told) {
  await signIn(page, { ...told, path: '/places' });
  await page.waitForSelector('main li');
  await page.locator('#main header button').first().click();
  await sheet(page).getByLabel('Nome').fill(told.name);
  await sheet(page).getByLabel('Dentro de').selectOption({ label: told.inside });
  await sheet(page).getByLabel('Capacidade').fill('12');
  await button(page, 'Salvar').click();
  await closed(page);
  await page.waitForFunction((name) => [...document.querySelectorAll('main li')].some((one) => one.innerText.includes(name)), told.name);
  const line = page.locator('main li', { hasText: told.name });
  return { line: await line.innerText(), depth: await line.getAttribute('data-depth') };
}

export async function leaveByList(page, told) {
  await signIn(page, { ...told, path: '/animals' });
  await page.waitForSelector(tagLink);
  const tags = (await texts(page, tagLink)).slice(told.from, told.from + 3);
  for (const tag of tags) await page.getByLabel(tag, { exact: true }).check();
  const bar = await text(page, 'main section [role=status]');
  await page.getByRole('button', { name: 'Saída', exact: true }).click();
  await sheet(page).getByLabel(/^Tipo(?! de)/).selectOption({ label: 'venda' });
  await sheet(page).getByText('Ver quais').click();
  await sheet(page).locator('li', { hasText: tags[2] }).locator('input').uncheck();
  const count = await text(page, 'dialog strong');
  await button(page, 'Salvar').click();
  await closed(page);
  const said = await text(page, '.bar .text');
  await page.waitForFunction((gone) => ![...document.querySelectorAll('main a.tag')].some((one) => gone.includes(one.innerText)), tags.slice(0, 2));
  const still = await texts(page, tagLink);
  await page.getByRole('button', { name: 'Desfazer' }).click();
  await page.waitForFunction((back) => back.every((tag) => [...document.querySelectorAll('main a.tag')].some((one) => one.innerText === tag)), tags.slice(0, 2));
  return { bar, count, said, tags, still };
}

export async function failInMany(page, told) {
  await signIn(page, { ...told, path: '/animals?status=all' });
  await page.waitForSelector(tagLink);
  const gone = page.locator('tbody tr', { hasText: 'morto' }).first();
  const dead = await gone.locator('a.tag').innerText();
  await gone.getByRole('checkbox').check();
  const here = page.locator('tbody tr', { hasText: 'presente' }).nth(told.nth);
  await here.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Mover', exact: true }).click();
  await sheet(page).getByLabel('Buscar local').fill(told.place);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Mover para cá' }).click();
  await sheet(page).getByText('em dúvida').first().waitFor();
  const outcome = await text(page, 'dialog .body');
  await button(page, 'Anular os que estão em dúvida').click();
  await closed(page);
  await page.goto(`${told.url}/animals?status=dead&q=${dead}`);
  await page.locator(tagLink).first().click();
  await page.waitForSelector(firstLine);
  return { dead, outcome, line: await text(page, firstLine) };
}

export async function loseHeads(page, told) {
  await signIn(page, { ...told, path: '/groups' });
  await page.locator('tr', { hasText: 'lote' }).locator('a.tag', { hasText: 'Lote de frango' }).click();
  await page.waitForSelector('main canvas');
  const before = await text(page, 'main header p');
  await page.getByRole('button', { name: 'Morte', exact: true }).click();
  await sheet(page).getByLabel(/^Como/).selectOption({ label: 'morreu' });
  await sheet(page).getByLabel(/^Causa/).selectOption({ label: 'estresse térmico' });
  await sheet(page).getByLabel('Cabeças').fill('7');
  await button(page, 'Salvar').click();
  await closed(page);
  await lineWith(page, '7 cabeças');
  const line = await text(page, firstLine);
  await page.waitForFunction((old) => document.querySelector('main header p').innerText !== old, before);
  return { before, line, after: await text(page, 'main header p') };
}

export async function recordByKind(page, told) {
  await openCard(page, told);
  await page.getByRole('button', { name: 'Mais', exact: true }).click();
  await page.waitForSelector('dialog li');
  const list = await texts(page, 'dialog li');
  await button(page, 'Identificação, brincagem').click();
  await sheet(page).getByLabel('Número', { exact: true }).fill(told.tag);
  await sheet(page).getByLabel(/^Tipo(?! de)/).selectOption({ label: 'botton' });
  await button(page, 'Salvar').click();
  await closed(page);
  await lineWith(page, told.tag);
  return { list, line: await text(page, firstLine) };
}

export async function weighAGroup(page, told) {
  await signIn(page, { ...told, path: '/groups' });
  await page.locator('a.tag', { hasText: told.group }).first().click();
  await page.getByRole('link', { name: 'Pesar' }).click();
  await page.waitForSelector('[data-row]');
  const tags = await texts(page, 'main ol a.tag');
  const expected = await text(page, 'main ol li span.soft:nth-of-type(3)');
  await page.locator('[data-row]').first().focus();
  for (const kg of told.kilos) {
    await page.keyboard.type(kg);
    await page.keyboard.press('Enter');
  }
  await page.waitForFunction((n) => document.querySelectorAll('main li.asks').length === n, 2);
  const asked = await texts(page, 'main li.asks .said');
  await page.getByRole('button', { name: 'Confirmar mesmo assim' }).click();
  await page.waitForFunction(() => document.querySelectorAll('main li.saved').length === 3);
  const done = await text(page, 'main header [role=status]');
  await page.locator('[data-row]').first().fill(told.again);
  await Promise.all([page.waitForResponse((one) => one.request().method() === 'PUT'), page.keyboard.press('Enter')]);
  await page.waitForFunction(() => document.querySelectorAll('main li.saved').length === 3);
  await page.goto(`${told.url}/animals?q=${tags[0]}`);
  await page.locator('main a.tag', { hasText: tags[0] }).click();
  await page.waitForSelector('main canvas');
  return { tags, expected, asked, done, last: await text(page, 'main dl dd b'), lines: await texts(page, 'main ol li p') };
}

export async function weighInTheBarn(page, told) {
  await signIn(page, { ...told, path: '/groups' });
  await page.locator('main a.line, main li a', { hasText: told.group }).first().click();
  await page.getByRole('link', { name: 'Pesar' }).click();
  await page.waitForSelector('output');
  const first = await text(page, '.one .tag');
  for (const key of told.digits) await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: 'Salvar e próximo' }).click();
  await page.waitForFunction((tag) => document.querySelector('.one .tag').innerText !== tag, first);
  const second = await text(page, '.one .tag');
  await page.getByRole('button', { name: 'Pular' }).click();
  await page.waitForFunction((tag) => document.querySelector('.one .tag').innerText !== tag, second);
  const third = await text(page, '.one .tag');
  await page.getByRole('button', { name: /^faltam/ }).click();
  return { first, second, third, done: await text(page, 'main header [role=status]'), line: await page.locator('main ol li', { hasText: first }).innerText() };
}

export async function tagAGroup(page, told) {
  await signIn(page, { ...told, path: '/places' });
  await page.locator('main li a', { hasText: told.place }).first().click();
  await page.getByRole('link', { name: 'Pesar' }).click();
  await page.waitForSelector('[data-row]');
  await page.getByLabel('Lançar').selectOption({ label: 'Identificação, brincagem' });
  await page.waitForFunction(() => document.querySelector('main h1').innerText.startsWith('Identificação'));
  await page.locator('[data-row]').first().fill(told.tag);
  await page.keyboard.press('Enter');
  await page.waitForSelector('main li.saved');
  return { saved: await page.locator('main li.saved').count(), shared: await texts(page, '.fields label span') };
}

/** Opens the newest line of the timeline. */
async function openFirst(page) {
  await page.locator(`${firstLine} button`).click();
  await page.waitForSelector('dialog dl');
}

export async function correctAWeight(page, told) {
  await openCard(page, told);
  await page.getByRole('button', { name: 'Pesar' }).click();
  await page.getByLabel('Peso em kg').fill(told.wrong);
  await button(page, 'Salvar').click();
  await closed(page);
  await lineWith(page, `${told.wrong} kg`);
  await openFirst(page);
  await button(page, 'Corrigir').click();
  await sheet(page).getByLabel('Peso (kg)').fill(told.right);
  await sheet(page).getByLabel('Por que corrige').fill('a balança estava sem tara');
  await button(page, 'Corrigir').click();
  await closed(page);
  await lineWith(page, `${told.right} kg`);
  await page.waitForFunction((kg) => document.querySelector('main dl dd b').innerText === `${kg} kg`, told.right);
  await openFirst(page);
  await page.waitForSelector('dialog ol li');
  return { last: await text(page, 'main dl dd b'), versions: await texts(page, 'dialog ol li') };
}

export async function correctAgainstAnother(page, told) {
  await openCard(page, told);
  await page.getByRole('button', { name: 'Anotar' }).click();
  await sheet(page).locator('textarea').fill('Tosse');
  await button(page, 'Salvar').click();
  await closed(page);
  await lineWith(page, 'Tosse');
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const farm = await farmOf(page);
  const entry = await page.evaluate(async (at) => (await (await fetch(at)).json()).items[0], `/api/events/v1/farms/${farm}/subjects/${id}/timeline`);
  await openFirst(page);
  await button(page, 'Corrigir').click();
  await sheet(page).locator('textarea').fill('Tosse seca');
  await sheet(page).getByLabel('Por que corrige').fill('ouvi melhor');
  await asked(page, 'PUT', `/api/events/v1/farms/${farm}/events/${entry.id}`, { data: { text: 'Tosse forte' }, why: 'outro aparelho' }, { 'If-Match': `"${entry.version}"` });
  await button(page, 'Corrigir').click();
  await sheet(page).getByText('Alguém alterou este lançamento').waitFor();
  const met = await text(page, 'dialog .band.amber');
  await button(page, 'Corrigir').click();
  await closed(page);
  await lineWith(page, 'Tosse seca');
  return { met, line: await text(page, firstLine) };
}

export async function readTheJournal(page, told) {
  await signIn(page, { ...told, path: '/journal' });
  await page.waitForSelector('main section li');
  const all = await text(page, '[role=status]');
  await page.getByLabel('O quê').selectOption({ label: 'Morte' });
  await page.waitForFunction((before) => document.querySelector('[role=status]').innerText !== before, all);
  const query = new URL(page.url()).search;
  await page.reload();
  await page.waitForSelector('main section li');
  await page.waitForFunction(() => ![...document.querySelectorAll('main li .tag')].some((one) => one.innerText === '…'));
  const kinds = [...new Set(await texts(page, 'main li .what b'))];
  await page.locator('main li .what button').first().click();
  await page.waitForSelector('dialog dl');
  const entry = await text(page, 'dialog .body');
  const farm = await farmOf(page);
  const body = { kind: 'note', subject: { type: 'farm', id: farm }, occurred_at: new Date().toISOString(), data: { text: told.words } };
  await asked(page, 'POST', `/api/events/v1/farms/${farm}/events`, body);
  await page.goto(`${told.url}/journal`);
  await page.getByLabel('Buscar no diário').fill(told.search);
  await page.waitForFunction(() => document.querySelectorAll('main section li').length === 1);
  const search = new URL(page.url()).searchParams.get('q');
  const found = await text(page, 'main section li');
  await page.getByRole('button', { name: 'Limpar filtros' }).click();
  await page.waitForFunction(() => document.querySelectorAll('main section li').length > 1);
  return { all, query, kinds, entry, search, found, box: await page.getByLabel('Buscar no diário').inputValue() };
}

export async function decideWhatNeedsYou(page, told) {
  await openCard(page, told);
  await page.getByRole('button', { name: 'Pesar' }).click();
  await page.getByLabel('Peso em kg').fill('900');
  await button(page, 'Salvar').click();
  await button(page, 'Guardar em dúvida').click();
  await closed(page);
  const tag = await text(page, 'h1');
  await page.goto(`${told.url}/needs`);
  await page.waitForFunction((label) => [...document.querySelectorAll('main li .tag')].some((one) => one.innerText === label), tag);
  const count = Number(await text(page, '.rail .alarm'));
  const row = page.locator('main li.disputed', { hasText: tag });
  const why = await row.innerText();
  await row.getByRole('button', { name: 'Corrigir' }).click();
  await sheet(page).getByLabel('Peso (kg)').fill(told.right);
  await sheet(page).getByLabel('Por que corrige').fill('um dígito a mais');
  await button(page, 'Corrigir').click();
  await confirmIfAsked(page);
  await page.waitForFunction((label) => ![...document.querySelectorAll('main li.disputed .tag')].some((one) => one.innerText === label), tag);
  await page.waitForFunction((before) => Number(document.querySelector('.rail .alarm')?.innerText ?? 0) < before, count);
  return { count, why };
}

/** Opens the card of the animal that carries a tag. */
async function cardOf(page, told, tag) {
  await page.goto(`${told.url}/animals?q=${tag}`);
  await page.locator(tagLink, { hasText: tag }).first().click();
  await page.waitForSelector(firstLine);
}

export async function giveBirth(page, told) {
  await signIn(page, told);
  await cardOf(page, told, told.dam);
  await page.getByRole('button', { name: 'Parto', exact: true }).click();
  await sheet(page).getByRole('button', { name: 'Nascidos vivos: um a mais' }).click();
  await sheet(page).locator('.ease label').first().click();
  await sheet(page).getByLabel('Número', { exact: true }).nth(0).fill(told.taken);
  await sheet(page).getByLabel('Peso ao nascer (kg)').nth(0).fill('35,5');
  await sheet(page).getByLabel('Número', { exact: true }).nth(1).fill(told.tags[1]);
  await sheet(page).locator('fieldset', { hasText: 'Cria 2' }).getByText('macho', { exact: true }).click();
  await button(page, 'Salvar').click();
  await sheet(page).getByText('Cria sem cadastro').waitFor();
  const refused = await text(page, 'dialog .error');
  await sheet(page).getByRole('textbox').fill(told.tags[0]);
  await button(page, 'Cadastrar a cria').click();
  await closed(page);
  await lineWith(page, 'nascidos vivos');
  const line = await text(page, firstLine);
  const young = [];
  for (const tag of told.tags) {
    await cardOf(page, told, tag);
    young.push(await text(page, 'main header p'));
  }
  return { refused, line, young };
}

export async function farrow(page, told) {
  await signIn(page, told);
  await cardOf(page, told, told.dam);
  await page.getByRole('button', { name: 'Parto', exact: true }).click();
  await sheet(page).getByLabel('Nascidos vivos', { exact: true }).fill('12');
  await sheet(page).getByRole('button', { name: 'Natimortos: um a mais' }).click();
  await sheet(page).getByText('Mais campos').click();
  await sheet(page).getByLabel('Peso da leitegada (kg)').fill('16,8');
  const rows = await sheet(page).locator('fieldset', { hasText: 'Cria 1' }).count();
  await button(page, 'Salvar').click();
  await closed(page);
  await lineWith(page, 'nascidos vivos');
  return { rows, line: await text(page, firstLine) };
}

export async function accountOfALot(page, told) {
  await signIn(page, { ...told, path: '/groups' });
  await page.locator('tr', { hasText: 'lote' }).locator('a.tag', { hasText: 'Lote de frango' }).click();
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
  return { before, after: await texts(page, 'main .side section:has(tr.total) tr'), chart: await page.locator('main svg[role=img]').getAttribute('aria-label') };
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
  await button(page, 'Salvar').click();
  await closed(page);
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
  await button(page, 'Salvar').click();
  await closed(page);
  await lineWith(page, 'Depois do curativo');
  await openFirst(page);
  await sheet(page).locator('img').waitFor();
  return { refused, width, line: await text(page, firstLine), shown: await sheet(page).locator('img').getAttribute('alt') };
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
  await page.locator('main .band').getByRole('button', { name: 'voltar a hoje' }).click();
  await page.locator('main .acts').waitFor();
  await page.waitForFunction((place) => !document.querySelector('main header p').innerText.includes(place), told.place);
  return { then, lines, now: await text(page, 'main header p'), query: new URL(page.url()).search };
}

export async function takeFiles(page, told) {
  await signIn(page, { ...told, path: '/animals?sex=Female' });
  await page.waitForSelector(tagLink);
  const files = {};
  for (const name of ['CSV', 'Planilha (XLSX)']) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    const stream = await file.createReadStream();
    const parts = [];
    for await (const part of stream) parts.push(part);
    files[name] = { name: file.suggestedFilename(), start: Buffer.concat(parts).subarray(0, 400).toString('latin1'), lines: Buffer.concat(parts).toString('utf8').trim().split('\n').length };
  }
  return { files, shown: await text(page, '[role=status]') };
}
