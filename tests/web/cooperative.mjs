// What an organisation sees of its farms, and a farm of the others.
import { faultsOf, signIn, text, texts, wideBy } from './hands.mjs';

export async function rankTheFarms(page, told) {
  await signIn(page, { ...told, email: told.technician, path: `/organisations/${told.organisation}` });
  await page.locator('#main a.button[href$="/figures"]').click();
  await page.locator('#main select').first().selectOption('pig');
  await page.locator('#main li a[href*="code=farrowing_rate"]').click();
  await page.locator('#main li .rank').first().waitFor();
  const rows = await texts(page, '#main section li');
  const axe = await faultsOf(page, told);
  return { rows, wide: await wideBy(page), axe };
}

export async function seeThePeers(page, told) {
  await signIn(page, { ...told, email: told.owner, path: '/figures/farrowing_rate?profile=pig' });
  await page.locator('#main h2', { hasText: 'Coopagro' }).waitFor();
  const section = page.locator('#main section', { hasText: 'Coopagro' });
  await section.locator('svg').waitFor();
  const shown = await section.innerText();
  const axe = await faultsOf(page, told);
  const all = await text(page, '#main');
  return { shown, all, wide: await wideBy(page), axe };
}
