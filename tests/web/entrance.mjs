// How somebody comes in: the wrong password, the first owner, language and theme.
import { firstLine, signIn, tagLink, text } from './hands.mjs';

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
