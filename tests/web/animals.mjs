// Animals: found, sorted, added, edited by two at once, and taken along as a file.
import { act, asked, button, farmOf, firstLine, save, sheet, signIn, tagLink, text, texts } from './hands.mjs';

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
  const farm = await farmOf(page, told);
  await page.getByRole('button', { name: 'Alterar' }).click();
  await sheet(page).getByLabel('Raça').fill('Duroc');
  await sheet(page).getByLabel('Pelagem').fill('vermelha');
  const path = `/api/herd/v1/farms/${farm}/animals/${id}`;
  const { version } = await asked(page, told, 'GET', path);
  await asked(page, told, 'PATCH', path, { breed: 'Pietrain', name: 'Estrela' }, { 'If-Match': `"${version}"` });
  await button(page, 'Salvar').click();
  await sheet(page).getByRole('alert').waitFor();
  const clash = await texts(page, 'dialog .band fieldset');
  await sheet(page).getByText('o que está lá agora').click();
  await save(page);
  await page.waitForFunction(() => document.querySelector('main header p').innerText.includes('Piétrain'));
  return { clash, head: await text(page, 'main header p'), facts: await texts(page, 'main dd') };
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

/** Filters that find nothing are taken back at once, in the row of chips and below it. */
export async function clearTheFilters(page, told) {
  await signIn(page, { ...told, path: '/animals' });
  await page.waitForSelector(tagLink);
  const all = await text(page, '[role=status]');
  const before = await act(page, 'Limpar filtros').count();
  const seen = [];
  for (const which of ['first', 'last']) {
    await page.goto(`${told.url}/animals?sex=Female&q=zzzz&sort=-label`);
    await page.getByText('Nenhum animal com estes filtros.').waitFor();
    const offered = await act(page, 'Limpar filtros').count();
    await act(page, 'Limpar filtros')[which]().click();
    await page.waitForSelector(tagLink);
    seen.push({ offered, query: new URL(page.url()).search, box: await page.getByLabel('Buscar brinco ou nome').inputValue(), shown: await text(page, '[role=status]') });
  }
  return { all, before, seen };
}

/** A number that an animal that left has carried is given to another one only by who confirms it. */
export async function registerAgain(page, told) {
  await signIn(page, { ...told, path: '/animals' });
  await act(page, 'Cadastrar').click();
  await sheet(page).getByLabel('Número', { exact: true }).fill(told.tag);
  await button(page, 'Salvar').click();
  const asks = await text(page, 'dialog [role=alert]');
  await button(page, 'Corrigir').click();
  const back = await texts(page, 'dialog .go button');
  await button(page, 'Salvar').click();
  await button(page, 'Confirmar mesmo assim').waitFor();
  await sheet(page).getByLabel('Número', { exact: true }).fill(told.other);
  const typed = await texts(page, 'dialog .go button');
  await button(page, 'Salvar').click();
  const other = await text(page, 'dialog [role=alert]');
  await save(page, 'Confirmar mesmo assim');
  await page.waitForSelector(firstLine);
  return { asks, back, typed, other, head: await text(page, 'h1'), facts: await text(page, 'main header p') };
}
