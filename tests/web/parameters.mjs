// What a farm sets of the trade's parameters: the page, a change with its day and reason, and its history.
import { asked, button, closed, farmOf, save, sheet, signIn, text, texts } from './hands.mjs';

const row = (page, name) => page.locator('#main li', { hasText: name }).first();

export async function setAParameter(page, told) {
  await signIn(page, { ...told, path: '/settings' });
  await page.getByRole('link', { name: 'Parâmetros', exact: true }).click();
  await page.getByLabel('Animais').selectOption({ label: 'gado de corte' });
  await page.getByLabel('Raça').selectOption({ label: told.breed });
  await row(page, 'duração da gestação').getByText(`${told.usual} dias`).waitFor();
  const before = await row(page, 'duração da gestação').innerText();
  await page.getByRole('button', { name: 'Alterar duração da gestação' }).focus();
  await page.keyboard.press('Enter');
  await sheet(page).getByLabel('Valor em dias').fill('400');
  await sheet(page).getByLabel('Para quem').selectOption({ label: told.breed });
  await sheet(page).getByLabel('Por quê').fill('nossas anotações');
  await button(page, 'Salvar').click();
  const refused = await text(page, 'dialog [role=alert]');
  await sheet(page).getByLabel('Valor em dias').fill(told.own);
  await save(page);
  await row(page, 'duração da gestação').getByText(`${told.own} dias`).waitFor();
  const after = await row(page, 'duração da gestação').innerText();
  await page.getByRole('button', { name: 'Alterar duração da gestação' }).click();
  await sheet(page).getByText(`${told.breed} · `).first().waitFor();
  const history = await texts(page, 'dialog ol li');
  await page.keyboard.press('Escape');
  await closed(page);
  await page.getByRole('button', { name: 'Ver idade mínima ao parto' }).click();
  await sheet(page).getByText('Este limite é o mesmo em toda fazenda.').waitFor();
  const asks = `/api/events/v1/farms/${await farmOf(page, told)}/parameters/repro.gestation_days?profile=beef_cattle`;
  const { value } = await asked(page, told, 'GET', asks);
  return { before, refused, after, history, others: value };
}
