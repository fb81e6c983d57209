import { openDataFolder } from '../server/database/data-folder.ts';
import { openDatabase } from '../server/database/db.ts';
import { startProgram, type Program } from '../tests/kit/program.ts';
import { signingIn } from '../tests/kit/somebody.ts';

/** Somebody who writes, as their browser has it: the token of a session, and where their drafts are edited. */
export interface Writer {
  token: string;
  editors: [name: string, path: string][];
}

/** The program over the shipped data in a folder, with somebody signed in, as only a person with the database can have it. */
export async function programWithWriter(folder: string): Promise<{ program: Program; writer: Writer }> {
  const loading = startProgram({ DATA_DIR: folder });
  await loading.address;
  await loading.end();
  const { database, release } = await openDataFolder(folder);
  const db = await openDatabase({ folder: database });
  const run = (sql: string, values: unknown[] = []): Promise<any[]> => db.em.getConnection().execute(sql, values as never);
  const [organisation] = await run('select id from organisation order by id limit 1');
  const { token } = await signingIn(run)('Pisze', { role: 'ADVISOR', organisation: organisation.id });
  await db.close(true);
  release();
  const program = startProgram({ DATA_DIR: folder });
  const origin = await program.address;
  const editors: Writer['editors'] = [];
  for (const [name, kind] of [
    ['editor', 'GUIDANCE'],
    ['pilot editor', 'PILOT'],
  ] as const) {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: `mutation { startDraft(input: { kind: ${kind}, title: "Szkic" }) { work { id } } }` }),
    });
    const { data } = (await response.json()) as { data: { startDraft: { work: { id: string } } } };
    editors.push([name, `/redakcja/${data.startDraft.work.id}`]);
  }
  return { program, writer: { token, editors } };
}
