// The day's list: what is due is told with why, is done by recording its entry, goes to paper, and stays without signal.
import { asked, closed, daysAgo, farmOf, faultsOf, sheet, signIn, text, wideBy } from './hands.mjs';

/** A sow that was served so many days ago and is to be checked; the tag she carries. */
async function sowToCheck(page, told, served) {
  const farm = await farmOf(page, told);
  const tag = `S${crypto.randomUUID().slice(0, 5).toUpperCase()}`;
  const places = await asked(page, told, 'GET', `/api/herd/v1/farms/${farm}/places?limit=100`);
  const sow = { identifiers: [{ scheme: 'br.management', value: tag }], species: 'pig', production_type: 'breeding', sex: 'Female', birth_date: daysAgo(700), registered_on: daysAgo(300), place_id: places.items.find((one) => one.name === 'Creche').id };
  const { id } = await asked(page, told, 'POST', `/api/herd/v1/farms/${farm}/animals`, sow);
  const entry = { id: crypto.randomUUID(), kind: 'service', subject: { type: 'animal', id }, occurred_at: daysAgo(served), time_precision: 'day', data: { method: 'Insemination', sire_unknown: true }, confirmed: [{ code: 'old_entry' }] };
  await asked(page, told, 'POST', `/api/events/v1/farms/${farm}/events/batch`, { items: [entry] });
  const due = `/api/events/v1/farms/${farm}/worklist?subject_id=${id}`;
  for (let tries = 0; tries < 60; tries += 1) {
    const { items } = await asked(page, told, 'GET', due);
    const item = items.find((one) => one.rule === 'pregnancy_check_due');
    if (item) return { farm, id, tag, item };
    await page.waitForTimeout(500);
  }
  throw new Error('she was never to be checked');
}

const row = (page, tag) => page.locator('#main li', { hasText: tag }).filter({ hasText: 'diagnóstico' }).first();

export async function doWhatIsDue(page, told) {
  await signIn(page, { ...told, path: '/settings' });
  const { farm, id, tag, item } = await sowToCheck(page, told, 38);
  await page.getByRole('link', { name: 'Hoje', exact: true }).filter({ visible: true }).click();
  await row(page, tag).waitFor();
  const shown = await row(page, tag).innerText();
  const head = await page.locator('#main header [role=status]').innerText();
  const wide = await wideBy(page);
  await row(page, tag).getByRole('button').first().click();
  await sheet(page).getByText('prenhe', { exact: true }).click();
  await sheet(page).getByLabel('Método').selectOption({ label: 'ultrassom' });
  await sheet(page).getByRole('button', { name: 'Salvar' }).click();
  await closed(page);
  await row(page, tag).waitFor({ state: 'detached' });
  const done = await asked(page, told, 'GET', `/api/events/v1/farms/${farm}/worklist?state=done&subject_id=${id}`);
  const closer = done.items.find((one) => one.id === item.id);
  const entry = await asked(page, told, 'GET', `/api/events/v1/farms/${farm}/events/${closer.closed_by}`);
  return { tag, item, shown, head, wide, kind: entry.kind, result: entry.data.result };
}

export async function workWithoutSignal(page, told) {
  await signIn(page, { ...told, path: '/settings' });
  const { tag } = await sowToCheck(page, told, 30);
  await page.goto(`${told.url}/today`);
  await row(page, tag).waitFor();
  await page.route('**/worklist**', (route) => route.abort());
  await page.getByLabel('Trabalho').selectOption({ index: 1 });
  await page.getByText('Sem sinal.').waitFor();
  await page.getByLabel('Trabalho').selectOption('checks');
  await row(page, tag).waitFor();
  const kept = await text(page, '#main [role=alert]');
  await page.unroute('**/worklist**');
  await page.getByRole('button', { name: 'Tentar de novo' }).click();
  await page.locator('#main [role=alert]').waitFor({ state: 'detached' });
  return { kept };
}

