// The farm's tasks: all of them with their next day, made, changed and ended, reached from the day's list.
import { act, asked, button, closed, daysAgo, farmOf, faultsOf, save, sheet, signIn, text, wideBy } from './hands.mjs';

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' }).format(new Date());
const row = (page, title) => page.locator('#main li', { hasText: title });
const taskOf = async (page, told, farm, title) =>
  (await asked(page, told, 'GET', `/api/events/v1/farms/${farm}/tasks`)).items.find((one) => one.title === title);

/** Made on the page, changed, and ended: then it is among those that are over. */
export async function keepTasks(page, told) {
  await signIn(page, { ...told, path: '/today' });
  const farm = await farmOf(page, told);
  await page.getByRole('link', { name: 'Tarefas da fazenda' }).click();
  await page.getByRole('heading', { name: 'Tarefas', exact: true }).waitFor();
  await act(page, 'Nova tarefa').click();
  await sheet(page).getByLabel('O que se faz').fill(told.title);
  await sheet(page).getByLabel('Dias depois de feito').fill('15');
  await sheet(page).getByLabel('Para quem').selectOption({ label: 'Ana Prado' });
  await save(page);
  await row(page, told.title).waitFor();
  const shown = await row(page, told.title).innerText();
  await act(page, `Alterar ${told.title}`).focus();
  await page.keyboard.press('Enter');
  await sheet(page).getByLabel('Com que frequência').selectOption({ label: 'uma vez por mês' });
  await sheet(page).getByLabel('Dia do mês').fill('31');
  await save(page);
  await row(page, told.title).getByText('todo mês, no dia 31').waitFor();
  const changed = await taskOf(page, told, farm, told.title);
  const wide = await wideBy(page);
  const axe = await faultsOf(page, told);
  await act(page, `Encerrar ${told.title}`).click();
  await sheet(page).getByLabel('Último dia').fill(daysAgo(2));
  await save(page, 'Encerrar');
  const ended = page.locator('#main section', { hasText: 'Encerradas' }).locator('li', { hasText: told.title });
  await ended.waitFor();
  const over = await ended.innerText();
  return { shown, over, wide, axe, changed, kept: await taskOf(page, told, farm, told.title) };
}

/** Without signal the form stays as it is and is sent again, and the page says that it could not be read. */
export async function tasksWithoutSignal(page, told) {
  await signIn(page, { ...told, path: '/tasks' });
  const farm = await farmOf(page, told);
  const task = { title: told.title, every: 'days', days: 3, from_on: today() };
  await asked(page, told, 'POST', `/api/events/v1/farms/${farm}/tasks`, task);
  await page.reload();
  await act(page, `Alterar ${told.title}`).click();
  await page.route('**/tasks/**', (route) => route.abort());
  await sheet(page).getByLabel('Dias depois de feito').fill('9');
  await button(page, 'Salvar').click();
  const said = await text(page, 'dialog [role=alert]');
  await page.unroute('**/tasks/**');
  await save(page);
  await row(page, told.title).getByText('a cada 9 dias').waitFor();
  await page.route('**/tasks?**', (route) => route.abort());
  await page.reload();
  await page.locator('#main [role=alert]').waitFor();
  const unread = await text(page, '#main [role=alert]');
  await page.unroute('**/tasks?**');
  await act(page, 'Tentar de novo').click();
  await row(page, told.title).waitFor();
  return { said, unread };
}

/** A first day that is past, which the form itself does not let through. */
export async function taskBeginsTooEarly(page, told) {
  await signIn(page, { ...told, path: '/tasks' });
  await act(page, 'Nova tarefa').click();
  await sheet(page).getByLabel('O que se faz').fill(told.title);
  await sheet(page).getByLabel('A partir de').evaluate((input) => input.removeAttribute('min'));
  await sheet(page).getByLabel('A partir de').fill(daysAgo(5));
  await button(page, 'Salvar').click();
  await sheet(page).locator('label', { hasText: 'A partir de' }).locator('.error').waitFor();
  const refused = await sheet(page).locator('label', { hasText: 'A partir de' }).locator('.error').innerText();
  await page.keyboard.press('Escape');
  await closed(page);
  return { refused };
}
