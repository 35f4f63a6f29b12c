// What is put right: corrections, the journal in full, and entries that ask for a decision.
import { act, asked, button, closed, confirmIfAsked, farmOf, firstLine, lineWith, openCard, openFirst, save, sheet, signIn, text, texts } from './hands.mjs';

export async function correctAWeight(page, told) {
  await openCard(page, told);
  await page.getByRole('button', { name: 'Pesar' }).click();
  await page.getByLabel('Peso em kg').fill(told.wrong);
  await save(page);
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
  await save(page);
  await lineWith(page, 'Tosse');
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const farm = await farmOf(page, told);
  const [entry] = (await asked(page, told, 'GET', `/api/events/v1/farms/${farm}/subjects/${id}/timeline`)).items;
  await openFirst(page);
  await button(page, 'Corrigir').click();
  await sheet(page).locator('textarea').fill('Tosse seca');
  await sheet(page).getByLabel('Por que corrige').fill('ouvi melhor');
  await asked(page, told, 'PUT', `/api/events/v1/farms/${farm}/events/${entry.id}`, { data: { text: 'Tosse forte' }, why: 'outro aparelho' }, { 'If-Match': `"${entry.version}"` });
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
  const farm = await farmOf(page, told);
  const body = { kind: 'note', subject: { type: 'farm', id: farm }, occurred_at: new Date().toISOString(), data: { text: told.words } };
  await asked(page, told, 'POST', `/api/events/v1/farms/${farm}/events`, body);
  await page.goto(`${told.url}/journal`);
  await page.getByLabel('Buscar palavra, número ou nome').fill(told.search);
  await page.waitForFunction(() => document.querySelectorAll('main section li').length === 1);
  const search = new URL(page.url()).searchParams.get('q');
  const found = await text(page, 'main section li');
  await page.getByRole('button', { name: 'Limpar filtros' }).click();
  await page.waitForFunction(() => document.querySelectorAll('main section li').length > 1);
  return { all, query, kinds, entry, search, found, box: await page.getByLabel('Buscar palavra, número ou nome').inputValue() };
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

/** Two entries that ask: a warning that is right is confirmed, one that cannot be is set aside with a reason. */
export async function confirmAndSetAside(page, told) {
  await signIn(page, told);
  const farm = await farmOf(page, told);
  const all = await asked(page, told, 'GET', `/api/herd/v1/farms/${farm}/animals?limit=500`);
  const items = all.items.filter((one) => one.label.startsWith('B'));
  const weigh = (animal, weight_kg) => ({ kind: 'weighing', subject: { type: 'animal', id: animal.id }, occurred_at: new Date().toISOString(), data: { weight_kg } });
  const [heavy, impossible] = items;
  await asked(page, told, 'POST', `/api/events/v1/farms/${farm}/events/batch`, { items: [weigh(heavy, 120), weigh(impossible, 900)] });
  await page.goto(`${told.url}/needs`);
  const row = (label) => page.locator('main li', { hasText: label });
  await row(heavy.label).getByRole('button', { name: 'Está certo' }).click();
  await row(heavy.label).waitFor({ state: 'detached' });
  await row(impossible.label).getByRole('button', { name: 'Pôr de lado' }).click();
  await sheet(page).getByRole('textbox').fill('balança travada');
  await sheet(page).locator('button[type=submit]').last().click();
  await closed(page);
  await row(impossible.label).waitFor({ state: 'detached' });
  const cards = [];
  for (const animal of [heavy, impossible]) {
    await page.goto(`${told.url}/animals/${animal.id}`);
    await page.waitForSelector(firstLine);
    cards.push({ line: await text(page, firstLine), last: await text(page, 'main dl dd b') });
  }
  return { cards };
}

/** A weighing that could not be and was set aside counts after all, once what stood in its way is taken back. */
export async function letItCountAfterAll(page, told) {
  await openCard(page, told);
  const card = page.url();
  await act(page, 'Saída').click();
  await sheet(page).getByLabel(/^Tipo(?! de)/).selectOption({ label: 'venda' });
  await save(page);
  await lineWith(page, 'venda');
  await page.locator('main .flag').waitFor();
  await act(page, 'Mais').click();
  await button(page, 'Pesagem').click();
  await page.getByLabel('Peso em kg').fill(told.kilos);
  await button(page, 'Salvar').click();
  await button(page, 'Guardar em dúvida').click();
  await closed(page);
  await page.goto(`${told.url}/needs`);
  const row = page.locator('main li.disputed', { hasText: `${told.kilos} kg` });
  await row.getByRole('button', { name: 'Pôr de lado' }).click();
  await sheet(page).getByLabel('Motivo').fill('não sei de quem é');
  await save(page, 'Pôr de lado');
  await row.waitFor({ state: 'detached' });
  await page.goto(card);
  const weighing = page.locator('main ol li', { hasText: `${told.kilos} kg` });
  await weighing.getByRole('button').click();
  await button(page, 'Fazer contar').click();
  const refused = await text(page, 'dialog [role=alert]');
  await page.keyboard.press('Escape');
  await closed(page);
  await page.locator('main ol li', { hasText: 'venda' }).getByRole('button').click();
  await button(page, 'Anular').click();
  await sheet(page).getByLabel('Motivo').fill('não saiu');
  await save(page, 'Anular');
  await page.locator('main .flag').waitFor({ state: 'detached' });
  await weighing.getByRole('button').click();
  await save(page, 'Fazer contar');
  await page.waitForFunction((kg) => document.querySelector('main dl dd b').innerText === kg, `${told.kilos} kg`);
  // The list of the journal is read after the card above it.
  await weighing.filter({ hasNotText: 'em dúvida' }).waitFor();
  return { refused, line: await weighing.innerText() };
}

/** The sheet of an entry with a warning says why it warns, and lets who decides confirm it there. */
export async function confirmOnTheSheet(page, told) {
  await openCard(page, told);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const farm = await farmOf(page, told);
  const item = { kind: 'weighing', subject: { type: 'animal', id }, occurred_at: new Date().toISOString(), data: { weight_kg: told.kilos } };
  await asked(page, told, 'POST', `/api/events/v1/farms/${farm}/events/batch`, { items: [item] });
  await page.reload();
  await lineWith(page, `${told.kilos} kg`);
  await openFirst(page);
  const why = await text(page, 'dialog .band.amber');
  await save(page, 'Está certo');
  await page.waitForSelector(`${firstLine}.plain`);
  await openFirst(page);
  return { why, after: await page.locator('dialog .band, dialog .again').count() };
}