export async function printTheDay(page, told) {
  await signIn(page, { ...told, path: '/settings' });
  const { tag, item } = await sowToCheck(page, told, 30);
  await page.goto(`${told.url}/today`);
  await row(page, tag).waitFor();
  await page.evaluate(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Imprimir' }).click();
  await page.waitForSelector('body[data-printed]');
  const onScreen = await page.locator('#main .print').isVisible();
  await page.emulateMedia({ media: 'print' });
  const line = await page.locator('#main .print tr', { hasText: tag }).first().innerText();
  const blanks = await page.locator('#main .print tr', { hasText: tag }).first().locator('td:empty').count();
  const others = await page.locator('nav.rail, nav.bar, #main > header').filter({ visible: true }).count();
  return { onScreen, line, why: item.why, blanks, others };
}

const more = (page, tag) => row(page, tag).getByRole('button', { name: `Mais sobre ${tag}` });
const inState = (page, text) => page.getByLabel('Mostrar').selectOption({ label: text });

/** What is put off, skipped and brought back leaves the list and comes back to it; each word is kept. */
export async function sayWhoAndWhen(page, told) {
  await signIn(page, { ...told, path: '/settings' });
  const { farm, tag, item } = await sowToCheck(page, told, 30);
  await page.goto(`${told.url}/today`);
  await more(page, tag).click();
  await sheet(page).getByLabel('Para quem').selectOption({ index: 1 });
  await row(page, tag).getByText('Ana').waitFor();
  await more(page, tag).click();
  const small = await sheet(page).locator('button, select, input').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 48).length);
  await sheet(page).getByRole('button', { name: '3 dias' }).click();
  await row(page, tag).waitFor({ state: 'detached' });
  await inState(page, 'adiado');
  await more(page, tag).click();
  await sheet(page).getByLabel('Por que não se faz desta vez').fill('vendida amanhã');
  await sheet(page).getByRole('button', { name: 'Dispensar desta vez' }).click();
  await row(page, tag).waitFor({ state: 'detached' });
  await inState(page, 'dispensado');
  const skipped = await row(page, tag).innerText();
  await more(page, tag).click();
  await sheet(page).getByRole('button', { name: 'Voltar para a lista' }).click();
  await row(page, tag).waitFor({ state: 'detached' });
  const words = await asked(page, told, 'GET', `/api/events/v1/farms/${farm}/worklist/marks?item_id=${item.id}`);
  return { skipped, small, words: words.items.map((one) => one.what).reverse() };
}

/** A task that is made, done with a tap, and said not to be done after all. */
export async function keepATask(page, told) {
  await signIn(page, { ...told, path: '/today' });
  const title = `Limpar ${crypto.randomUUID().slice(0, 5)}`;
  await page.getByRole('button', { name: 'Nova tarefa' }).click();
  await sheet(page).getByLabel('O que se faz').fill(title);
  await sheet(page).getByLabel('Dias depois de feito').fill('30');
  const wide = await wideBy(page);
  await sheet(page).getByRole('button', { name: 'Salvar' }).click();
  await closed(page);
  const task = page.locator('#main li', { hasText: title });
  await task.waitFor();
  const shown = await task.innerText();
  await task.getByRole('button', { name: 'Feito' }).click();
  await task.waitFor({ state: 'detached' });
  await inState(page, 'feito hoje');
  await task.getByRole('button', { name: /Mais sobre/ }).click();
  await sheet(page).getByRole('button', { name: 'Não foi feito' }).click();
  await task.waitFor({ state: 'detached' });
  await page.getByLabel('Mostrar').selectOption('');
  await task.getByRole('button', { name: /Mais sobre/ }).click();
  await sheet(page).getByRole('button', { name: 'Alterar a tarefa' }).click();
  await sheet(page).getByLabel('Dias depois de feito').fill('10');
  await sheet(page).getByRole('button', { name: 'Salvar' }).click();
  await closed(page);
  await task.getByText('A cada 10 dias.').waitFor();
  return { shown, wide };
}

