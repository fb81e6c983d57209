import { may, type Act, type Facts, type Person } from '../people/access.ts';
import type { Transaction } from '../database/statements.ts';
import { changePublic } from './changing.ts';
import { cleaned, type Problem } from './clean.ts';
import type { Content } from './content.ts';
import type { Published } from './publishing.ts';
import { missingIn } from './rules.ts';
import { shapeOf, type Field } from './shape.ts';
import type { Work } from './work.ts';

/** A change of what is public that a kind offers by itself: its form and its right follow from this. */
export interface KindChange {
  kind: string;
  act: Act;
  /** The fields that it fills in; or the parts that it adds one to. */
  takes?: readonly string[];
  adds?: string;
  /** What it cannot do without. */
  needs: readonly string[];
  /** The link to the body whose members may do it, where that is not who keeps the record. */
  by?: string;
  /** What the platform notes itself. */
  notes?: (today: string) => Content;
}

/** Every such change, by its name in the graph. */
export const recordChanges = {
  /** What became of a pilot, failure included. */
  RECORD_OUTCOME: {
    kind: 'Pilot',
    act: 'recordOutcome',
    takes: ['outcome', 'phase', 'endsOn', 'results', 'failures', 'lessons', 'decision', 'decisionNote'],
    needs: ['outcome', 'phase'],
  },
  PROLONG: { kind: 'Pilot', act: 'prolong', adds: 'prolongations', needs: ['until', 'act', 'reason'] },
  ANSWER: { kind: 'Recommendation', act: 'answer', adds: 'answers', needs: ['givenOn', 'body'], by: 'addressee' },
  SET_PROGRESS: {
    kind: 'Recommendation',
    act: 'setProgress',
    takes: ['progress', 'progressReason', 'nextCheckOn'],
    needs: ['progress', 'progressReason'],
    notes: (today) => ({ progressSetOn: today, progressSetBy: 'Sekretariat sieci' }),
  },
} as const satisfies Record<string, KindChange>;
export type ChangeName = keyof typeof recordChanges;
export const changeNames = Object.keys(recordChanges) as [ChangeName, ...ChangeName[]];

/** The form of a change, with what it needs as required. */
export function formOf(kind: Work['kind'], { takes = [], adds, needs }: KindChange): Field[] {
  const { fields } = shapeOf(kind);
  const those = adds ? fields.find(({ name }) => name === adds)!.fields! : takes.map((name) => fields.find((each) => each.name === name)!);
  return those.map((field) => ({ ...field, required: needs.includes(field.name) }));
}

/** Whether somebody may do it: it is about what is public, whatever draft waits. */
export function mayChange(person: Person | null, work: Work, change: KindChange, now: Content): boolean {
  if (change.kind !== work.kind.name || !work.isPublic) return false;
  const body = change.by ? now[change.by] : null;
  const keepers: Partial<Facts> = change.by ? { organisations: typeof body === 'number' ? [body] : [], cities: [] } : {};
  return may(person, change.act, { ...work.facts, state: 'PUBLISHED', ...keepers });
}

/** Does it, as a version of its own. Gives what is wrong with what was filled in, and then does nothing. */
export async function changeRecord(
  transaction: Transaction,
  person: Person,
  work: Work,
  change: KindChange,
  given: Record<string, unknown>,
  { isProtected }: { isProtected: boolean },
): Promise<{ problems: Problem[] } | { published: Published }> {
  const fields = formOf(work.kind, change);
  const { content, problems } = cleaned({ fields }, given);
  problems.push(...missingIn(fields, content, '').filter(({ field }) => !problems.some((each) => each.field === field)));
  if (problems.length > 0) return { problems };
  const today = new Date().toISOString().slice(0, 10);
  const values = (now: Content): Content => {
    const parts = change.adds ? ((now[change.adds] ?? []) as Content[]) : [];
    return {
      ...(change.adds ? { [change.adds]: [...parts, { ...empty(fields), ...content, key: `n${parts.length + 1}` }] } : content),
      ...change.notes?.(today),
    };
  };
  const published = await changePublic(transaction, person, work, { values, authors: [person.id], note: null, isProtected });
  return { published };
}

const empty = (fields: Field[]): Content => Object.fromEntries(fields.map(({ name }) => [name, null]));
