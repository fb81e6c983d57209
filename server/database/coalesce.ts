import { OWNER, type Reader, type Row, type Statement } from './statement.ts';

/** A statement under way. `cancel` ends it; its rows are then an error. */
export interface Running {
  rows: Promise<Row[]>;
  cancel: () => void;
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
  waiting: Set<Waiting>;
  owners: number;
  running?: Running;
}

/** More owners than this are not asked for in one statement, however many wait. */
const MOST_OWNERS = 5_000;

/**
 * A reader that runs at most so many statements at a time. Reads that wait meanwhile and differ in their owners alone
 * are asked together, as one statement for the owners of all. Whoever waits has not begun: each still sees whatever was
 * committed before it was asked. A read that is given up leaves; its statement is cancelled when nobody is left.
 */
export function together(run: (statement: Statement) => Running, most: number): Reader {
  const queue: Group[] = [];
  const joinable = new Map<string, Group>();
  let running = 0;

  const start = async (group: Group) => {
    running += 1;
    const asked = [...group.waiting];
    try {
      group.running = run(asked.length === 1 ? asked[0]!.statement : joined(asked));
      const rows = await group.running.rows;
      if (asked.length === 1) asked[0]!.answered(rows);
      else handOut(rows, asked);
    } catch (error) {
      for (const { failed } of asked) failed(error);
    } finally {
      running -= 1;
      next();
    }
  };
  const next = () => {
    while (running < most && queue.length > 0) {
      const group = queue.shift()!;
      if (joinable.get(group.text) === group) joinable.delete(group.text);
      if (group.waiting.size > 0) void start(group);
    }
  };
  const enter = (each: Waiting): Group => {
    const { text, values, byOwner } = each.statement;
    const owners = byOwner ? (values[0] as number[]).length : 0;
    const group = byOwner ? joinable.get(text) : undefined;
    if (group && group.owners + owners <= MOST_OWNERS) {
      group.waiting.add(each);
      group.owners += owners;
      return group;
    }
    const alone: Group = { text, waiting: new Set([each]), owners };
    if (running < most) void start(alone);
    else {
      queue.push(alone);
      if (byOwner) joinable.set(text, alone);
    }
    return alone;
  };

  return (statement, signal) =>
    new Promise((answered, failed) => {
      if (signal?.aborted) return failed(signal.reason);
      if (!signal) return void enter({ statement, answered, failed });
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
      const group = enter(each);
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
