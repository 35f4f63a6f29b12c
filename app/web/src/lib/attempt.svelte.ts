import { sentence } from './said.svelte';

/** What a page does at the press of a button, and what went wrong with the last of it. */
export class Attempt {
  failed = $state('');

  /** Does it; a refusal is kept as a sentence and not thrown. */
  async run(act: () => Promise<unknown>): Promise<void> {
    this.failed = '';
    try {
      await act();
    } catch (error) {
      this.failed = sentence(error);
    }
  }
}
