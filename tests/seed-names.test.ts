import { describe, expect, test } from 'vitest';
import { slugOf } from '../server/graph/slug.ts';
import { withoutPersons, withoutPrivateName } from '../server/seed/private-names.ts';

describe('Names of private persons', () => {
  test.each([
    ['ZAKŁAD USŁUG JAN PRZYKŁADOWY', null],
    ['PRZYKŁADOWA-TESTOWA ANNA DORADZTWO', null],
    ['"PRÓBNIK" MAREK PRZYKŁADOWY', 'PRÓBNIK'],
    ['"PRZYKŁADOWY" MAREK PRZYKŁADOWY', null],
    ['FIRMA A. PRZYKŁADOWA SPÓŁKA JAWNA', null],
    ['Szpital im. Jana Pawła II w Krakowie', 'Szpital im. Jana Pawła II w Krakowie'],
    ['UNIWERSYTET MIKOŁAJA KOPERNIKA W TORUNIU', 'UNIWERSYTET MIKOŁAJA KOPERNIKA W TORUNIU'],
    ['Gmina Jarosław', 'Gmina Jarosław'],
    [
      'PRÓBA SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ SPÓŁKA KOMANDYTOWA',
      'PRÓBA SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ SPÓŁKA KOMANDYTOWA',
    ],
  ])('%s is shown as %s', (beneficiary, shown) => expect(withoutPrivateName(beneficiary).name).toBe(shown));

  test('are left out of titles too', () => {
    const { persons } = withoutPrivateName('PRÓBNIK MAREK PRZYKŁADOWY');
    expect(withoutPersons('Rozwój firmy Próbnik Marek Przykładowy w Opolu', persons)).toBe('Rozwój firmy […] w Opolu');
  });
});

test('A slug is the title folded, cut at a word', () => {
  expect(slugOf('Łódź: „Księży Młyn” – odnowa')).toBe('lodz-ksiezy-mlyn-odnowa');
  expect(slugOf('słowo '.repeat(30)).length).toBeLessThanOrEqual(80);
});