/** Tasks of the day that another device made, in the order of their titles, with the items of the list. */
async function tasksToDo(page, told, count) {
  const farm = await farmOf(page, told);
  const { on } = await asked(page, told, 'GET', `/api/events/v1/farms/${farm}/worklist`);
  const titles = Array.from({ length: count }, (_, at) => `Tarefa ${told.width}-${at} ${crypto.randomUUID().slice(0, 4)}`);
  for (const title of titles) await asked(page, told, 'POST', `/api/events/v1/farms/${farm}/tasks`, { title, every: 'once', from_on: on });
  const { items } = await asked(page, told, 'GET', `/api/events/v1/farms/${farm}/worklist?list=tasks&limit=200`);
  await page.goto(`${told.url}/today?list=tasks`);
  return { farm, titles, ids: titles.map((title) => items.find((one) => one.rule_label === title).id) };
}

const box = (page, title) => page.getByRole('checkbox', { name: title });

/** Several items are given to a person, put off and skipped at once, with the keyboard and with a finger. */
export async function sayOfMany(page, told) {
  await signIn(page, { ...told, path: '/settings' });
  const { farm, titles, ids } = await tasksToDo(page, told, 3);
  const line = (title) => page.locator('#main li', { hasText: title });
  const say = () => page.getByRole('button', { name: 'Dar, adiar ou dispensar' });
  await page.getByRole('button', { name: 'Selecionar', exact: true }).click();
  for (const title of titles) {
    await box(page, title).focus();
    await page.keyboard.press('Space');
  }
  const chosen = await page.getByText('3 selecionados').count();
  const thumbs = await page.locator('#main li label.box, section[aria-label] > .many').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  const axe = await faultsOf(page, told);
  await say().focus();
  await page.keyboard.press('Enter');
  await sheet(page).getByLabel('Dar a').selectOption({ label: 'Ana Prado' });
  const small = await sheet(page).locator('.button, .control').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 56).length);
  const sheetAxe = await faultsOf(page, told);
  await sheet(page).getByRole('button', { name: 'Definir responsável' }).click();
  await closed(page);
  for (const title of titles) await line(title).getByText('Ana').waitFor();
  await page.getByRole('button', { name: 'Selecionar', exact: true }).click();
  await box(page, titles[0]).check();
  await box(page, titles[1]).check();
  await say().click();
  await sheet(page).getByRole('button', { name: '3 dias' }).click();
  await closed(page);
  await line(titles[0]).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Selecionar', exact: true }).click();
  await box(page, titles[2]).check();
  await say().click();
  await sheet(page).getByLabel('Por que não se faz desta vez').fill('choveu');
  await sheet(page).getByRole('button', { name: 'Dispensar desta vez' }).click();
  await closed(page);
  await line(titles[2]).waitFor({ state: 'detached' });
  const words = [];
  for (const id of ids) {
    const said = await asked(page, told, 'GET', `/api/events/v1/farms/${farm}/worklist/marks?item_id=${id}`);
    words.push(said.items.map((one) => one.what).reverse());
  }
  return { chosen, thumbs, axe, small, sheetAxe, words, wide: await wideBy(page) };
}

/** One of those chosen was done elsewhere: it is told, and the others take the word. Without signal the choice stays. */
export async function sayOfManyRefused(page, told) {
  await signIn(page, { ...told, path: '/settings' });
  const { farm, titles, ids } = await tasksToDo(page, told, 2);
  await page.getByRole('button', { name: 'Selecionar', exact: true }).click();
  for (const title of titles) await box(page, title).check();
  await asked(page, told, 'POST', `/api/events/v1/farms/${farm}/worklist/marks`, { items: [ids[0]], what: 'done' });
  await page.getByRole('button', { name: 'Dar, adiar ou dispensar' }).click();
  await page.route('**/marks', (route) => route.abort());
  await sheet(page).getByRole('button', { name: '1 dia' }).click();
  const unsent = await text(page, 'dialog [role=alert]');
  await page.unroute('**/marks');
  await sheet(page).getByRole('button', { name: '1 dia' }).click();
  await sheet(page).getByText('1 não mudou').waitFor();
  const refused = await text(page, 'dialog [role=alert]');
  const { items } = await asked(page, told, 'GET', `/api/events/v1/farms/${farm}/worklist?list=tasks&state=snoozed`);
  return { unsent, refused, done: titles[0], snoozed: items.some((one) => one.id === ids[1]) };
}
