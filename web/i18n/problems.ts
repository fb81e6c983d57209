import type { introspection } from '../graphql-env.d.ts';
import type { Language } from './language.ts';

type Types = introspection['types'];
type Code = Types['FieldProblemCode']['enumValues'] | Types['UserErrorCode']['enumValues'];

/** A sentence for every code: one that the schema gains and nobody has named does not compile. */
const pl: Record<Code, string> = {
  // what is filled in
  REQUIRED: 'Bez tego nie można opublikować.',
  EMPTY: 'To pole jest puste.',
  TOO_LONG: 'Tekst jest za długi.',
  TOO_MANY: 'To więcej, niż może być.',
  TEXT_INVALID: 'To nie jest tekst.',
  NUMBER_INVALID: 'To nie jest liczba. Wpisz na przykład 12 500 albo 3,5.',
  DATE_INVALID: 'Takiej daty nie ma. Wpisz dzień jako 2026-05-17; gdzie to możliwe, wystarczy miesiąc 2026-05 albo rok 2026.',
  CHOICE_INVALID: 'Tej wartości nie ma na liście.',
  ADDRESS_INVALID: 'To nie jest adres strony. Zaczyna się od https:// albo http://.',
  EMAIL_INVALID: 'To nie jest adres e-mail. Powinien wyglądać jak imie@example.org.',
  FIELD_UNKNOWN: 'Nie ma takiego pola.',
  LINK_UNKNOWN: 'Nie ma takiego zapisu.',
  LINK_UNPUBLISHED: 'Prowadzi do zapisu, który nie jest jeszcze publiczny.',
  NOT_FOUND: 'Nie ma tu takiego zapisu albo nie możesz go zobaczyć.',
  TAKEN: 'Inny zapis już to ma.',
  // rules of kinds
  RULE_BROKEN: 'To się nie zgadza z zasadami tego rodzaju zapisów.',
  LIMIT_MISSING: 'Pilotaż legislacyjny jest ograniczony w czasie, terytorium lub osobach. Podaj co najmniej jedno ograniczenie.',
  LEGAL_BASIS_MISSING: 'Pilotaż legislacyjny podaje akt, który na niego pozwala.',
  SUPERVISOR_MISSING: 'Pilotaż legislacyjny podaje, kto go nadzoruje.',
  EXIT_MISSING: 'Pilotaż legislacyjny mówi, jak chronione są osoby i jak go przerwać.',
  EVALUATION_MISSING: 'Pilotaż legislacyjny mówi, kiedy zostanie oceniony.',
  DATES_OUT_OF_ORDER: 'Koniec nie może być przed początkiem.',
  PROLONGED_UNTIL: 'Pilotaż przedłuża się do dnia, miesiąca albo roku: 2026-05-17, 2026-05 albo 2026.',
  ORIGIN_MISSING: 'Podaj rozwiązanie albo pilotaż, który przejęto: jedno z nich.',
  ADOPTER_MISSING: 'Podaj miasto albo organizację, która przejęła, albo opisz ją słowami: jedno z nich.',
  // decisions
  STILL_PUBLIC: 'Te słowa są w tym, co jest publiczne. Najpierw opublikuj wersję bez nich.',
  DRAFT_IN_REVIEW: 'Szkic tego zapisu jest właśnie recenzowany. Poczekaj na decyzję.',
  NO_PLAIN_VALUE: 'Nie wiadomo, co dokładnie wpisać. Zrób z tego szkic.',
  REASON_MISSING: 'Napisz powód: dostanie go osoba, która to zgłosiła.',
  SAME_RECORD: 'To jeden i ten sam zapis.',
  OTHER_KIND: 'To zapisy różnych rodzajów: połączyć można tylko dwa tego samego.',
  POST_INCOMPLETE: 'Podaj organizację albo miasto, a przy recenzji wyzwanie.',
  // accounts
  ADDRESS_DIFFERS: 'To nie jest adres tego konta.',
  CODE_WRONG: 'To nie ten kod albo jest za stary. Po pięciu błędnych kodach poproś o nowy.',
  KEY_UNKNOWN: 'Nikt nie zna tego klucza: wyszukiwanie zakończono albo nie potwierdzono go na czas.',
  LINK_USED: 'Ten odnośnik już nie działa. Poproś o nowy.',
  NOT_WANTED: 'Osoba, która czyta ten adres, prosiła, by do niej nie pisać. Zapytaj ją inaczej.',
  PASSKEY_TAKEN: 'To urządzenie ma tu już klucz albo jest ich dziesięć. Usuń najpierw jeden.',
  PASSKEY_UNFIT: 'Urządzenie nie odpowiedziało na pytanie albo za późno. Spróbuj jeszcze raz.',
  PASSKEY_UNKNOWN: 'Ten klucz nikogo nie wpuszcza. Spróbuj jeszcze raz albo zaloguj się przez e-mail.',
  PASSWORD_WEAK: 'Dałoby się je zgadnąć: weź co najmniej dwanaście znaków, nie tych samych, i nie swój adres.',
  PASSWORD_WRONG: 'Adres i hasło do siebie nie pasują.',
  PROVIDER_AWAY: 'Dostawca logowania nie odpowiada.',
  PROVIDER_UNKNOWN: 'To konto nikogo tu nie wpuszcza: na jego adres nikogo nie zaproszono.',
  TOO_MANY_SAVED: 'Ten adres ma już tyle zapisanych wyszukiwań, ile może. Zakończ najpierw jedno z nich.',
};

/** What is wrong, as the graph tells it. */
export interface Told {
  code: Code;
  message: string;
}
/** The sentence of what is wrong: the graph itself says it in English. */
export const problemSaid = (language: Language, { code, message }: Told): string => (language === 'pl' ? pl[code] : message);
