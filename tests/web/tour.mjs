// Walks through every page and every sheet, and looks at each: what axe says, and whether it fits a phone and a thumb.
import { asked, farmOf, firstLine, signIn, tagLink } from './hands.mjs';

const PAGES = [
  '/animals',
  '/groups',
  '/places',
  '/journal',
  '/figures',
  '/figures/farrowing_rate?profile=pig',
  '/needs',
  '/imports',
  '/settings',
  '/account',
  '/people',
  '/organisations',
  '/tokens',
  '/audit',
  '/parameters',
  '/standards',
  '/tasks',
  '/reproduction',
  '/today',
  '/farm',
  '/nowhere',
];

/** An organisation with an open link, and a calf whose dam is known: what their pages show. */
async function pagesOfPeople(page, told) {
  const made = await asked(page, told, 'POST', '/api/identity/v1/organisations', { name: 'Coopagro' });
  await asked(page, told, 'POST', `/api/identity/v1/organisations/${made.organisation_id}/invitations`, { role: 'technician' });
  const farm = await farmOf(page, told);
  const dam = (await asked(page, told, 'GET', `/api/herd/v1/farms/${farm}/animals?q=V001`)).items[0];
  const identifiers = [{ scheme: 'br.management', value: `C${Date.now() % 1e6}` }];
  const calf = { identifiers, species: 'cattle', production_type: 'beef', sex: 'Female', birth_date: '2026-02-03', genetic_dam_id: dam.id, name: 'Estrela' };
  await asked(page, told, 'POST', `/api/herd/v1/farms/${farm}/animals`, calf);
  return [`/organisations/${made.organisation_id}`];
}

/** A link that lets somebody in, and one that sets a new password. */
async function linksIn(page, told) {
  const at = `/api/identity/v1/farms/${await farmOf(page, told)}`;
  const email = `rui-${Date.now()}@boavista.example`;
  const { person_id } = await asked(page, told, 'POST', `${at}/members`, { name: 'Rui Alves', email, password: 'curral-do-morro-7', role: 'worker' });
  const open = await asked(page, told, 'POST', `${at}/invitations`, { role: 'worker', days: 7 });
  return [open.link, (await asked(page, told, 'POST', `${at}/members/${person_id}/reset`)).link];
}

async function tour(page, told, look) {
  const quiet = () => page.waitForLoadState('networkidle');
  const seen = {};
  await page.goto(told.url);
  await page.waitForSelector('input[type=password]');
  seen['sign in'] = await look();
  await signIn(page, told);
  for (const path of [...PAGES, ...(await pagesOfPeople(page, told))]) {
    await page.goto(told.url + path);
    await page.waitForSelector('#main h1');
    await quiet();
    seen[path] = await look();
  }
  await page.goto(`${told.url}/groups`);
  await page.waitForSelector(tagLink);
  for (const path of [...new Set(await page.locator(tagLink).evaluateAll((all) => all.map((one) => one.pathname)))]) {
    await page.goto(told.url + path);
    await page.waitForSelector('#main h1');
    await quiet();
    seen[path] = await look();
  }
  for (const name of ['Lote 2026-W32', 'Baia T1']) {
    await page.goto(told.url + (name.startsWith('Lote') ? '/groups' : '/places'));
    await page.locator('main a', { hasText: name }).first().click();
    await page.getByRole('link', { name: 'Pesar' }).waitFor();
    await quiet();
    seen[name] = await look();
    await page.getByRole('link', { name: 'Pesar' }).click();
    await page.getByRole('link', { name: 'Concluir' }).waitFor();
    await quiet();
    seen[`the grid of ${name}`] = await look();
  }
  await page.goto(`${told.url}/animals`);
  await page.locator(tagLink).first().click();
  await page.waitForSelector('main canvas');
  await page.locator('details summary').click();
  await quiet();
  seen['the card'] = await look();
  await page.locator(`${firstLine} button`).click();
  await page.locator('dialog dl').waitFor();
  await quiet();
  seen['an entry'] = await look();
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  for (const name of ['Pesar', 'Mover', 'Anotar', 'Saída', 'Morte', 'Mais', 'Alterar']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator('dialog').waitFor();
    await quiet();
    seen[name] = await look();
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
  }
  await page.goto(`${told.url}/animals`);
  await page.waitForSelector(tagLink);
  if (told.width < 720) await page.getByRole('button', { name: 'Selecionar', exact: true }).click();
  await page.locator('main label.box input').first().check();
  await page.getByRole('button', { name: 'Limpar seleção' }).waitFor();
  await quiet();
  seen['animals chosen'] = await look();
  for (const path of ['/animals', '/groups', '/places']) {
    await page.goto(told.url + path);
    await page.locator('#main header button').first().click();
    await page.locator('dialog').waitFor();
    seen[`add on ${path}`] = await look();
  }
  await page.goto(`${told.url}/animals?q=V001`);
  await page.locator(tagLink).first().click();
  await page.locator('main ul .young a').first().click();
  await page.locator('main ol.tree').waitFor();
  await quiet();
  seen['a pedigree'] = await look();
  for (const link of await linksIn(page, told)) {
    const context = await page.context().browser().newContext({ locale: 'pt-BR', viewport: page.viewportSize(), colorScheme: told.theme });
    const guest = await context.newPage();
    await guest.goto(link);
    await guest.waitForSelector('form');
    seen[link.split('#')[0]] = await look(guest);
    await context.close();
  }
  await page.goto(`${told.url}/imports`);
  await page.waitForSelector('input[type=file]', { state: 'attached' });
  await page.setInputFiles('input[type=file]', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(told.text) });
  await page.waitForSelector('tbody tr');
  await quiet();
  seen['an import'] = await look();
  return seen;
}

export async function accessible(page, told) {
  const look = (on = page) =>
    on.evaluate(async (axe) => {
      if (!globalThis.axe) (0, eval)(axe);
      const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
    }, told.axe);
  return { seen: await tour(page, told, look) };
}

export async function fits(page, told) {
  const look = (on = page) =>
    on.evaluate(() => {
      const wide = document.documentElement.scrollWidth > innerWidth;
      const small = [...document.querySelectorAll('button, a.button, .bar a, dialog label, select, .chip')].filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width > 0 && one.checkVisibility() && Math.max(height, one.closest('li')?.clientHeight ?? 0) < 44;
      });
      const pen = document.createElement('canvas').getContext('2d');
      const needs = (one, text) => {
        const { fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(one);
        pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        return pen.measureText(text).width + Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
      };
      const cut = [...document.querySelectorAll('main *, dialog *')].filter((one) => {
        if (one.matches('.hidden, canvas') || !one.checkVisibility() || !one.clientWidth) return false;
        if (one.matches('select')) return needs(one, one.selectedOptions[0]?.text ?? '') > one.offsetWidth;
        if (one.matches('input')) return needs(one, one.placeholder) > one.offsetWidth;
        return getComputedStyle(one).textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth;
      });
      return [
        ...(wide ? [`wider than the screen: ${document.documentElement.scrollWidth}`] : []),
        ...small.map((one) => `too small: ${one.outerHTML.slice(0, 90)}`),
        ...cut.map((one) => `cut: ${one.innerText || one.placeholder}`),
      ];
    });
  return { seen: await tour(page, told, look), list: await page.locator('main table').count() };
}
