import { type Component, untrack } from 'svelte';
import { allWords } from './i18n.svelte';

export type Page = Component<{ id: string }> | Component<Record<string, never>>;
type Loader = () => Promise<{ default: Page }>;
/** A `first` page does not wait for the words of those that come later. */
export type Route = { path: string; load: Loader; first?: boolean };
export type Match = { route: Route; params: Record<string, string> };

/** A page whose file is named only when it is asked for. */
const seldom =
  (name: keyof typeof import('./seldom')): Loader =>
  async () =>
    (await import('./seldom'))[name]();

export const ROUTES: readonly Route[] = [
  { path: '/today', load: () => import('../routes/Today.svelte') },
  { path: '/tasks', load: seldom('tasks') },
  { path: '/animals', load: () => import('../routes/Animals.svelte') },
  { path: '/animals/:id', load: () => import('../routes/Animal.svelte'), first: true },
  { path: '/animals/:id/milk', load: () => import('../routes/Milk.svelte') },
  { path: '/groups', load: () => import('../routes/Groups.svelte') },
  { path: '/groups/:id', load: () => import('../routes/Group.svelte') },
  { path: '/places', load: () => import('../routes/Places.svelte') },
  { path: '/places/:id', load: () => import('../routes/Place.svelte') },
  { path: '/grid', load: () => import('../routes/Grid.svelte') },
  { path: '/journal', load: () => import('../routes/Journal.svelte') },
  { path: '/figures', load: () => import('../routes/Figures.svelte') },
  { path: '/figures/:id', load: () => import('../routes/Figure.svelte') },
  { path: '/reproduction', load: () => import('../routes/Reproduction.svelte') },
  { path: '/forecast', load: () => import('../routes/Forecast.svelte') },
  { path: '/needs', load: () => import('../routes/Needs.svelte') },
  { path: '/imports', load: seldom('imports') },
  { path: '/imports/:id', load: seldom('oneImport') },
  { path: '/people', load: seldom('people') },
  { path: '/account', load: seldom('account') },
  { path: '/tokens', load: seldom('tokens') },
  { path: '/organisations', load: seldom('organisations') },
  { path: '/organisations/:id', load: seldom('organisation') },
  { path: '/organisations/:id/figures', load: seldom('cooperative') },
  { path: '/parameters', load: seldom('parameters') },
  { path: '/standards', load: seldom('standards') },
  { path: '/standards/:id', load: seldom('standard') },
  { path: '/farm', load: seldom('farm') },
  { path: '/audit', load: seldom('audit') },
  { path: '/settings', load: () => import('../routes/Settings.svelte') },
];
/** A page outside the shell, with all its words; it does not begin anew when its language turns. */
const door =
  (load: () => Promise<{ default: Component<Record<string, never>> }>) =>
  async (): Promise<{ default: Component<Record<string, never>> }> => {
    await untrack(allWords);
    return load();
  };

/** Pages that need nobody signed in, and (`*`) the one for who is and has no farm. */
export const DOORS: Record<string, ReturnType<typeof door>> = {
  '/join': door(() => import('../routes/Join.svelte')),
  '/reset': door(() => import('../routes/Reset.svelte')),
  '*': door(() => import('../routes/Nowhere.svelte')),
};
export const HOME = '/animals';

/** The route of a path with the values of its holes, or null. */
export function match(path: string, routes: readonly Route[] = ROUTES): Match | null {
  const steps = path.split('/').filter(Boolean);
  for (const route of routes) {
    const wanted = route.path.split('/').filter(Boolean);
    if (wanted.length !== steps.length) continue;
    const params: Record<string, string> = {};
    const fits = wanted.every((step, at) => {
      const given = steps[at] ?? '';
      if (step.startsWith(':')) params[step.slice(1)] = decodeURIComponent(given);
      return step.startsWith(':') || step === given;
    });
    if (fits) return { route, params };
  }
  return null;
}

let path = $state(location.pathname);
let search = $state(location.search);

/** The URL as the pages read it. Reading inside an effect or a template follows every change. */
export const here = {
  get path() {
    return path;
  },
  get query() {
    return new URLSearchParams(search);
  },
  /** The past day that the page tells of; empty for today. */
  get on() {
    return new URLSearchParams(search).get('on') ?? '';
  },
};

function read(): void {
  path = location.pathname;
  search = location.search;
}

/** A path of the same day as this page. */
export const sameDay = (to: string) => (here.on ? `${to}?on=${here.on}` : to);

/** Goes to another page; `replace` leaves no step behind. */
export function go(to: string, { replace = false } = {}): void {
  history.replaceState({ ...history.state, scroll: scrollY }, '');
  history[replace ? 'replaceState' : 'pushState']({}, '', to);
  const turned = location.pathname !== path;
  read();
  if (turned && !replace) scrollTo(0, 0);
}

/** Puts filters into the URL: the URL is the view. Empty values leave it. */
export function setQuery(changes: Record<string, string | null>): void {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(changes)) {
    if (value) query.set(key, value);
    else query.delete(key);
  }
  const text = query.toString();
  go(location.pathname + (text ? `?${text}` : ''), { replace: true });
}

function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (link.hash && link.pathname === location.pathname) return;
  if (link.pathname.startsWith('/api/')) return;
  event.preventDefault();
  go(link.pathname + link.search);
}

/** The page that comes back finds its place again, once it is as tall as it was. */
function comeBack(event: PopStateEvent): void {
  read();
  const top: number = event.state?.scroll ?? 0;
  let tries = 30;
  const restore = () => {
    scrollTo(0, top);
    if (Math.abs(scrollY - top) > 2 && tries-- > 0) setTimeout(restore, 30);
  };
  restore();
}

export function startRouter(): void {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', comeBack);
  document.addEventListener('click', follow);
}
