// How people come in, forget, look and leave. Each scene begins on an installation that nobody owns yet.

import { asked, text } from './hands.mjs';

const PASSWORD = 'curral-do-morro-7';
const OWNER = { name: 'Joana Prado', email: 'joana@boavista.example', password: PASSWORD, language: 'pt-BR' };
const FARM = { name: 'Boa Vista', time_zone: 'America/Sao_Paulo', locale: 'pt-BR' };
const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();
const inSheet = (page, name) => page.locator('dialog').getByRole('button', { name, exact: true }).click();

const post = (page, url, path, data) => asked(page, { url }, 'POST', `/api/identity/v1${path}`, data);
const own = (page, url) => post(page, url, '/setup', { ...OWNER, farm: FARM });

async function somebodyElse(page) {
  const context = await page.context().browser().newContext({ locale: 'pt-BR' });
  const other = await context.newPage();
  other.setDefaultTimeout(30_000);
  return other;
}

async function linkOf(page) {
  await page.waitForSelector('input[readonly]');
  return page.inputValue('input[readonly]');
}

async function fillIn(guest, name, email) {
  await guest.getByLabel('Nome').fill(name);
  await guest.getByLabel('E-mail').fill(email);
  await guest.getByLabel('Senha').fill(PASSWORD);
  await press(guest, 'Aceitar');
}

/** Invites through the page of people; a worker, as offered first. */
async function invite(page, url) {
  await page.goto(`${url}/people`);
  await press(page, 'Convidar');
  await inSheet(page, 'Convidar');
  return linkOf(page);
}

async function comeIn(page, url) {
  const guest = await somebodyElse(page);
  await guest.goto(await invite(page, url));
  await guest.waitForSelector('form');
  const offer = await text(guest, 'main > p');
  await fillIn(guest, 'Rui Alves', 'rui@boavista.example');
  await guest.waitForSelector('#main h1');
  return { guest, offer };
}

export async function joinFarm(page, { url }) {
  await own(page, url);
  const link = await invite(page, url);
  const { guest, offer } = await comeIn(page, url);
  await guest.goto(`${url}/settings`);
  await guest.waitForSelector('#main h1');
  await guest.waitForSelector('#main nav a');
  const pages = await guest.locator('#main nav a').allInnerTexts();
  await guest.goto(`${url}/tokens`);
  const refused = await text(guest, '[role=alert]');
  await page.goto(`${url}/people`);
  await page.waitForSelector('#main li:nth-child(2)');
  const people = await page.locator('#main section').first().locator('b').allInnerTexts();
  await press(page, 'Revogar');
  await page.getByText('Nenhum convite aberto.').waitFor();
  const late = await somebodyElse(page);
  await late.goto(link);
  const closed = await text(late, '[role=alert]');
  await page.getByRole('button', { name: 'Alterar Rui Alves' }).click();
  await page.getByLabel('Papel').selectOption({ label: 'gerente' });
  await inSheet(page, 'Salvar');
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.locator('#main li', { hasText: 'Rui Alves' }).getByText('gerente').waitFor();
  await guest.goto(`${url}/tokens`);
  await guest.getByRole('button', { name: 'Criar' }).first().waitFor();
  await page.getByRole('button', { name: 'Alterar Rui Alves' }).click();
  await inSheet(page, 'Tirar');
  await inSheet(page, 'Tirar');
  await page.waitForSelector('#main li:nth-child(2)', { state: 'detached' });
  await guest.goto(`${url}/animals`);
  await guest.getByRole('button', { name: 'Sair' }).waitFor();
  return { offer, pages, refused, people, late: closed, after: await text(guest, 'main p') };
}

export async function forgetPassword(page, { url }) {
  await own(page, url);
  const { guest } = await comeIn(page, url);
  await page.goto(`${url}/people`);
  await page.getByRole('button', { name: 'Alterar Rui Alves' }).click();
  await inSheet(page, 'Link para nova senha');
  const link = await linkOf(page);
  const phone = await somebodyElse(page);
  await phone.goto(link);
  await phone.waitForSelector('form');
  const whose = await text(phone, 'form p');
  await phone.getByLabel('Nova senha').fill('outra-senha-bem-longa');
  await press(phone, 'Salvar e entrar');
  await phone.waitForSelector('#main h1');
  await guest.goto(`${url}/animals`);
  const before = await text(guest, 'h1');
  const late = await somebodyElse(page);
  await late.goto(link);
  const spent = await text(late, '[role=alert]');
  await late.getByRole('link', { name: 'Entrar' }).click();
  await late.getByLabel('E-mail').waitFor();
  return { whose, before, farm: await text(phone, '.farm'), spent, door: await text(late, 'h1') };
}

