import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import type { Database } from '../../server/database/db.ts';
import type { Kind } from '../../server/graph/model.ts';
import { Table } from '../../server/graph/table.ts';
import type { Random } from './random.ts';

type Facts = Record<string, any>;
/** How the values of a record are chosen; what a rule of the domain forbids is mended afterwards. */
export interface Choose {
  /** Whether a value that may be missing is there. */
  filled: (prop: EntityProperty) => boolean;
  /** What a link leads to, out of all records of its kind made so far; none when it is not given. */
  one: (prop: EntityProperty, from: any[]) => any;
  many: (prop: EntityProperty, from: any[]) => any[];
  /** Which of two that exclude each other is set. */
  second: boolean;
  text: () => string;
  number: (least: number, most: number) => number;
  pick: <T>(of: readonly T[]) => T;
}

/** What the domain asks of records of a kind beyond the types of their values. */
const rules: Record<string, (facts: Facts, choose: Choose, turn: number) => void> = {
  Adoption: (facts) => {
    facts.adopter = null;
  },
  Condition: (facts) => inOrder(facts, 'minimum', 'maximum'),
  Challenge: (facts, _, turn) => {
    facts.code = facts.broader ? `W${turn % 100}.${turn}` : `W${turn}`;
  },
  Coordinates: (facts, choose) => Object.assign(facts, { lat: choose.number(49, 55), lon: choose.number(14, 24) }),
  Pilot: (facts) => {
    if (facts.type === 'LEGISLATIVE') facts.scope = { territory: null, subjects: null, ...facts.scope, time: 'dwa lata' };
    inOrder(facts, 'startsOn', 'endsOn');
  },
  Solution: (facts) => inOrder(facts, 'startsOn', 'endsOn'),
  Event: (facts) => inOrder(facts, 'startsOn', 'endsOn'),
  Edition: (facts) => inOrder(facts, 'startYear', 'endYear'),
  FundingCall: (facts, choose) => {
    inOrder(facts, 'opensOn', 'closesOn');
    inOrder(facts, 'minAmount', 'maxAmount');
    if (facts.ratePercent != null) facts.ratePercent = choose.number(0, 100);
  },
  AdvisoryService: (facts, choose) => {
    if (facts.forms.length === 0) facts.forms = [choose.pick(['INFO', 'HELPDESK'])];
  },
};

function oneOf(facts: Facts, { second }: Choose, first: string, other: string) {
  const [set, cleared] = second ? [other, first] : [first, other];
  facts[cleared] = null;
  if (!facts[set]) throw new Error(`${set} must be chosen`);
}

function inOrder(facts: Facts, early: string, late: string) {
  if (facts[early] != null && facts[late] != null && facts[early] > facts[late]) [facts[early], facts[late]] = [facts[late], facts[early]];
}
/** Pairs of links of which exactly one is set: both are always filled, then the other is cleared. */
const exclusive: Record<string, [first: string, other: string][]> = {
  Membership: [['city', 'organisation']],
  Adoption: [
    ['solution', 'pilot'],
    ['city', 'organisation'],
  ],
  Condition: [['pilot', 'solution']],
  Indicator: [['pilot', 'solution']],
};

/** JSON in PostgreSQL holds no half characters; text columns mend them themselves. */
const whole = (choose: Choose): Choose => ({ ...choose, text: () => choose.text().toWellFormed() });

/** Counts all that is made in a process, so that several worlds fit into one database. */
let turn = 0;

