// What an organisation sees of its farms, and a farm of the others.
import { signIn, text, texts } from './hands.mjs';

const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

export async function rankTheFarms(page, told) {
  await signIn(page, { ...told, email: told.technician, path: `/organisations/${told.organisation}` });
  await page.locator('#main a.button[href$="/figures"]').click();
  await page.locator('#main select').first().selectOption('pig');
  await page.locator('#main li a[href*="code=farrowing_rate"]').click();
  await page.locator('#main li .rank').first().waitFor();
  const rows = await texts(page, '#main section li');
  await page.evaluate(told.axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  return { rows, wide: await wide(page), axe: violations.map((one) => one.id) };
}

export async function seeThePeers(page, told) {
  await signIn(page, { ...told, email: told.owner, path: '/figures/farrowing_rate?profile=pig' });
  await page.locator('#main h2', { hasText: 'Coopagro' }).waitFor();
  const section = page.locator('#main section', { hasText: 'Coopagro' });
  await section.locator('svg').waitFor();
  const shown = await section.innerText();
  await page.evaluate(told.axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  const all = await text(page, '#main');
  return { shown, all, wide: await wide(page), axe: violations.map((one) => one.id) };
}
