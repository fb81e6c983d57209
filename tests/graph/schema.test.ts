import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { clash } from '../../server/graph/model.ts';
import { Table } from '../../server/graph/table.ts';
import { migrate } from '../../server/database/migrate.ts';
import { printGraph } from '../../server/schema.ts';
import { openTestDatabase, openTestGraph } from '../kit/graph.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const graph = await openTestGraph();
afterAll(() => graph.close());
const { schema } = graph.graph;
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

/** The breaking changes between two schemas that a changelog does not name, by coordinate such as `Pilot.phase`. */
function unannounced(before: string, after: string, changelog: string): string[] {
  return findBreakingChanges(buildSchema(before), buildSchema(after))
    .map((change) => change.description)
    .filter((description) => {
      const names = description.match(/\b_?[A-Za-z]\w*(\.\w+)?/g)!.filter((name) => /[A-Z.]/.test(name));
      return !names.some((name) => changelog.includes(`\`${name}\``));
    });
}

describe('The schema that partners see', () => {
  test('schema.graphql is what the program answers by (npm run schema writes it anew)', () => {
    expect(printGraph(schema)).toBe(readFileSync(`${home}schema.graphql`, 'utf8'));
  });

  test('everything in it says what it means, in a sentence', () => {
    const silent: string[] = [];
    const told = (coordinate: string, description: string | null | undefined) => {
      if (!description || !/^\P{Ll}.*[.!]$/su.test(description.trim())) silent.push(`${coordinate}: ${description}`);
    };
    for (const type of types) {
      if (type !== schema.getQueryType() && type !== schema.getMutationType() && !isScalarType(type)) told(type.name, type.description);
      if (isScalarType(type)) expect(type.description).toBeTruthy();
      if (isEnumType(type)) for (const value of type.getValues()) told(`${type.name}.${value.name}`, value.description);
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) told(`${type.name}.${field.name}`, field.description);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        told(`${type.name}.${field.name}`, field.description);
        for (const argument of field.args) told(`${type.name}.${field.name}(${argument.name}:)`, argument.description);
      }
    }
    expect(silent).toEqual([]);
  });

  test('no kind has two fields of one name', () => {
    expect(graph.graph.kinds.map(clash).filter(Boolean)).toEqual([]);
  });

  test('every kind of record opens by slug, by id and as a list', () => {
    const fields = schema.getQueryType()!.getFields();
    for (const kind of graph.graph.kinds.filter((each) => each.isRecord)) {
      expect(Object.keys(fields)).toContain(kind.plural);
      const one = Object.values(fields).find((field) => `${field.type}` === kind.name)!;
      expect(one.args.map((argument) => argument.name).sort()).toEqual(['id', 'slug']);
    }
  });

  test('a link that is not a short list is paged, and every link has a way back', () => {
    for (const kind of graph.graph.kinds) {
      for (const link of kind.links.filter((each) => each.target.isRecord && kind.isRecord && each.via.by !== 'foreign')) {
        expect(
          link.target.links.some((back) => back.target === kind),
          `${link.target.name} leads back to ${kind.name}.${link.field}`,
        ).toBe(true);
      }
    }
  });

  const committed = existsSync(`${home}.git`)
    ? (() => {
        try {
          return execFileSync('git', ['show', 'HEAD:schema.graphql'], {
            cwd: home,
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
            maxBuffer: 1 << 26,
          });
        } catch {
          return null;
        }
      })()
    : null;
  test.skipIf(committed === null)('nothing that partners rely on breaks without a word in CHANGELOG.md (skipped without git)', () => {
    const changelog = existsSync(`${home}CHANGELOG.md`) ? readFileSync(`${home}CHANGELOG.md`, 'utf8') : '';
    expect(unannounced(committed!, printGraph(schema), changelog)).toEqual([]);
  });

  test('a breaking change is noticed, and one that the changelog names passes', () => {
    const before = printGraph(schema);
    const without = before.replace(/\n {2}"""[^"]*"""\n {2}phase: PilotPhase!\n/, '\n');
    expect(without).not.toBe(before);
    expect(unannounced(before, without, 'Added `Pilot.colour`.')).toEqual(['Pilot.phase was removed.']);
    expect(unannounced(before, without, '- **Breaking:** `Pilot.phase` is gone; use `Pilot.status`.')).toEqual([]);
  });
});

describe('The database', () => {
  test('migrations make just the tables that the model says (npm run migration writes what is missing)', async () => {
    const different = (await graph.db.schema.getUpdateSchemaSQL({ wrap: false })).split('\n').filter(Boolean);
    const ownTriggers =
      /^drop (trigger if exists "|function if exists "\w+?_)(keep_old_slug|keep_frozen|note_change|tell_change)(_of_\w+?)?(" on|_fn")/;
    expect(different.filter((line) => !ownTriggers.test(line))).toEqual([]);
    expect(different.length, 'the triggers are there').toBeGreaterThan(60);
  });

  test('migrations that ran do not run again', async () => {
    expect(await graph.db.migrator.getPending()).toEqual([]);
    expect((await graph.db.migrator.up()).map((each) => each.name)).toEqual([]);
  });

  test('a first start that fails half-way leaves the database as it was, and the next one makes it whole', async () => {
    const db = await openTestDatabase();
    const { kinds } = graph.graph;
    try {
      await expect(migrate(db, [...kinds, { ...kinds[0]!, table: new Table('nowhere') }])).rejects.toThrow('nowhere');
      expect(await db.migrator.getExecuted()).toEqual([]);
      expect((await migrate(db, kinds)).applied).not.toEqual([]);
      const [{ count } = {} as never] = await db.em
        .getConnection()
        .execute("select count(*)::int as count from pg_trigger where tgname = 'keep_old_slug'");
      expect(count).toBe(kinds.filter((kind) => kind.isRecord).length);
    } finally {
      await db.close(true);
    }
  });

  test('a database that an earlier version gave other triggers gets those of this one at the next start', async () => {
    const run = <Row>(sql: string) => graph.db.em.getConnection().execute<Row[]>(sql);
    const [before] = await run<{ value: string }>(`select value from state where name = 'triggers'`);
    await run('drop trigger note_change on city');
    await run(`update state set value = 'of an earlier version' where name = 'triggers'`);
    expect((await migrate(graph.db, graph.graph.kinds)).applied).toEqual([]);
    expect(await run(`select 1 as one from pg_trigger where tgname = 'note_change' and tgrelid = 'city'::regclass`)).toHaveLength(1);
    expect(await run(`select value from state where name = 'triggers'`)).toEqual([before]);
  });

  test('every migration in the folder is in the list', async () => {
    const { migrations } = await import('../../server/database/migrations/index.ts');
    const { readdirSync } = await import('node:fs');
    const files = readdirSync(`${home}server/database/migrations`)
      .filter((file) => /^Migration.*\.ts$/.test(file))
      .map((file) => file.slice(0, -3));
    expect(migrations.map((migration) => migration.name)).toEqual(files.sort());
  });
});
