import type { Page } from 'playwright-core';
import type { servedPeople } from '../kit/people.ts';
import { keyIn } from '../kit/people.ts';

interface Story {
  served: Pick<Awaited<ReturnType<typeof servedPeople>>, 'graph' | 'mail' | 'run'>;
  /** Somebody without an account, at their browser. */
  visitor: (story: (page: Page) => Promise<void>) => Promise<void>;
  /** What must hold of every page. */
  sound: (page: Page) => Promise<void>;
  record: { id: number; title: string; address: string };
  /** Who wrote it. */
  email: string;
}

/** The last chapter: what was published grows stale, readers see it, and its writer confirms it from the mail. */
export async function staleAndConfirmed({ served: { graph, mail, run }, visitor, sound, record: { id, title, address }, email }: Story) {
  const reads = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).first().waitFor();
  /** Readers see it so in search and on its page. */
  const seenAs = async (trust: RegExp) => {
    await graph.graph.search.drain();
    await visitor(async (page) => {
      await page.goto(`/szukaj?q=${encodeURIComponent(title)}`);
      const hit = page.locator('main article', { has: page.getByRole('link', { name: title }) }).first();
      await hit.getByText(trust).waitFor();
      await sound(page);
      await page.goto(address);
      await reads(page, trust);
      await sound(page);
    });
  };

  await run(`update record_work set confirm_by = current_date - 1, told_at = null where kind = 'Guidance' and record_id = ?`, [id]);
  await graph.graph.alerts.reminders.work();
  await seenAs(/Od .+ może być nieaktualne: nikt tego nie potwierdził/);

  let letter = await mail(email);
  while (letter.subject !== 'Splot: czy to nadal aktualne?') letter = await mail(email);
  await visitor(async (page) => {
    // whoever opens the link confirms nothing, a scanner of mail neither
    await page.goto(`/potwierdz/${keyIn(letter)}`);
    await sound(page);
    await page.getByRole('link', { name: title }).waitFor();
  });
  await seenAs(/może być nieaktualne/);
  await visitor(async (page) => {
    await page.goto(`/potwierdz/${keyIn(letter)}`);
    await page.getByRole('button', { name: 'Wszystko aktualne', exact: true }).click();
    await reads(page, 'Dziękujemy. Czytelnicy widzą, że zapis jest aktualny.');
    await page.getByRole('link', { name: title }).waitFor();
    await sound(page);
  });
  const [{ today }] = await run('select current_date::text as today');
  const day = new Intl.DateTimeFormat('pl', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(today));
  await seenAs(new RegExp(`Potwierdzone przez właściciela \\(${day}\\)`));
}
