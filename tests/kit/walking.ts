// A process that carries out random verbs without end, in the same folder as the one that was killed before it. First it says
// whether all that one had begun is done once or not at all, and whether the public sees what was published last.
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder } from '../../server/database/data-folder.ts';
import { openDatabase } from '../../server/database/db.ts';
import { migrate } from '../../server/database/migrate.ts';
import { CompiledReads } from '../../server/graph/compiled-reads.ts';
import { globalId } from '../../server/graph/global-id.ts';
import type { Viewer } from '../../server/graph/viewer.ts';
import { contextOf } from '../../server/http/context.ts';
import { setLogLevel } from '../../server/log.ts';
import { openGraph } from '../../server/open.ts';
import type { Person } from '../../server/people/access.ts';
import { verbs } from '../../server/verbs.ts';
import { contentHash, snapshot } from '../../server/writing/content.ts';
import { graphql, parse } from 'graphql';

const { folder } = JSON.parse(process.argv[2]!) as { folder: string };
setLogLevel('error');
const journal = join(folder, 'journal');
const outbox = join(folder, 'outbox');
const db = await openDatabase({ folder: (await openDataFolder(folder)).database });
const graph = await openGraph(db, undefined, { folder: outbox, from: 'splot@example.org' });
await migrate(db, graph.kinds);
const kind = graph.kinds.find(({ name }) => name === 'Guidance')!;
const say = (line: string) => process.stdout.write(`${line}\n`);
const rows = (text: string, values: unknown[] = []) => graph.read({ text, values });

/** What was begun, and what of it was answered. */
interface Step {
  number: number;
  verb: string;
  about: string;
  isDone: boolean;
}
const steps = new Map<number, Step>();
for (const line of existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').filter(Boolean) : []) {
  const [what, number, verb, about] = line.split(' ');
  if (what === 'begun') steps.set(Number(number), { number: Number(number), verb: verb!, about: about!, isDone: false });
  else steps.get(Number(number))!.isDone = true;
}

/** How often a step was done, by what it leaves behind. */
const TIMES: Record<string, string> = {
  startDraft: `select count(distinct record_id)::int from revision where content -> 'title' ->> 'pl' = 'Zapis ' || $1::text`,
  approveDraft: `select count(*)::int from revision where number is not null and note = 'Krok ' || $1::text`,
  archiveRecord: `select count(*)::int from record_work where reason = 'Krok ' || $1::text`,
  invite: `select count(*)::int from invitation where email = 'gosc-' || $1::text || '@example.org'`,
  eraseAccount: `select 1 - count(*)::int from account where email = 'odchodzi-' || $1::text || '@example.org'`,
};
/** Every step is looked at once when its process was killed, and with it some before. */
const LOOKED_AT = 25;
const wrong: string[] = [];
const sent = () => (existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith('.txt')) : []);
for (const { number, verb, about, isDone } of [...steps.values()].slice(-LOOKED_AT)) {
  const [row] = TIMES[verb] ? await rows(TIMES[verb], [about]) : [];
  const times = row?.[0] as number | undefined;
  if (times !== undefined && times !== 1 && (isDone || times !== 0)) wrong.push(`step ${number}, ${verb} ${about}: done ${times} times`);
  if (verb === 'invite' && times === 1) {
    const address = `gosc-${about}@example.org`;
    const [[waiting]] = (await rows(`select count(*)::int from job where kind = 'mail' and payload ->> 'recipient' = $1`, [address])) as [
      [number],
    ];
    const written = sent().filter((name) => readFileSync(join(outbox, name), 'utf8').startsWith(`To: ${address}\n`)).length;
    if (written > 1 || waiting > 1 || written + waiting === 0)
      wrong.push(`the e-mail to ${address}: ${waiting} wait, ${written} were sent`);
  }
  if (verb === 'eraseAccount' && times === 1) {
    const [[left]] = (await rows(`select count(*)::int from job where payload::text like '%odchodzi-' || $1::text || '@%'`, [about])) as [
      [number],
    ];
    if (left > 0) wrong.push(`the address of ${about} is left`);
  }
}
const saved = [...steps.values()].findLast(({ verb, isDone }) => verb === 'saveDraft' && isDone);
if (saved) {
  const [, record] = saved.about.split(':');
  const later = [...steps.values()].some(
    ({ number, verb, about }) => number > saved.number && verb === 'saveDraft' && about.endsWith(`:${record}`),
  );
  const [found] = await rows(`select 1 from revision where record_id = $1 and content ->> 'body' = 'Treść ' || $2::text`, [
    Number(record),
    String(saved.number),
  ]);
  if (!found && !later) wrong.push(`what step ${saved.number} saved is lost`);
}

