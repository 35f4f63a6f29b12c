import { recall, remember } from './kept';

export const THEMES = ['system', 'light', 'dark', 'sun'] as const;
export type Theme = (typeof THEMES)[number];

let chosen = $state<Theme>('system');

export const theme = () => chosen;

export function setTheme(next: Theme): void {
  chosen = next;
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  remember('theme', next === 'system' ? null : next);
}

export function startTheme(): void {
  const kept = recall('theme');
  setTheme(THEMES.find((one) => one === kept) ?? 'system');
}
