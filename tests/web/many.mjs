// What is recorded for many at once: from the list, in the grid, in the barn.
import { button, closed, firstLine, save, sheet, signIn, tagLink, text, texts } from './hands.mjs';

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
  await save(page);
  const said = await text(page, '.bar .text');
  await page.waitForFunction((gone) => ![...document.querySelectorAll('main a.tag')].some((one) => gone.includes(one.innerText)), tags.slice(0, 2));
  const still = await texts(page, tagLink);
  await page.getByRole('button', { name: 'Desfazer' }).click();
  await page.waitForFunction((back) => back.every((tag) => [...document.querySelectorAll('main a.tag')].some((one) => one.innerText === tag)), tags.slice(0, 2));
  return { bar, count, said, tags, still };
}

/** Herd hears late: the first answers after a departure are those of before, and the list looks once more. */
export async function lookOnceMore(page, told) {
  const list = /\/herd\/v1\/farms\/[^/]+\/animals\?/;
  const [before] = await Promise.all([page.waitForResponse(list), signIn(page, { ...told, path: '/animals' })]);
  const body = await before.text();
  await page.waitForSelector(tagLink);
  const tag = (await texts(page, tagLink))[told.nth];
  await page.getByLabel(tag, { exact: true }).check();
  await page.getByRole('button', { name: 'Saída', exact: true }).click();
  await sheet(page).getByLabel(/^Tipo(?! de)/).selectOption({ label: 'venda' });
  let looks = 0;
  await page.route(list, (route) => {
    looks += 1;
    return looks > told.late ? route.continue() : route.fulfill({ contentType: 'application/json', body });
  });
  await save(page);
  await page.waitForFunction((gone) => ![...document.querySelectorAll('main a.tag')].some((one) => one.innerText === gone), tag);
  return { looks };
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

/** A new group, and animals of the list that are put into it. */
export async function fillAGroup(page, told) {
  await signIn(page, { ...told, path: '/groups' });
  await page.locator('#main header button').first().click();
  await sheet(page).getByText('grupo', { exact: true }).click();
  await sheet(page).getByLabel('Nome').fill(told.name);
  await sheet(page).getByLabel('Finalidade').selectOption({ label: told.purpose });
  await save(page);
  await page.locator('h1', { hasText: told.name }).waitFor();
  await page.goto(`${told.url}/animals`);
  await page.waitForSelector(tagLink);
  const tags = (await texts(page, tagLink)).slice(told.from, told.from + 3);
  for (const tag of tags) await page.getByLabel(tag, { exact: true }).check();
  await page.locator('main section').getByRole('button', { name: 'Mais', exact: true }).click();
  await button(page, 'Mudança de grupo, transferência de lote').click();
  await sheet(page).getByLabel('Finalidade').selectOption({ label: told.purpose });
  await sheet(page).getByLabel('Para o grupo').selectOption({ label: told.name });
  await save(page);
  await page.goto(`${told.url}/groups`);
  await page.locator('main a.tag', { hasText: told.name }).click();
  for (const tag of tags) await page.locator('main li', { hasText: tag }).waitFor();
  return { tags, members: await texts(page, 'main li a .tag') };
}
