/** What is chosen in a list while it is chosen from. */
export class Choosing {
  on = $state(false);
  ids = $state.raw<ReadonlySet<string>>(new Set());

  /** Begins, or ends with nothing chosen. */
  turn(): void {
    this.on = !this.on;
    this.clear();
  }
  set(id: string, chosen: boolean): void {
    this.ids = new Set(chosen ? [...this.ids, id] : [...this.ids].filter((one) => one !== id));
  }
  all(items: readonly { id: string }[]): void {
    this.ids = new Set(items.map((one) => one.id));
  }
  clear(): void {
    this.ids = new Set();
  }
}
