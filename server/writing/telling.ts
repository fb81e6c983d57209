import type { Transaction } from '../database/statements.ts';
import { globalId } from '../graph/global-id.ts';
import type { Letters } from '../people/letters.ts';
import type { Work } from './work.ts';

type What = 'CHANGES_ASKED' | 'PUBLISHED';

/** Tells those who wrote a draft what became of it. Nothing of the draft stands in the e-mail but its title. */
export async function tellWriters({ run }: Transaction, { kind, id, draft, title }: Work, what: What, letters: Letters): Promise<void> {
  const people = await run({
    text: 'select email, language from account where id = any($1::int[]) order by id',
    values: [draft?.authors ?? []],
  });
  for (const [email, language] of people)
    await letters.send(run, email, words(language, what, title.pl, letters.site, globalId(kind.name, id)));
}

function words(language: 'PL' | 'EN', what: What, title: string, site: string, id: string): { subject: string; body: string } {
  const short = title.length > 80 ? `${title.slice(0, 79)}…` : title;
  const draft = `${site}${language === 'EN' ? '/en/writing' : '/redakcja'}/${id}`;
  const record = `${site}${language === 'EN' ? '/en/record' : '/rekord'}/${id}`;
  if (language === 'PL')
    return what === 'PUBLISHED'
      ? { subject: 'Splot: opublikowano', body: `Dzień dobry,\n\n„${short}” jest już publicznie dostępne:\n${record}\n\nDziękujemy!\n` }
      : {
          subject: 'Splot: prośba o zmiany',
          body: `Dzień dobry,\n\nosoba recenzująca „${short}” prosi o zmiany. Zobacz, o co chodzi, i popraw szkic:\n${draft}\n`,
        };
  return what === 'PUBLISHED'
    ? { subject: 'Splot: published', body: `Hello,\n\n“${short}” is public now:\n${record}\n\nThank you!\n` }
    : {
        subject: 'Splot: changes are asked for',
        body: `Hello,\n\nwhoever reviewed “${short}” asks for changes. See what they are, and mend the draft:\n${draft}\n`,
      };
}

/** Asks a keeper whether all of a record is still right, with the one link that says so. */
export function reminder(language: 'PL' | 'EN', site: string, title: string, day: string, key: string): { subject: string; body: string } {
  const short = title.length > 80 ? `${title.slice(0, 79)}…` : title;
  return language === 'PL'
    ? {
        subject: 'Splot: czy to nadal aktualne?',
        body: `Dzień dobry,\n\n„${short}” uznajemy za aktualne do ${day}. Zobacz, co tam jest, i potwierdź jednym przyciskiem albo popraw:\n${site}/potwierdz/${key}\n\nPo tym dniu czytelnicy zobaczą, że nikt tego nie potwierdził. Samo otwarcie odnośnika niczego nie potwierdza.\n`,
      }
    : {
        subject: 'Splot: is this still right?',
        body: `Hello,\n\n“${short}” counts as up to date until ${day}. See what it says, and confirm it with one button or correct it:\n${site}/en/confirm/${key}\n\nAfter that day readers see that nobody has confirmed it. Opening the link confirms nothing.\n`,
      };
}
