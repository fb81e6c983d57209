import { describe, expect, test } from 'vitest';
import { cutTo } from '../../web/lib/folder/cut.ts';
import { changedBy, folderIn, isTooLong, written } from '../../web/lib/folder/folder.ts';
import { barriers, expectSoundPage, hasBrowser, NO_BROWSER, overflow, sizes, type Size } from './browser.ts';
import { addressOf, asking, printed } from './decisions.ts';
import { open, welcome } from './welcome.ts';

const visitors = welcome();
const { visiting } = visitors;
const { ask, toldMost } = asking(() => visitors.site.origin);

describe('A folder', () => {
  const folder = {
    problem: 'Pusty rynek',
    records: ['A1', 'B2', 'C3'].map((id) => ({ id, note: id === 'B2' ? 'zapytać: ile? & kto' : '' })),
  };
  const order = (what: string) => changedBy(folder, what).records.map(({ id }) => id);

  test('is its address: order and notes come back from it, and others get it without notes', () => {
    expect(folderIn(new URLSearchParams(written(folder)))).toEqual(folder);
    expect(written(folder, { hasNotes: false })).toBe('id=A1&id=B2&id=C3');
  });

  test('takes from an address what is right in it, and no more than fits', () => {
    const twelve = Array.from({ length: 40 }, (_, i) => `id=X${i}`).join('&');
    expect(folderIn(new URLSearchParams(twelve)).records).toHaveLength(12);
    expect(folderIn(new URLSearchParams('id=A1&id=A1&id=<b>&note=A1:x&note=Z9:y&note=zle')).records).toEqual([{ id: 'A1', note: 'x' }]);
    expect(folderIn(new URLSearchParams({ id: 'A1', note: `A1:${'ą'.repeat(900)}` })).records[0]!.note).toHaveLength(300);
    const full = { problem: '', records: Array.from({ length: 12 }, (_, i) => ({ id: `X${i}`, note: 'ą'.repeat(300) })) };
    expect(isTooLong(full)).toBe(true);
    expect(isTooLong(folder)).toBe(false);
  });

  test('is ordered step by step, and what is at an end stays there', () => {
    expect(order('up:B2')).toEqual(['B2', 'A1', 'C3']);
    expect(order('down:B2')).toEqual(['A1', 'C3', 'B2']);
    expect(order('up:A1')).toEqual(['A1', 'B2', 'C3']);
    expect(order('down:C3')).toEqual(['A1', 'B2', 'C3']);
    expect(order('remove:A1')).toEqual(['B2', 'C3']);
    expect(order('remove:nikt')).toEqual(['A1', 'B2', 'C3']);
  });

  test('cuts what is too long at a sentence or at a word, and says that there is more', () => {
    expect(cutTo('Krótko.', 20)).toEqual({ text: 'Krótko.', isCut: false });
    expect(cutTo('Pierwsze zdanie. Drugie zdanie jest dłuższe.', 22)).toEqual({ text: 'Pierwsze zdanie.', isCut: true });
    expect(cutTo('Jedno bardzo długie zdanie bez końca', 20)).toEqual({ text: 'Jedno bardzo długie…', isCut: true });
    expect(cutTo('0 z 2 znane. ? Miasto z rzekami. ? Uczelnia lub firma.', 35)).toEqual({
      text: '0 z 2 znane. ? Miasto z rzekami.',
      isCut: true,
    });
    expect(cutTo('x'.repeat(100), 10).text.length).toBeLessThanOrEqual(11);
  });
});

const rowsOf = (text: string, separator: string) =>
  text
    .replace(/"(?:[^"]|"")*"/g, (cell) => cell.replace(/[;,\r\n]/g, ' '))
    .split('\r\n')
    .filter(Boolean)
    .map((row) => row.split(separator));

