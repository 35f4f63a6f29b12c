import * as api from '../api/calls';
import type { Kind, KindField } from '../api/types';
import { language } from '../lib/i18n.svelte';

let all = $state.raw<Kind[]>([]);
let asked: Promise<void> | undefined;

/** The kinds of entries that the server knows; the same for every farm. */
export const kinds = {
  get all() {
    return all;
  },
  of: (code: string) => all.find((one) => one.code === code),
};

export function loadKinds(): Promise<void> {
  asked ??= api.listKinds().then(
    (found) => {
      all = found;
    },
    (error: unknown) => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}

/** The word of a kind, a field or a choice in the language of the page. */
export function named(one: { label: string; labels: Record<string, string> }): string {
  return one.labels[language()] ?? one.label;
}

/** A choice of a field in words: `Sale` of `kind` is `venda`. */
export function choiceSaid(kind: string, field: string, code: unknown): string {
  const options = kinds.of(kind)?.fields.find((one) => one.name === field)?.options;
  const found = options?.find((one) => one.value === code);
  return found ? named(found) : String(code ?? '');
}

/** The word as it stands at the head of a field or a row. */
export const titled = (field: Pick<KindField, 'label' | 'labels'>) => {
  const words = named(field);
  return words.charAt(0).toLocaleUpperCase(language()) + words.slice(1);
};
