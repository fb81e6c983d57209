import { LRUCache } from 'lru-cache';
import { FairQueue } from '../jobs/fair-queue.ts';
import { OWNER, type Reader, type Row, type Statement } from './statement.ts';

/** A statement under way. `cancel` ends it; its rows are then an error. */
export interface Running {
  rows: Promise<Row[]>;
  cancel: () => void;
}

/** How many statements run at a time, and how many of them may be long. */
export interface Most {
  running: number;
  long: number;
}

/** A read that waits for its rows. */
interface Waiting {
  statement: Statement;
  answered: (rows: Row[]) => void;
  failed: (error: unknown) => void;
}
/** Reads that are asked as one statement. */
interface Group {
  text: string;
  /** For whom it is, first. */
  asker: string;
  waiting: Set<Waiting>;
  owners: number;
  running?: Running;
  begun: boolean;
}

/** More owners than this are not asked for in one statement, however many wait; and fewer of others than of one's own. */
const MOST_OWNERS = 5_000;
const MOST_OWNERS_OF_OTHERS = 1_000;
/** A statement that took so many milliseconds is a long one. */
const LONG = 10;
/** Of so many texts it is known how long they took. */
const MOST_KNOWN = 2_000;
/** What a statement of which nothing is known is taken to take, in milliseconds. */
const USUAL = 1;

/**
 * A reader that runs at most so many statements at a time. Reads that wait meanwhile and differ in their owners alone
 * are asked together, as one statement for the owners of all. Whoever waits has not begun: each still sees whatever was
 * committed before it was asked. A read that is given up leaves; its statement is cancelled when nobody is left.
 * Those for whom is read are served in turn, by the time that the database has spent on them.
 */
export function coalesce(run: (statement: Statement) => Running, most: Most): Reader {
  const queue = new FairQueue<Group>();
  const joinable = new Map<string, Group>();
  const took = new LRUCache<string, number>({ max: MOST_KNOWN });
  let running = 0;
  let long = 0;

  const start = async (group: Group, asker: string) => {
    const expected = took.get(group.text) ?? USUAL;
    const isLong = expected >= LONG;
    group.begun = true;
    running += 1;
    if (isLong) long += 1;
    queue.had(asker, expected);
    const asked = [...group.waiting];
    const started = performance.now();
    try {
      group.running = run(asked.length === 1 ? asked[0]!.statement : joined(asked));
      const rows = await group.running.rows;
      if (asked.length === 1) asked[0]!.answered(rows);
      else handOut(rows, asked);
    } catch (error) {
      for (const { failed } of asked) failed(error);
    } finally {
      // others share the database, so that the time that has passed is at most what it took
      const ms = (performance.now() - started) / running;
      took.set(group.text, took.has(group.text) ? (expected + ms) / 2 : ms);
      queue.had(asker, ms - expected);
      running -= 1;
      if (isLong) long -= 1;
      next();
    }
  };
  const mayBegin = ({ begun, text }: Group) => begun || long < most.long || (took.get(text) ?? USUAL) < LONG;
  const next = () => {
    while (running < most.running) {
      const found = queue.next(mayBegin);
      if (!found) return;
      const { item: group, flow } = found;
      if (group.begun) continue; // somebody's turn it was in came first
      if (joinable.get(group.text) === group) joinable.delete(group.text);
      if (group.waiting.size > 0) void start(group, flow);
    }
  };
  const enter = (each: Waiting, asker: string): Group => {
    const { text, values, byOwner } = each.statement;
    const owners = byOwner ? (values[0] as number[]).length : 0;
    const group = byOwner ? joinable.get(text) : undefined;
    if (group && group.owners + owners <= (group.asker === asker ? MOST_OWNERS : MOST_OWNERS_OF_OTHERS)) {
      group.waiting.add(each);
      group.owners += owners;
      // it is served when the first of them is
      if (group.asker !== asker) queue.add(asker, group);
      return group;
    }
    const alone: Group = { text, asker, waiting: new Set([each]), owners, begun: false };
    if (running < most.running && queue.size === 0 && mayBegin(alone)) void start(alone, asker);
    else {
      queue.add(asker, alone);
      if (byOwner) joinable.set(text, alone);
      next();
    }
    return alone;
  };

  return (statement, signal, asker = '') =>
    new Promise((answered, failed) => {
      if (signal?.aborted) return failed(signal.reason);
      if (!signal) return void enter({ statement, answered, failed }, asker);
      const stay = () => signal.removeEventListener('abort', leave);
      const each: Waiting = {
        statement,
        answered: (rows) => {
          stay();
          answered(rows);
        },
        failed: (error) => {
          stay();
          failed(error);
        },
      };
      const group = enter(each, asker);
      const leave = () => {
        group.waiting.delete(each);
        if (group.waiting.size === 0) group.running?.cancel();
        failed(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
    });
}

const ownersOf = ({ statement }: Waiting) => statement.values[0] as number[];

const joined = (asked: Waiting[]): Statement => ({ text: asked[0]!.statement.text, values: [[...new Set(asked.flatMap(ownersOf))]] });

/** Gives everybody the rows of their owners, in the order read. */
function handOut(rows: Row[], asked: Waiting[]) {
  const shares = asked.map((): Row[] => []);
  const sharesOf = new Map<number, Row[][]>();
  asked.forEach((each, index) => {
    for (const owner of ownersOf(each)) {
      const shared = sharesOf.get(owner);
      if (shared) shared.push(shares[index]!);
      else sharesOf.set(owner, [shares[index]!]);
    }
  });
  for (const row of rows) for (const share of sharesOf.get(row[OWNER] as number) ?? []) share.push(row);
  asked.forEach(({ answered }, index) => answered(shares[index]!));
}
