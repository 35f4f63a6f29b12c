import { Problem } from '../api/problem';
import type { Entry, EntryIn } from '../api/types';

/** What a person is asked: is this right though unlikely; shall it be kept though impossible. */
export type Question = 'unlikely' | 'impossible';
type Sayable = Pick<EntryIn, 'confirmed' | 'if_impossible'>;

/** Something said to the journal that it may ask back about: the forms show the question, and answer it here. */
export abstract class Asking<Said extends Sayable> {
  busy = $state(false);
  problem = $state.raw<Problem>();
  #said: Said | undefined;

  protected abstract send(said: Said): Promise<Entry>;

  get question(): Question | undefined {
    const code = this.problem?.code ?? '';
    if (code.endsWith('unlikely')) return 'unlikely';
    return code.endsWith('impossible') ? 'impossible' : undefined;
  }

  /** Says it; null when the server refused or asked, which `problem` then holds. */
  async save(said: Said): Promise<Entry | null> {
    this.#said = said;
    return this.attempt(() => this.send(said));
  }

  /** Back to the form, with what was typed. */
  forget(): void {
    this.problem = undefined;
  }

  /** Saves what was unlikely, with the findings a person confirmed. */
  confirm(): Promise<Entry | null> {
    const found = (this.problem?.findings ?? []).map(({ code }) => ({ code }));
    return this.#again({ confirmed: [...(this.#said?.confirmed ?? []), ...found] });
  }

  /** Saves what is impossible as disputed: kept and shown, counted only when somebody decides so. */
  dispute(): Promise<Entry | null> {
    return this.#again({ if_impossible: 'dispute' });
  }

  #again(more: Sayable): Promise<Entry | null> {
    if (!this.#said) return Promise.resolve(null);
    return this.save({ ...this.#said, ...more });
  }

  protected async attempt<T>(act: () => Promise<T>): Promise<T | null> {
    this.busy = true;
    this.problem = undefined;
    try {
      return await act();
    } catch (error) {
      this.problem = Problem.of(error);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
