/** Numbers that a fact of the page tells already, and that by which shipped data are loaded, which concerns nobody. */
const told = new Set(['SPLOT_SEED', 'TERYT', 'UD']);

/** Leaves a record those numbers of other registers that its page does not tell elsewhere. */
export function keepUntold(record: object): void {
  const { externalRefs } = record as { externalRefs?: { scheme: string }[] };
  if (externalRefs) Object.assign(record, { externalRefs: externalRefs.filter(({ scheme }) => !told.has(scheme)) });
}