export async function showACooperative(page, { url }) {
  const me = await own(page, url);
  const made = await post(page, url, '/organisations', { name: 'Coopagro' });
  await page.goto(`${url}/organisations/${made.organisation_id}`);
  await press(page, 'Convidar: técnico');
  const link = await linkOf(page);
  const technician = await somebodyElse(page);
  await technician.goto(link);
  await fillIn(technician, 'Teo Lima', 'teo@coop.example');
  await technician.getByRole('button', { name: 'Sair' }).waitFor();
  const alone = await text(technician, 'main p');
  const forFarm = await post(page, url, `/organisations/${made.organisation_id}/invitations`, {});
  await page.goto(forFarm.link);
  await page.getByLabel('animais, lotes e lugares').check();
  await press(page, 'Aceitar');
  await page.waitForSelector('#main li');
  const shown = await text(page, '#main li small');
  const looking = await text(page, '#main li small:nth-of-type(2)');
  const looks = async () => {
    const path = `${url}/api/herd/v1/farms/${me.farms[0].farm_id}/animals`;
    return (await technician.request.get(path)).status();
  };
  const open = await looks();
  await technician.reload();
  await technician.waitForSelector('#main h1');
  await technician.goto(`${url}/places`);
  await technician.waitForSelector('#main h1');
  await page.locator('#main').getByRole('button', { name: 'Alterar', exact: true }).click();
  await page.getByLabel('animais, lotes e lugares').uncheck();
  await inSheet(page, 'Salvar');
  await page.getByText('A fazenda mostra: nada').waitFor();
  const closed = await looks();
  return { alone, shown, looking, open, closed, ...(await tidyUp(page, url, made.organisation_id)) };
}

/** What an admin does now and then: another name, a link that nobody used, a new role, somebody who goes. */
async function tidyUp(page, url, organisation) {
  await post(page, url, `/organisations/${organisation}/invitations`, { role: 'technician' });
  await page.goto(`${url}/organisations/${organisation}`);
  await press(page, 'Mudar o nome');
  await page.getByLabel('Nome da organização').fill('Coopagro Sul');
  await inSheet(page, 'Salvar');
  await page.getByRole('heading', { name: 'Coopagro Sul' }).waitFor();
  await press(page, 'Revogar');
  await page.getByText('Nenhum convite aberto.').waitFor();
  const teo = page.locator('#main li', { hasText: 'Teo Lima' });
  await teo.getByRole('button', { name: 'Alterar' }).click();
  await page.getByLabel('Papel').selectOption({ label: 'administrador' });
  await inSheet(page, 'Salvar');
  await teo.getByText('administrador').waitFor();
  const turned = await teo.innerText();
  await teo.getByRole('button', { name: 'Tirar' }).click();
  await inSheet(page, 'Tirar');
  await teo.waitFor({ state: 'detached' });
  return { turned, left: await page.locator('#main section').nth(1).locator('b').allInnerTexts() };
}

export async function leaveForGood(page, { url }) {
  await own(page, url);
  const { guest } = await comeIn(page, url);
  await guest.goto(`${url}/account`);
  await press(guest, 'Apagar minha conta');
  await guest.locator('dialog').getByLabel('Senha atual').fill(PASSWORD);
  await inSheet(guest, 'Apagar minha conta');
  await guest.getByRole('heading', { name: 'Entrar' }).waitFor();
  const door = await text(guest, 'h1');
  await page.goto(`${url}/audit`);
  await page.waitForSelector('#main li');
  const names = await page.locator('#main li').allInnerTexts();
  await page.goto(`${url}/account`);
  await press(page, 'Apagar minha conta');
  await page.locator('dialog').getByLabel('Senha atual').fill(PASSWORD);
  await inSheet(page, 'Apagar minha conta');
  return { door, trail: names.join('\n'), owner: await text(page, 'dialog [role=alert]') };
}

/** The owner writes the whole farm into a file, takes it, asks for its end, which everybody sees, and thinks better of it. */
export async function takeTheFarmAlong(page, { url }) {
  await own(page, url);
  const { guest } = await comeIn(page, url);
  await page.goto(`${url}/settings`);
  const refusals = [];
  page.on('response', (one) => one.status() >= 400 && refusals.push(one.url()));
  await page.getByRole('link', { name: 'A fazenda' }).click();
  await page.getByRole('button', { name: 'Encerrar a fazenda' }).waitFor();
  const unasked = [...refusals];
  await press(page, 'Escrever o arquivo');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Baixar' }).click()]);
  await press(page, 'Encerrar a fazenda');
  await page.getByLabel('Para confirmar').fill('Outra');
  await inSheet(page, 'Encerrar a fazenda');
  const refused = await text(page, 'dialog [role=alert]');
  await page.getByLabel('Para confirmar').fill(FARM.name);
  await inSheet(page, 'Encerrar a fazenda');
  const ends = await text(page, 'main .band strong');
  await page.goto(`${url}/places`);
  const told = await text(page, 'main .band strong');
  await guest.goto(`${url}/journal`);
  const worker = await text(guest, 'main .band span');
  await page.getByRole('link', { name: 'Manter a fazenda' }).click();
  await press(page, 'Manter a fazenda');
  await page.waitForSelector('main .band', { state: 'detached' });
  return { file: file.suggestedFilename(), refused, ends, told, worker, unasked };
}
