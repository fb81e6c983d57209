import type { Role } from './role-grant.ts';

/** Where a record stands for those who write it; NEW is none yet. What is published and being changed is in the state of its draft. */
export const states = ['NEW', 'DRAFT', 'SUBMITTED', 'IN_REVIEW', 'PUBLISHED', 'ARCHIVED'] as const;
export type WorkState = (typeof states)[number];
/**
 * How somebody stands to a record. `own`: they wrote some of what waits. `notMine`: nothing of it.
 * `ofMyOrganisation`: their body or town keeps it. `ofMyTheme`: it is about a theme they review. `alone`: their body has nobody else.
 */
export const relations = ['own', 'notMine', 'ofMyOrganisation', 'ofMyTheme', 'alone'] as const;
export type Relation = (typeof relations)[number];
/** In which states, and which relations must all hold. */
interface Cell {
  in: readonly WorkState[];
  when?: readonly Relation[];
}

const NEW: Cell = { in: ['NEW'] };
const any: Cell = { in: states };
const written: readonly WorkState[] = ['DRAFT', 'SUBMITTED', 'IN_REVIEW'];
const live: readonly WorkState[] = ['PUBLISHED', 'ARCHIVED'];
const ours = (...where: WorkState[]): Cell => ({ in: where, when: ['ofMyOrganisation'] });
const secretariat = (cell: Cell) => ({ SECRETARIAT: cell, ADMINISTRATOR: cell });
const writers = (cell: Cell) => ({ MEMBER: cell, ADVISOR: cell });

/**
 * Who may do what: a verb, the roles that may, in which state of the record and in which relation to it.
 * What does not stand here nobody may. Visitors have no role, so they may nothing of it.
 */
export const access = {
  /** Begin a record of a kind that people write. */
  start: { ...writers(NEW), ...secretariat(NEW) },
  /** Begin one of a kind that the secretariat keeps. */
  startKept: secretariat(NEW),
  /** See a draft, its comments and its way through review. */
  read: {
    ...writers(ours(...written, ...live)),
    REVIEWER: { in: ['IN_REVIEW', ...live], when: ['ofMyTheme'] },
    ...secretariat({ in: [...written, ...live] }),
  },
  /** Begin a new draft of what is published. */
  edit: { ...writers(ours(...live)), ...secretariat({ in: live }) },
  save: { ...writers(ours('DRAFT')), ...secretariat({ in: ['DRAFT'] }) },
  submit: { ...writers(ours('DRAFT')), ...secretariat({ in: ['DRAFT'] }) },
  withdraw: { ...writers(ours('SUBMITTED', 'IN_REVIEW')), ...secretariat({ in: ['SUBMITTED', 'IN_REVIEW'] }) },
  discard: { ...writers(ours('DRAFT')), ...secretariat({ in: ['DRAFT'] }) },
  /** The first ring: somebody else of the same body. */
  approveForOrganisation: {
    ...writers({ in: ['SUBMITTED'], when: ['ofMyOrganisation', 'notMine'] }),
    ...secretariat({ in: ['SUBMITTED'], when: ['notMine'] }),
  },
  /** The second ring: a reviewer of the theme. This publishes. */
  approve: {
    REVIEWER: { in: ['IN_REVIEW'], when: ['ofMyTheme', 'notMine'] },
    ...secretariat({ in: ['IN_REVIEW'], when: ['notMine'] }),
  },
  /** Go past the first ring when nobody else is there to look. */
  skipOrganisation: writers({ in: ['DRAFT'], when: ['ofMyOrganisation', 'alone'] }),
  askForChanges: {
    ...writers({ in: ['SUBMITTED'], when: ['ofMyOrganisation', 'notMine'] }),
    REVIEWER: { in: ['IN_REVIEW'], when: ['ofMyTheme'] },
    ...secretariat({ in: ['SUBMITTED', 'IN_REVIEW'] }),
  },
  comment: {
    ...writers(ours(...written)),
    REVIEWER: { in: ['IN_REVIEW'], when: ['ofMyTheme'] },
    ...secretariat({ in: written }),
  },
  archive: { ...writers(ours('PUBLISHED')), ...secretariat({ in: ['PUBLISHED'] }) },
  restore: secretariat({ in: ['ARCHIVED'] }),
  /** Say that all is still right. */
  confirm: { ...writers(ours('PUBLISHED')), ...secretariat({ in: ['PUBLISHED'] }) },
  /** Take personal data out of a version that is kept for ever. */
  redact: secretariat({ in: live }),
  recordOutcome: { ...writers(ours('PUBLISHED')), ...secretariat({ in: ['PUBLISHED'] }) },
  prolong: { ...writers(ours('PUBLISHED')), ...secretariat({ in: ['PUBLISHED'] }) },
  /** Answer a recommendation: its addressee. */
  answer: { ...writers(ours('PUBLISHED')), ...secretariat({ in: ['PUBLISHED'] }) },
  setProgress: secretariat({ in: ['PUBLISHED'] }),
  merge: secretariat({ in: ['PUBLISHED'] }),
  seeDesk: secretariat(any),
  decideSuggestion: secretariat(any),
  invite: secretariat(any),
  decideAccountRequest: secretariat(any),
  /** Give the roles of the secretariat and of administrators. */
  giveHighRoles: { ADMINISTRATOR: any },
  endRole: secretariat(any),
} satisfies Record<string, Partial<Record<Role, Cell>>>;
export type Act = keyof typeof access;

/** A role somebody has, and where. `themes` are the reviewed ones with everything narrower. */
export interface Grant {
  role: Role;
  organisation: number | null;
  city: number | null;
  themes: number[];
  alone: boolean;
}
/** Who acts: an account with what it was granted. */
export interface Person {
  id: number;
  name: string;
  email: string;
  language: 'PL' | 'EN';
  session: number;
  grants: Grant[];
}
/** What of a record decides who may do what: who wrote what waits, who keeps it, what it is about. */
export interface Facts {
  state: WorkState;
  authors: readonly number[];
  organisations: readonly number[];
  cities: readonly number[];
  themes: readonly number[];
}
const nothing: Facts = { state: 'NEW', authors: [], organisations: [], cities: [], themes: [] };

const holds: Record<Relation, (person: Person, grant: Grant, facts: Facts) => boolean> = {
  own: ({ id }, _, { authors }) => authors.includes(id),
  notMine: ({ id }, _, { authors }) => !authors.includes(id),
  ofMyOrganisation: (_, { organisation, city }, { organisations, cities }) =>
    (organisation !== null && organisations.includes(organisation)) || (city !== null && cities.includes(city)),
  ofMyTheme: (_, { themes }, facts) => themes.some((theme) => facts.themes.includes(theme)),
  alone: (_, { alone }) => alone,
};

/** Whether a person may do it. Visitors (null) may nothing. */
export function may(person: Person | null, act: Act, facts: Facts = nothing): boolean {
  if (!person) return false;
  const row: Partial<Record<Role, Cell>> = access[act];
  return person.grants.some((grant) => {
    const cell = row[grant.role];
    return (
      cell !== undefined && cell.in.includes(facts.state) && (cell.when ?? []).every((relation) => holds[relation](person, grant, facts))
    );
  });
}

/** All that a person may do with a record: the buttons of its page. */
export const mayDo = (person: Person | null, facts: Facts): Act[] =>
  (Object.keys(access) as Act[]).filter((act) => may(person, act, facts));
