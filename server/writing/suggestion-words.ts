import { greeting, keyAddress, letter, shortened, type Words } from '../people/mail-words.ts';
import type { MailLanguage } from '../saved-search/mail-words.ts';

/** Asks whether an address is whose it is said to be. Nothing that somebody wrote into the form stands in it: a stranger could have. */
export function confirmSuggested(language: MailLanguage, site: string, key: string): Words {
  const link = keyAddress(language, site, 'zgloszenie', 'suggestion', key);
  return language === 'PL'
    ? letter(
        'Splot: potwierdź zgłoszenie',
        greeting.PL,
        `ktoś, zapewne Ty, chce coś poprawić lub dodać w Splocie i podał ten adres. Sprawdź zgłoszenie i potwierdź je:\n${link}`,
        'Jeśli to nie Ty, nie musisz nic robić: bez potwierdzenia nikt zgłoszenia nie przeczyta, a po siedmiu dniach je usuniemy.',
      )
    : letter(
        'Splot: please confirm your suggestion',
        greeting.EN,
        `somebody, most likely you, would like to correct or add something in Splot and gave this address. See what it is, and confirm:\n${link}`,
        'If it was not you, there is nothing to do: unless you confirm, nobody reads it, and after seven days we delete it.',
      );
}

/** Thanks whoever confirmed. */
export function thanks(language: MailLanguage): Words {
  return language === 'PL'
    ? letter(
        'Splot: dziękujemy za zgłoszenie',
        greeting.PL,
        'dziękujemy! Zgłoszenie czeka na sekretariat sieci. Napiszemy, co z niego wynikło, a potem usuniemy Twój adres.',
      )
    : letter(
        'Splot: thank you for your suggestion',
        greeting.EN,
        'thank you! Your suggestion waits for the secretariat of the network. We will tell you what came of it, and then delete your address.',
      );
}

/** What came of a suggestion. PUBLISH: it is public. DRAFT: it is taken up and goes through review first. */
export type Outcome = 'PUBLISH' | 'DRAFT' | 'DECLINE';

/** Tells whoever suggested something what came of it. `record` leads to the record, where there is one for everybody. */
export function told(
  language: MailLanguage,
  outcome: Outcome | 'MENDED',
  about: string | null,
  record: string | null,
  reason: string | null,
): Words {
  const short = about && shortened(about);
  const link = record ? [record] : [];
  if (language === 'PL') {
    const named = short ? ` („${short}”)` : '';
    const said = {
      PUBLISH: ['przyjęto zgłoszenie', `Twoja poprawka${named} jest już publicznie widoczna. Dziękujemy!`],
      DRAFT: [
        'przyjęto zgłoszenie',
        `sekretariat przyjął Twoje zgłoszenie${named}. Powstał z niego szkic; będzie publiczny, gdy ktoś jeszcze go sprawdzi. Dziękujemy!`,
      ],
      MENDED: ['poprawiono błąd', `to, co opisuje Twoje zgłoszenie${named}, jest poprawione. Dziękujemy!`],
      DECLINE: ['nie przyjęto zgłoszenia', `sekretariat nie przyjął Twojego zgłoszenia${named}.`],
    }[outcome] as [string, string];
    const why = reason ? [`${outcome === 'DECLINE' ? 'Powód' : 'Sekretariat pisze'}: ${reason}`] : [];
    return letter(`Splot: ${said[0]}`, greeting.PL, said[1], ...why, ...link, 'Twój adres właśnie usunęliśmy ze zgłoszenia.');
  }
  const named = short ? ` (“${short}”)` : '';
  const said = {
    PUBLISH: ['your suggestion was accepted', `your correction${named} is public now. Thank you!`],
    DRAFT: [
      'your suggestion was accepted',
      `the secretariat took up your suggestion${named}. It is a draft now, and will be public when somebody else has looked at it. Thank you!`,
    ],
    MENDED: ['the error is mended', `what your report${named} describes is mended. Thank you!`],
    DECLINE: ['your suggestion was not accepted', `the secretariat did not accept your suggestion${named}.`],
  }[outcome] as [string, string];
  const why = reason ? [`${outcome === 'DECLINE' ? 'The reason' : 'The secretariat writes'}: ${reason}`] : [];
  return letter(`Splot: ${said[0]}`, greeting.EN, said[1], ...why, ...link, 'We have just deleted your address from the suggestion.');
}
