import { MikroORM } from '@mikro-orm/pglite';
import { defineEntity, p } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EmbeddedDatabase } from '../../server/database/embedded/database.ts';
import { embeddedReader, type Reader } from '../../server/database/reader.ts';
import { State } from '../../server/database/state.ts';
import { readModel, type Kind } from '../../server/graph/model.ts';
import { OldSlug } from '../../server/graph/old-slug.ts';
import { pageOf } from '../../server/graph/page.ts';
import { RecordChange } from '../../server/graph/record-change.ts';
import { allPairs, bySlug, count, select } from '../../server/graph/select.ts';
import { triggers } from '../../server/graph/triggers.ts';
import { everybody } from '../../server/graph/viewer.ts';

const facts = { id: p.integer().primary(), slug: p.string().unique(), status: p.string().default('PUBLISHED') };
const User = defineEntity({ name: 'User', properties: { ...facts } });
const Grant = defineEntity({ name: 'Grant', properties: { ...facts, user: () => p.manyToOne(User), select: () => p.manyToMany(User) } });
const Order = defineEntity({ name: 'Order', properties: { ...facts, grant: () => p.manyToOne(Grant) } });

describe('A kind may be called what SQL keeps for itself', () => {
  let db: MikroORM;
  let read: Reader;
  let embedded: EmbeddedDatabase;
  let kinds: Record<string, Kind>;
  beforeAll(async () => {
    embedded = new EmbeddedDatabase('memory://', 10_000);
    db = (await MikroORM.init({
      entities: [User, Grant, Order, OldSlug, RecordChange, State],
      dbName: 'postgres',
      driverOptions: { pglite: () => embedded },
    } as never)) as never;
    await (db as any).schema.create();
    const read0 = readModel(
      [
        { entity: User as never, plural: 'users' },
        { entity: Grant as never, plural: 'grants', inverse: { select: 'selected' } },
        { entity: Order as never, plural: 'orders', through: { user: 'grant.user' } },
      ],
      db.getMetadata(),
    );
    kinds = Object.fromEntries(read0.map((kind) => [kind.name, kind]));
    for (const statement of triggers(read0)) await embedded.exec(statement);
    read = embeddedReader(embedded, { mayBeEnded: false });
    await embedded.exec(`insert into "user" (slug) values ('ala'), ('ola'); insert into "grant" (slug, user_id) values ('dotacja', 1);
      insert into "grant_select" (grant_id, user_id) values (1, 2); insert into "order" (slug, grant_id) values ('zlecenie', 1), ('tajne', 1);
      update "order" set status = 'DRAFT' where slug = 'tajne'; update "user" set slug = 'alicja' where slug = 'ala';`);
  });
  afterAll(() => db.close(true));

  const slugs = async (kind: string, more: object = {}) =>
    (await read(select({ kind: kinds[kind]!, columns: ['slug'], viewer: everybody, ...more }))).map(([owner, , slug]) => [owner, slug]);

  test('its rows are listed, counted, filtered over links and found by an earlier slug, those of everybody alone', async () => {
    const [order, grant, user] = [kinds.Order!, kinds.Grant!, kinds.User!];
    expect((await slugs('Order')).map(([, slug]) => slug)).toEqual(['zlecenie']);
    expect((await read(count({ kind: order, viewer: everybody, filter: { user: ['alicja'], grant: ['dotacja'] } })))[0]![1]).toBe(1);
    expect((await slugs('Grant', { filter: { select: ['ola'] }, page: pageOf(grant, {}) })).map(([, slug]) => slug)).toEqual(['dotacja']);
    expect((await read(bySlug(user, ['slug'], 'ala', everybody)))[0]![2]).toBe('alicja');
  });

  test('its links are followed both ways, and a change of it is noted', async () => {
    const of = (kind: string, field: string) => kinds[kind]!.links.find((link) => link.field === field)!;
    expect(await slugs('User', { link: of('Grant', 'select'), keys: [1] })).toEqual([[1, 'ola']]);
    expect(await slugs('Grant', { link: of('User', 'selected'), keys: [1, 2], page: pageOf(kinds.Grant!, {}) })).toEqual([[2, 'dotacja']]);
    expect(await slugs('Order', { link: of('Grant', 'orders'), keys: [1], page: pageOf(kinds.Order!, {}) })).toEqual([[1, 'zlecenie']]);
    expect(await read(allPairs(of('Grant', 'select').via as never))).toEqual([[1, 2]]);
    const noted = await read({ text: 'select distinct kind from record_change order by kind', values: [] });
    expect(noted).toEqual([['Grant'], ['Order'], ['User']]);
  });
});
