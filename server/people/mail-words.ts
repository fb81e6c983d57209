import type { MailLanguage } from '../saved-search/mail-words.ts';

export interface Words {
  subject: string;
  body: string;
}
export const greeting = { PL: 'Dzień dobry,', EN: 'Hello,' };
/** Where the page behind a key is. */
export const keyAddress = (language: MailLanguage, site: string, polish: string, english: string, key: string) =>
  `${site}${language === 'EN' ? `/en/${english}` : `/${polish}`}/${key}`;

/** A letter out of its subject and paragraphs. */
export const letter = (subject: string, ...paragraphs: string[]): Words => ({ subject, body: `${paragraphs.join('\n\n')}\n` });

/** Lets somebody in: a link for this machine, a code for another. */
export function letIn(language: MailLanguage, site: string, key: string, code: string): Words {
  const link = keyAddress(language, site, 'zaloguj', 'sign-in', key);
  return language === 'PL'
    ? letter(
        `Splot: logowanie, kod ${code}`,
        greeting.PL,
        `aby się zalogować, otwórz ten odnośnik i naciśnij przycisk:\n${link}`,
        `Możesz też wpisać na stronie, na której prosisz o zalogowanie, ten kod: ${code}`,
        'Odnośnik i kod działają piętnaście minut, jeden raz.',
        'Jeśli to nie Ty, nie musisz nic robić: bez tej wiadomości nikt się nie zaloguje. Nikomu nie podawaj kodu.',
      )
    : letter(
        `Splot: signing in, code ${code}`,
        greeting.EN,
        `to sign in, open this link and press the button:\n${link}`,
        `Or type this code on the page where you asked to sign in: ${code}`,
        'The link and the code work for fifteen minutes, once.',
        'If it was not you, there is nothing to do: nobody gets in without this message. Tell nobody the code.',
      );
}

/** Asks somebody to join; what they are to be, and where, is told by the page. */
export function invited(language: MailLanguage, site: string, key: string): Words {
  const link = keyAddress(language, site, 'zaproszenie', 'invitation', key);
  return language === 'PL'
    ? letter(
        'Splot: zaproszenie do współtworzenia',
        greeting.PL,
        'sekretariat sieci zaprasza Cię do współtworzenia Splotu, otwartej bazy wiedzy miast.',
        `Zobacz, o co chodzi, i przyjmij zaproszenie:\n${link}`,
        'Zaproszenie jest ważne czternaście dni. Jeśli nie chcesz go przyjąć, nie musisz nic robić: usuniemy wtedy Twój adres.',
        'Twój adres podał sekretariat sieci, wyłącznie po to, aby Cię zaprosić. Nikt inny go nie widzi. Jeśli się na to nie zgadzasz, na tej samej stronie jednym przyciskiem usuniesz go od razu i na zawsze.',
      )
    : letter(
        'Splot: an invitation to contribute',
        greeting.EN,
        'the secretariat of the network invites you to contribute to Splot, the open knowledge base of cities.',
        `See what it is about, and accept:\n${link}`,
        'The invitation is good for fourteen days. If you would rather not, there is nothing to do: we then delete your address.',
        'Your address was given by the secretariat of the network, for this invitation alone. Nobody else sees it. If you object, one button on the same page deletes it at once and for good.',
      );
}

/** What may let somebody in besides the e-mail. */
type Way = 'PASSKEY' | 'PASSWORD' | 'PROVIDER';
const ways: Record<MailLanguage, Record<Way, [subject: string, what: string, how: string]>> = {
  PL: {
    PASSKEY: [
      'Splot: dodano klucz dostępu',
      'do Twojego konta dodano klucz dostępu, którym można się zalogować bez wiadomości e-mail.',
      'zaloguj się, usuń ten klucz i wyloguj się wszędzie indziej',
    ],
    PASSWORD: [
      'Splot: ustawiono hasło',
      'na Twoim koncie ustawiono hasło. Pozostałe sesje zostały wylogowane.',
      'zaloguj się, usuń to hasło i wyloguj się wszędzie indziej',
    ],
    PROVIDER: [
      'Splot: nowy sposób logowania',
      'na Twoje konto zalogowano się po raz pierwszy przez zewnętrznego dostawcę tożsamości, który potwierdził ten adres.',
      'zaloguj się, wyloguj się wszędzie indziej i napisz do sekretariatu sieci',
    ],
  },
  EN: {
    PASSKEY: [
      'Splot: a passkey was added',
      'a passkey was added to your account: it lets its owner in without an e-mail.',
      'sign in, remove the passkey, and sign out everywhere else',
    ],
    PASSWORD: [
      'Splot: a password was set',
      'a password was set for your account. All other sessions were ended.',
      'sign in, remove the password, and sign out everywhere else',
    ],
    PROVIDER: [
      'Splot: a new way to sign in',
      'your account was entered for the first time by an identity provider that confirmed this address.',
      'sign in, sign out everywhere else, and write to the secretariat of the network',
    ],
  },
};

/** Tells somebody that their account has another way in, so that nobody opens one behind their back. */
export function wayInChanged(language: MailLanguage, site: string, way: Way): Words {
  const [subject, what, how] = ways[language][way];
  const link = `${site}${language === 'EN' ? '/en/account' : '/konto'}`;
  return letter(subject, greeting[language], what, `${language === 'EN' ? 'If it was not you,' : 'Jeśli to nie Ty,'} ${how}:\n${link}`);
}

/** Tells somebody that they have an account now. */
export function accepted(language: MailLanguage, site: string): Words {
  const link = `${site}${language === 'EN' ? '/en/sign-in' : '/zaloguj'}`;
  return language === 'PL'
    ? letter('Splot: masz konto', greeting.PL, `sekretariat założył Ci konto w Splocie. Zaloguj się tym adresem e-mail:\n${link}`)
    : letter(
        'Splot: you have an account',
        greeting.EN,
        `the secretariat has made you an account in Splot. Sign in with this e-mail address:\n${link}`,
      );
}

/** Tells somebody that there will be no account, and whom to ask. */
export function declined(language: MailLanguage): Words {
  return language === 'PL'
    ? letter(
        'Splot: prośba o konto',
        greeting.PL,
        'sekretariat nie założył konta na ten adres. Jeśli to pomyłka, napisz do sekretariatu swojej sieci. Twój adres usunęliśmy.',
      )
    : letter(
        'Splot: your request for an account',
        greeting.EN,
        'the secretariat has not made an account for this address. If that is a mistake, please write to the secretariat of your network. We have deleted your address.',
      );
}
