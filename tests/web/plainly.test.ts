import { describe, expect, test } from 'vitest';
import { hasBrowser, NO_BROWSER } from './browser.ts';
import { open, welcome } from './welcome.ts';

const visitors = welcome();
const { visiting } = visitors;
/** What a page says, without its marks. */
const read = async (path: string) => {
  const page = await (await fetch(visitors.site.origin + path)).text();
  return page.replace(/<!--.*?-->/g, '').replace(/<script[\s\S]*?<\/script>/g, '');
};
const contactOn = async (path: string) => /<section class="contact.*?<\/section>/s.exec(await read(path))![0];

describe.skipIf(!hasBrowser)(`A page says plainly what it knows${hasBrowser ? '' : ` (${NO_BROWSER})`}`, () => {
  test('a body that is a town leads to the town and to its office, from its own page and from what it made', async () => {
    for (const path of [
      '/organizacje/gmina-wroclaw',
      '/poradniki/wroclawskie-standardy-ksztaltowania-przestrzeni-miejskich-przyjaznych-pieszym',
    ]) {
      const contact = await contactOn(path);
      expect(contact, path).toMatch(/Urząd miasta: <a href="\/miasta\/wroclaw">/);
      expect(contact, path).toContain('kum@um.wroc.pl');
      expect(contact, path).not.toContain('>Gmina Wrocław<');
    }
  });

  test('a record that is hardly more than a mention says so, in either language, and a story that is told does not', async () => {
    expect(await read('/rozwiazania/slupsk-klaster-energii')).toContain('Ten zapis to zaledwie wzmianka');
    expect(await read('/en/solutions/slupsk-klaster-energii')).toContain('This record is only a mention');
    expect(await read('/przeniesienia/bielawa-przejmuje-pierwsza-spoleczna-agencja-najmu-wedlug-ustawy')).toContain('to zaledwie wzmianka');
    expect(await read('/przeniesienia/mielec-przejmuje-darmowa-komunikacja')).not.toContain('zaledwie wzmianka');
    expect(await read('/mid/rybnik-sterowanie-zuzyciem-energii-w-budynkach-mid-pim3')).toContain('Ten zapis to zaledwie wzmianka');
    expect(await read('/pilotaze/strefa-czystego-transportu-na-kazimierzu')).not.toContain('zaledwie wzmianka');
  });

  test('in Polish it is sent without the English of its record, in English with it', async () => {
    const sent = async (path: string) => (await fetch(visitors.site.origin + path)).text();
    const polish = await sent('/organizacje/zwiazek-miast-polskich');
    expect(polish).toContain('Związek Miast Polskich');
    expect(polish).not.toContain('Association of Polish Cities');
    expect(await sent('/en/organisations/zwiazek-miast-polskich')).toContain('Association of Polish Cities');
  });

  test('whoever asks for advisers or money that a topic lacks is offered those of its whole theme', async () =>
    visiting({ script: false }, async (page) => {
      await open(page, `/szukaj?q=${encodeURIComponent('dofinansowanie na zieleń')}`, false);
      const nearest = page.locator('.topic li', { hasText: 'Programy finansowania: najbliżej tematu' }).getByRole('link');
      expect(await nearest.count(), 'all, and the best of them').toBeGreaterThan(1);
      expect(await nearest.first().getAttribute('href')).toContain('challenge=klimat-woda-i-zielen');
    }));

  test('the money of the Union says beside its figures that whose it is was concluded', async () => {
    const [money] = /<section data-strand="money">.*?<\/figure>/s.exec(await read('/miasta/plock'))!;
    expect(money).toContain('Niepotwierdzone');
    expect(money).toContain('listy beneficjentów funduszy UE');
  });

  test('nothing of an action plan is left in Polish in what an English page says of its scope', async () => {
    const plan = await read('/en/action-plans/rybnik-sterowanie-zuzyciem-energii-w-budynkach-mid-pim3');
    expect(plan).toContain('Scope according to the data');
    expect(plan).not.toContain('Zakres według danych');
  });

  test('green is the colour of what is confirmed: no mark beside an unconfirmed record is green', async () =>
    visiting({ size: 'desktop' }, async (page) => {
      const colours = async (path: string) => {
        await open(page, path);
        return page.locator('article .badges').evaluateAll((rows) =>
          rows.map((row) => ({
            isConfirmed: row.querySelector('.trust')?.classList.contains('good') ?? false,
            marks: [...row.querySelectorAll('.badge')].map((mark) => getComputedStyle(mark).backgroundColor),
          })),
        );
      };
      const [unconfirmed] = await colours('/rozwiazania/slupsk-klaster-energii');
      expect(unconfirmed!.isConfirmed).toBe(false);
      const plain = await page.evaluate(() => {
        const mark = document.body.appendChild(document.createElement('span'));
        mark.className = 'badge';
        const { backgroundColor } = getComputedStyle(mark);
        mark.remove();
        return backgroundColor;
      });
      expect(unconfirmed!.marks).toEqual([plain]);
      const [confirmed] = await colours('/rozwiazania/kompaktowy-pleszew-przemiana-centrum');
      expect(confirmed!.isConfirmed).toBe(true);
      expect(confirmed!.marks).not.toEqual([plain]);
    }));
});
