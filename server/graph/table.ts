/** The name of a table. It cannot be put into a statement as it is: `seen` and `tied` do that, and the triggers. */
export class Table {
  readonly #name: string;
  constructor(name: string) {
    this.#name = name;
  }
  /** The table as SQL, whatever it is called. */
  static quoted(table: Table): string {
    return `"${table.#name}"`;
  }
  toString(): string {
    throw new Error('a table is read through `seen` or `tied` only');
  }
}
