import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const SHIPPED = [
  'svelte',
  'uplot',
  'openapi-fetch',
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource-variable/atkinson-hyperlegible-mono',
];

/** Puts the licences of what the build carries beside it, as they ask. */
export function licences(): Plugin {
  return {
    name: 'rebanho:licences',
    apply: 'build',
    generateBundle() {
      const texts = SHIPPED.map((name) => {
        const folder = new URL(`../node_modules/${name}/`, import.meta.url);
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        if (!file) throw new Error(`${name} has no licence file`);
        const text = readFileSync(new URL(file, folder), 'utf8');
        return `${name}\n${'='.repeat(name.length)}\n\n${text.trim()}\n`;
      });
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n\n') });
    },
  };
}
