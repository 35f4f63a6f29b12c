// Births with their young.
import { button, cardOf, closed, firstLine, lineWith, save, sheet, signIn, text } from './hands.mjs';

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
  await save(page);
  await lineWith(page, 'nascidos vivos');
  return { rows, line: await text(page, firstLine) };
}