/** Makes records of any kind from what the model says of it, without knowing the kind. */
export function worldOf(db: Database, kinds: Kind[]) {
  const metadata = db.getMetadata();
  const em = db.em.fork();
  const made = new Map<string, any[]>();

  const valueOf = (prop: EntityProperty, choose: Choose): unknown => {
    const sql = prop.columnTypes?.[0] ?? 'text';
    if (prop.unique) return (turn + 360).toString(36);
    // the ORM writes the word null in a list as nothing
    if (sql.endsWith('[]'))
      return [prop.items ? choose.pick(prop.items) : choose.text()].filter((each) => each !== 'null' && choose.filled(prop));
    if (prop.items) return choose.pick(prop.items);
    if (sql === 'boolean') return choose.number(0, 2) < 1;
    if (sql === 'date') return `20${10 + Math.floor(choose.number(0, 9))}-0${1 + Math.floor(choose.number(0, 9))}-17`;
    if (sql === 'varchar(10)')
      return `20${10 + Math.floor(choose.number(0, 9))}-0${1 + Math.floor(choose.number(0, 9))}${choose.number(0, 2) < 1 ? '' : '-17'}`;
    if (sql === 'timestamptz')
      return new Date(Date.UTC(2020, Math.floor(choose.number(0, 4)), 3, 4, 5, 6, Math.floor(choose.number(0, 2)) * 78));
    if (sql === 'jsonb')
      return {
        type: 'Polygon',
        coordinates: [
          [
            [19.5, 52],
            [20, 52.25],
            [19.5, 52],
          ],
        ],
        [whole(choose).text()]: whole(choose).text(),
      };
    if (/^(int|smallint|bigint)/.test(sql)) return Math.floor(choose.number(0, 6)) * 1000;
    if (sql.startsWith('numeric') || sql === 'double precision') return Math.round(choose.number(-4, 4)) / 4;
    return choose.text().slice(0, prop.length ?? 200);
  };

  const factsOf = (meta: EntityMetadata, choose: Choose): Facts => {
    const facts: Facts = {};
    for (const prop of meta.props) {
      if (prop.primary || prop.generated || prop.persist === false || prop.embedded || /^seed/.test(prop.name)) continue;
      const missing = prop.nullable && !exclusive[meta.className]?.flat().includes(prop.name) && !choose.filled(prop);
      if (prop.kind === 'embedded') {
        const part = () => factsOf(prop.targetMeta!, prop.array ? whole(choose) : choose);
        facts[prop.name] = prop.array ? (choose.filled(prop) ? [part(), part()] : []) : missing ? null : part();
      } else if (prop.kind === 'scalar') {
        if (prop.name === 'slug') facts.slug = `${meta.tableName.replaceAll('_', '-')}-${++turn}`;
        else if (prop.name === 'status') facts.status = 'PUBLISHED';
        else facts[prop.name] = missing ? null : valueOf(prop, choose);
      } else if (prop.kind === 'm:n') {
        if (prop.owner) facts[prop.name] = choose.many(prop, made.get(prop.targetMeta!.className) ?? []);
      } else {
        facts[prop.name] = missing ? null : (choose.one(prop, made.get(prop.targetMeta!.className) ?? []) ?? null);
      }
    }
    return facts;
  };

  /** Kinds in an order in which what a link needs is made before it. */
  const ordered: Kind[] = [];
  const place = (kind: Kind) => {
    if (ordered.includes(kind)) return;
    const needed = metadata
      .get(kind.entity)
      .relations.flatMap((prop) =>
        kinds.filter((each) => each.name === prop.targetMeta!.className && each !== kind && (prop.owner || prop.kind === 'm:1')),
      );
    needed.forEach(place);
    ordered.push(kind);
  };
  kinds.forEach(place);

  const add = (kind: Kind, choose: Choose, facts: Facts = {}): any => {
    const meta = metadata.get(kind.entity);
    turn++;
    const chosen = { ...factsOf(meta, choose), ...facts };
    for (const pair of exclusive[kind.name] ?? []) oneOf(chosen, choose, ...pair);
    rules[kind.name]?.(chosen, choose, turn);
    for (const { properties } of meta.uniques) keepUnique(meta, [properties ?? []].flat() as string[], chosen, choose);
    const record = em.create(kind.entity, { ...chosen, ...facts } as never);
    em.persist(record);
    if (!made.has(kind.name)) made.set(kind.name, []);
    made.get(kind.name)!.push(record);
    return record;
  };

  /** What may be there once only leads to a new record instead of the one that is taken. */
  const keepUnique = (meta: EntityMetadata, properties: string[], facts: Facts, choose: Choose) => {
    const taken = made.get(meta.className)?.some((other) => properties.every((name) => facts[name] != null && other[name] === facts[name]));
    const link = properties.map((name) => meta.properties[name as never] as EntityProperty).find((prop) => prop.kind === 'm:1');
    if (taken && link)
      facts[link.name] = add(
        kinds.find((kind) => kind.name === link.targetMeta!.className)!,
        choose,
        { status: facts[link.name].status },
      );
  };

  return {
    em,
    ordered,
    made,
    /** Adds a record of a kind; `facts` go before what is chosen. */
    add,
    flush: () => em.flush(),
  };
}
export type World = ReturnType<typeof worldOf>;

/** Texts that are hard on whoever writes JSON, SQL or HTML by hand. None begins with a byte order mark, which PGlite takes off when it reads. */
export const hardTexts = [
  'Zażółć gęślą jaźń',
  'łódź',
  '',
  ' ',
  '"quoted" \\ back\\slash',
  'line\nbreak\ttab\r\n',
  '\u0001\u001f\u007f\u0085',
  '\u2028\u2029',
  '😀👩‍👩‍👧 emoji',
  'e\u0301 combined',
  'עברית العربية',
  '\u202eright to left',
  '<script>alert(1)</script>',
  "'; drop table pilot; --",
  '$1 %s ${x} {0}',
  'a\ufeff\ufffe',
  '\ud800 alone',
  'null',
  '__proto__',
  'ſ ﬁ ǆ İ',
];

/** Several records of every kind with whatever a seed brings: missing values, ties, empty lists, hard texts, a few not published. */
export async function randomWorld(db: Database, kinds: Kind[], random: Random, each = 8): Promise<World> {
  const world = worldOf(db, kinds);
  const choose = (turn: number): Choose => ({
    filled: () => random.chance(0.6),
    one: (prop, from) =>
      prop.kind === '1:1' || exclusive.Membership!.flat().includes(prop.name)
        ? from[turn % from.length]
        : from.length
          ? random.pick(from)
          : null,
    many: (_, from) => random.some(from, 4),
    second: random.chance(0.5),
    text: () => (random.chance(0.7) ? random.pick(hardTexts) : `słowo ${random.whole(9)}`),
    number: (least, most) => least + random.next() * (most - least),
    pick: random.pick,
  });
  for (const kind of world.ordered) {
    for (let turn = 0; turn < each; turn++) {
      const facts: Facts = kind.isRecord && random.chance(0.2) ? { status: random.pick(['DRAFT', 'IN_REVIEW', 'ARCHIVED']) } : {};
      if (kind.broader) facts[kind.broader.field] = turn < each / 2 ? null : random.pick(world.made.get(kind.name)!.slice(0, each / 2));
      world.add(kind, choose(turn), facts);
      if (kind.broader) await world.flush();
    }
  }
  await world.flush();
  // the clock of a database is finer than that of a program
  for (const kind of kinds)
    if (kind.isRecord)
      await db.em
        .getConnection()
        .execute(`update ${Table.quoted(kind.table)} set created_at = created_at + (id % 3) * interval '137 microseconds'`);
  return world;
}