// what the public sees is the last published version, and nothing of a draft
await graph.search.drain();
const compiled = new CompiledReads(graph.schema, graph.kinds, graph.memory);
const works = await rows(
  `select w.record_id, r.content, r.content_hash, t.status from record_work w left join revision r on r.id = w.published left join guidance t on t.id = w.record_id where w.kind = 'Guidance' order by w.record_id desc limit 40`,
);
for (const [id, content, hash, status] of works) {
  const document = parse(`{ guidance(id: "${globalId('Guidance', id as number)}") { title { pl } body } }`);
  const context = contextOf(graph);
  const text = await compiled.answer(
    { document, definition: document.definitions[0] as never, key: `${id}`, variables: {} },
    { ...context, context },
  );
  const { guidance } = JSON.parse(text!) as { guidance: { title: { pl: string }; body: string } | null };
  if (status !== 'PUBLISHED') {
    if (guidance) wrong.push(`record ${id} is seen and is not published`);
  } else if (!guidance || guidance.body !== (content as { body: string }).body) wrong.push(`record ${id} is not what was published last`);
  else if (contentHash((await snapshot(graph.read, kind, id as number))!) !== hash)
    wrong.push(`the row of record ${id} is not its version`);
}
const indexed = await rows(
  `select d.record_id from search_document d left join guidance t on t.id = d.record_id where d.kind = 'Guidance' and (t.id is null or t.status <> 'PUBLISHED' or t.title_pl <> d.texts -> 'title' ->> 'pl')`,
);
if (indexed.length > 0) wrong.push(`the index has what is not public: ${indexed.join()}`);
const lost = await rows(
  `select t.id from guidance t where t.status = 'PUBLISHED' and not exists (select from search_document d where d.kind = 'Guidance' and d.record_id = t.id)`,
);
if (lost.length > 0) wrong.push(`the index lacks what is public: ${lost.join()}`);
const secret = await graphql({
  schema: graph.schema,
  source: '{ search(query: "zapis", kinds: [GUIDANCE], first: 100) { hits { record { id } } } }',
  contextValue: contextOf(graph),
});
const hits = (secret.data!.search as { hits: { record: { id: string } }[] }).hits.map(({ record }) => record.id);
const open = new Set((await rows(`select id from guidance where status = 'PUBLISHED'`)).map(([id]) => globalId('Guidance', id as number)));
if (hits.some((id) => !open.has(id))) wrong.push('search finds what is not public');
say(wrong.length > 0 ? `wrong ${wrong.join('; ')}` : `sound ${steps.size}`);

const personOf = async (email: string): Promise<Viewer> => {
  await graph.change(({ run }) =>
    run({ text: `insert into account (email, name, language) values ($1, 'Osoba', 'PL') on conflict (email) do nothing`, values: [email] }),
  );
  const [[id]] = (await rows('select id from account where email = $1', [email])) as [[number]];
  const grants = [{ role: 'ADMINISTRATOR' as const, organisation: null, city: null, themes: [], alone: false }];
  const person: Person = { id, name: 'Osoba', email, language: 'PL', session: 0, grants };
  return { role: 'PUBLIC', person } as Viewer;
};
const [writer, reviewer] = [await personOf('pisze@example.org'), await personOf('recenzuje@example.org')];

let number = Math.max(0, ...steps.keys());
/** Carries out a verb, noted before and after. */
async function act(verb: string, viewer: Viewer, input: object, about = `${number + 1}`): Promise<any> {
  number += 1;
  appendFileSync(journal, `begun ${number} ${verb} ${about}\n`);
  say(`begun ${number}`);
  const { resolve } = verbs.find(({ name }) => name === verb)!;
  const payload = (await resolve(undefined, { input: input as never }, contextOf(graph, { viewer }), { path: { key: verb } })) as {
    userErrors: { code: string }[];
  };
  if (payload.userErrors.length > 0) throw new Error(`${verb}: ${JSON.stringify(payload.userErrors)}`);
  appendFileSync(journal, `done ${number}\n`);
  return payload;
}
const any = <Item>(items: Item[]): Item | undefined => items[Math.floor(Math.random() * items.length)];
for (;;) {
  const records = await rows(
    `select w.record_id, w.state, r.save, r.content_hash from record_work w left join revision r on r.id = w.draft where w.kind = 'Guidance' order by w.record_id desc limit 12`,
  );
  const at = (...states: string[]) => any(records.filter(([, state]) => states.includes(state as string)));
  const next = Math.floor(Math.random() * 10);
  const [draft, review, live] = [at('DRAFT'), at('IN_REVIEW'), at('PUBLISHED')];
  const idOf = ([id]: unknown[]) => globalId('Guidance', id as number);
  if (next < 2 || records.length === 0)
    await act('startDraft', writer, { kind: 'GUIDANCE', title: `Zapis ${number + 1}`, values: { form: 'GUIDE', body: 'Treść' } });
  else if (next < 4 && draft)
    await act(
      'saveDraft',
      writer,
      { record: idOf(draft), save: draft[2], values: { body: `Treść ${number + 1}` } },
      `${number + 1}:${draft[0]}`,
    );
  else if (next < 6 && draft) await act('submitDraft', writer, { record: idOf(draft), note: `Krok ${number + 1}` }, `${draft[0]}`);
  else if (next < 7 && review) {
    const [row] = await rows(
      `select r.note from record_work w join revision r on r.id = w.draft where w.kind = 'Guidance' and w.record_id = $1`,
      [review[0]],
    );
    await act('approveDraft', reviewer, { record: idOf(review), hash: review[3] }, String(row![0]).slice('Krok '.length));
  } else if (next < 8 && live) {
    if (Math.random() < 0.3) await act('archiveRecord', writer, { record: idOf(live), reason: `Krok ${number + 1}` });
    else await act('editRecord', writer, { record: idOf(live), version: null }, `${live[0]}`);
  } else if (next < 9) {
    await act('invite', writer, { email: `gosc-${number + 1}@example.org`, language: 'PL', role: 'SECRETARIAT' });
    void graph.alerts.outbox.work();
  } else {
    const leaving = await personOf(`odchodzi-${number + 1}@example.org`);
    await act('eraseAccount', leaving, { email: `odchodzi-${number + 1}@example.org` });
  }
}