describe.skipIf(!hasBrowser)(`Somebody who prepares a decision${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  describe.each(Object.keys(sizes) as Size[])('on a %s', (size) => {
    test.each([true, false])('has one page for the mayor four steps from the home page (script: %s)', async (script) =>
      visiting({ size, script }, async (page) => {
        await open(page, '/', script);
        // 1: the question
        const find = page.locator('main input[name=q]');
        await find.fill('zieleń na rynku');
        await Promise.all([page.waitForURL('**/szukaj?**'), find.press('Enter')]);
        // 2: what may help, side by side
        const boxes = page.locator('main li').getByRole('checkbox', { name: /^Porównaj/ });
        for (const at of [0, 1]) await boxes.nth(at).check();
        await Promise.all([page.waitForURL('**/porownaj?**'), page.getByRole('button', { name: 'Porównaj zaznaczone' }).click()]);
        expect(await page.locator('thead th a[href^="/"]:not(.remove)').count()).toBe(2);
        // 3: into the folder
        await Promise.all([page.waitForURL('**/teczka?**'), page.getByRole('button', { name: 'Wszystkie do teczki' }).click()]);
        // 4: the page
        await Promise.all([page.waitForURL('**/teczka/strona?**'), page.getByRole('link', { name: 'Kartka dla burmistrza' }).click()]);
        await expectSoundPage(page, 'pl');
        const text = await page.locator('.one-page').innerText();
        for (const said of ['Problem', 'Koszt', 'Dowody', 'Ryzyka', 'Warunki', 'Kogo zapytać', 'Źródła']) expect(text).toContain(said);
        expect(await printed(page)).toBe(1);
      }),
    );

    test('reads the comparison, the folder and the page in both languages, without barriers', async () =>
      visiting({ size }, async (page) => {
        const ids = [...(await toldMost('solutions')).slice(0, 2), ...(await toldMost('pilots')).slice(0, 2)];
        for (const [language, address] of [
          ['pl', addressOf('/porownaj', ids, '&like=plock')],
          ['en', addressOf('/en/compare', ids)],
          ['pl', addressOf('/porownaj', ids.slice(0, 1), '&q=rynek')],
          ['pl', addressOf('/teczka', ids, '&problem=Pusty+rynek')],
          ['en', addressOf('/en/folder', ids)],
          ['pl', addressOf('/teczka/strona', ids, '&like=plock')],
          ['en', addressOf('/en/folder/strona', ids)],
        ] as const) {
          await open(page, address);
          await expectSoundPage(page, language);
          for (const details of await page.locator('main details').all())
            await details.evaluate((each: HTMLDetailsElement) => (each.open = true));
          expect(await barriers(page), address).toEqual([]);
          expect(await overflow(page), address).toEqual({ pixels: 0, by: [] });
        }
      }));
  });

  test('sees what differs before what is the same, and the conditions against a town', async () =>
    visiting({ script: false }, async (page) => {
      const ids = (await toldMost('solutions')).slice(0, 2);
      await open(page, addressOf('/porownaj', ids, '&like=plock'), false);
      const rows = await page
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) =>
            [...row.querySelectorAll('td')].map((cell) => cell.textContent!.replace(cell.querySelector('.of')!.textContent!, '').trim()),
          ),
        );
      expect(rows.length).toBeGreaterThan(8);
      for (const [one, other] of rows) expect(one).not.toBe(other);
      // folded where both stand alike
      expect(await page.locator('tbody th, details dt', { hasText: 'Czy zadziała tutaj: Płock' }).count()).toBe(1);
      expect(await page.locator('main').textContent()).toMatch(/\d+ z \d+ znane/);
      await page.locator('main details summary').first().click();
      expect(await page.locator('main details dl dt').count()).toBeGreaterThan(0);
    }));

  test('reads what each condition rests on: its source, why it is met or unknown in a town, and asks about the rest', async () =>
    visiting({ script: false }, async (page) => {
      const alcohol = '/rozwiazania/krakow-nocne-ograniczenie-sprzedazy-alkoholu-z-mierzonym-skutkiem';
      await open(page, `${alcohol}?like=gostynin`, false);
      const conditions = page.locator('#conditions dl > div');
      for (const each of await conditions.all()) {
        const anchor = await each.locator('sup a').first().getAttribute('href');
        expect(await page.locator(anchor!).count(), anchor!).toBe(1);
      }
      const act = conditions.filter({ hasText: 'Ustawa o wychowaniu w trzeźwości' });
      expect(await act.innerText()).toMatch(/spełniony[^]*Z mocy prawa jest tak w każdej gminie/);
      const resolution = conditions.filter({ hasText: 'Uchwała rady.' });
      expect(await resolution.innerText()).toMatch(/nie wiadomo[^]*O tym postanawia samo miasto/);
      const letter = decodeURIComponent((await page.locator('#conditions a[href^="mailto:"]').first().getAttribute('href'))!);
      expect(letter).toContain('Uchwała rady.');
      expect(letter).not.toContain('Ustawa o wychowaniu');
      // a larger town nearby is no town like this one
      await open(page, '/rozwiazania/warszawa-strefa-czystego-transportu-w-pieciu-krokach?like=gostynin', false);
      expect(await page.locator('#conditions').innerText()).toContain('łączy je z Twoim miastem tylko jedno: to samo województwo');
      // what it spent on something comparable leads there
      await open(page, '/rozwiazania/sopot-220-mieszkan-komunalnych-by-zatrzymac-mlodych?like=zory', false);
      const money = page.locator('#conditions dl > div', { hasText: '45 mln zł' });
      expect(await money.innerText()).toMatch(/spełniony[^]*na podobną rzecz/);
      expect(await money.locator('a[href^="/rozwiazania/"]').count()).toBe(1);
    }));

  test('is told what cannot be compared, and no address breaks the page', async () =>
    visiting({ script: false }, async (page) => {
      const solutions = await toldMost('solutions');
      const { cities } = await ask('{ cities(first: 1) { nodes { id } } }');
      const notes = async (ids: string[], more = '') => {
        const answer = await open(page, addressOf('/porownaj', ids, more), false);
        expect(answer.status()).toBe(200);
        return (await page.locator('main .note').allInnerTexts()).join(' ');
      };
      expect(await notes(solutions.slice(0, 6))).toContain('zostało: 2');
      expect(await page.locator('thead th').count()).toBe(5);
      expect(await notes([solutions[0]!, solutions[0]!])).toContain('więcej niż raz');
      expect(await notes([solutions[0]!, 'nie-ma', cities.nodes[0].id])).toContain('nie pokazujemy (2)');
      expect(await notes(['%3Cscript%3E', 'x'.repeat(500), '%00', ''])).toContain('w zły sposób');
      expect(await notes([solutions[0]!], '&like=Nibylandia')).toContain('„Nibylandia”');
      expect(await notes([])).toBe('');
    }));

  test('takes the comparison home as a table', async () => {
    const ids = [(await toldMost('solutions'))[0]!, (await toldMost('pilots'))[0]!];
    const { nodes } = await ask(
      `{ nodes(ids: ${JSON.stringify(ids)}) { ... on Solution { title { pl en } } ... on Pilot { title { pl en } } } }`,
    );
    for (const [address, separator, language] of [
      ['/porownaj.csv', ';', 'pl'],
      ['/en/compare.csv', ',', 'en'],
    ] as const) {
      const answer = await fetch(visitors.site.origin + addressOf(address, ids));
      expect(answer.headers.get('content-type')).toContain('text/csv');
      const [head, ...rows] = rowsOf(await answer.text(), separator);
      expect(head).toHaveLength(3);
      expect(head![1]!.replaceAll('"', '').replaceAll(' ', '')).toBe(
        (nodes[0].title[language] ?? nodes[0].title.pl).replace(/[;," ]/g, ''),
      );
      expect(rows.length).toBeGreaterThan(10);
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([3]));
      expect(rows.at(-1)!.slice(1)).toEqual(ids);
    }
  });

  test('adds a further record by searching', async () =>
    visiting({ script: false }, async (page) => {
      const [id] = await toldMost('solutions');
      await open(page, addressOf('/porownaj', [id!]), false);
      await page.locator('#more').fill('rewitalizacja');
      await page.locator('#more').press('Enter');
      await page.locator('#add li a.button').first().click();
      expect(await page.locator('thead th a.remove').count()).toBe(2);
      await page.locator('thead th a.remove').first().click();
      expect(await page.locator('thead th a.remove').count()).toBe(1);
    }));

  test.each([true, false])('keeps, orders and notes records by keyboard alone (script: %s)', async (script) =>
    visiting({ script }, async (page) => {
      for (const list of ['/rozwiazania', '/pilotaze']) {
        await open(page, list, script);
        await page.locator('main article h3 a').first().click();
        await page.waitForURL(/\/(rozwiazania|pilotaze)\/.+/);
        const add = page.getByRole('button', { name: 'Do teczki' });
        await add.focus();
        await Promise.all([page.waitForURL('**/teczka?**'), page.keyboard.press('Enter')]);
      }
      const titles = () => page.locator('main ol h2').allInnerTexts();
      const [one, other] = (await titles()) as [string, string];
      await page.locator('textarea').nth(1).fill('zapytać o koszt');
      await page.getByRole('button', { name: /^Niżej/ }).focus();
      await Promise.all([page.waitForURL(/note=/), page.keyboard.press('Enter')]);
      expect(await titles(), 'what was noted is not lost when it moves').toEqual([other, one]);
      expect(await page.locator('textarea').nth(2).inputValue()).toBe('zapytać o koszt');
      await open(page, '/teczka', script);
      expect(await titles(), 'the browser keeps it').toEqual([other, one]);
      await page
        .getByRole('button', { name: /^Usuń z teczki/ })
        .first()
        .focus();
      await Promise.all([page.waitForLoadState(), page.keyboard.press('Enter')]);
      await expect.poll(titles).toEqual([one]);
      await page.getByRole('button', { name: 'Opróżnij teczkę' }).click();
      await expect.poll(titles).toEqual([]);
      await open(page, '/teczka', script);
      expect(await page.locator('main').innerText()).toContain('Teczka jest pusta');
    }),
  );

  test('reads a folder that was sent to them without losing their own', async () =>
    visiting({ script: false }, async (page) => {
      const [mine, sent, further] = await toldMost('solutions');
      await open(page, addressOf('/teczka', [mine!]), false);
      await page.getByRole('button', { name: 'Zachowaj jako moją teczkę' }).click();
      await open(page, addressOf('/teczka', [sent!, further!]), false);
      expect(await page.locator('main .note').innerText()).toContain('nie Twoja');
      await page
        .getByRole('button', { name: /^Usuń z teczki/ })
        .first()
        .click();
      await expect.poll(() => page.locator('main form ol > li').count(), { message: 'the folder that was sent changes' }).toBe(1);
      await open(page, '/teczka', false);
      expect(await page.locator(`main ol > li#${mine}`).count()).toBe(1);
    }));

  test('is told when notes do not fit, and loses none of them', async () =>
    visiting({ script: false }, async (page, { problems }) => {
      const ids = (await toldMost('solutions')).slice(0, 4);
      await open(page, addressOf('/teczka', ids), false);
      const long = 'żółć '.repeat(60).trim();
      for (const area of await page.locator('textarea').all()) await area.fill(long);
      await page.getByRole('button', { name: 'Zapisz notatki' }).last().click();
      expect(await page.getByRole('alert').innerText()).toContain('nie mieści się');
      for (const area of await page.locator('textarea').all()) expect(await area.inputValue()).toBe(long);
      // the browser notes that it was refused, once
      expect(problems.splice(0)).toEqual([expect.stringContaining('status of 400')]);
    }));

  test('shares notes with those alone whom they give the address', async () => {
    const [id] = await toldMost('solutions');
    const address = addressOf('/teczka', [id!], `&note=${id}:tajna+uwaga&problem=tajny+problem`);
    for (const path of [address, address.replace('/teczka', '/teczka/strona'), address.replace('/teczka', '/teczka/strona.md')]) {
      const answer = await fetch(visitors.site.origin + path);
      expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual([
        200,
        'private, no-store',
        'same-origin',
      ]);
      expect(await answer.text()).toContain('tajn');
    }
    const cookie = (
      await fetch(`${visitors.site.origin}/teczka?/keep`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: visitors.site.origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: `id=${id}&note-${id}=tajna`,
      })
    ).headers.getSetCookie();
    expect(cookie.map((each) => /path=([^;]+)/i.exec(each)![1]).sort()).toEqual(['/en/folder', '/teczka']);
    for (const each of cookie) expect(each).toMatch(/HttpOnly/i);
  });

  test('of an empty folder is told what to do', async () => {
    for (const path of ['/teczka/strona', '/teczka/strona.md', '/teczka/strona.docx', '/porownaj.csv', '/en/folder/strona?id=nie-ma']) {
      expect((await fetch(visitors.site.origin + path)).status, path).toBe(200);
    }
    expect(await (await fetch(`${visitors.site.origin}/teczka/strona.md`)).text()).toContain('nie ma jeszcze rozwiązania ani pilotażu');
  });
});
