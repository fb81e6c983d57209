// npm run account -- add <e-mail> [name]: makes an administrator, who then signs in by e-mail and invites others.
import { z } from 'zod';
import { openDataFolder } from '../server/database/data-folder.ts';
import { openDatabase } from '../server/database/db.ts';
import { migrate } from '../server/database/migrate.ts';
import { statementsOf } from '../server/database/statements.ts';
import { readEnv } from '../server/env.ts';
import { Refusal } from '../server/errors.ts';
import { readModel } from '../server/graph/model.ts';
import { model } from '../server/model.ts';
import { accountOf, grant } from '../server/people/joining.ts';
import { noted } from '../server/people/log.ts';

async function add(given: string | undefined, name: string | undefined) {
  const email = given?.trim().toLowerCase() ?? '';
  if (!z.email().safeParse(email).success) throw new Refusal('Say whom to add: npm run account -- add name@example.org "Full Name"');
  const env = readEnv();
  const folder = env.DATABASE_URL ? null : await openDataFolder(env.DATA_DIR);
  const db = await openDatabase(env.DATABASE_URL ? { url: env.DATABASE_URL } : { folder: folder!.database });
  try {
    await migrate(db, readModel(model, db.getMetadata()));
    const statements = await statementsOf(db);
    await statements.transaction(async (transaction) => {
      const account = await accountOf(transaction, email, name?.trim() || email.split('@')[0]!, 'PL');
      await grant(transaction, account, { role: 'ADMINISTRATOR' }, null);
      await noted(transaction, null, 'addAdministrator', null, { account });
    });
    console.log(
      `${email} is an administrator. They sign in at /zaloguj; the e-mail with the link ${env.SMTP_URL ? 'is sent to them' : `is written to ${env.DATA_DIR}/outbox`}.`,
    );
  } finally {
    await db.close(true);
    folder?.release();
  }
}

const [what, email, name] = process.argv.slice(2);
try {
  if (what !== 'add') throw new Refusal('Say what to do: npm run account -- add name@example.org "Full Name"');
  await add(email, name);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
