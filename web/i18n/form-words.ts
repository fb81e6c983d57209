import { helpPl } from './form-help.ts';
import type { Language } from './language.ts';
import type { Locale } from './locale.ts';
import type { Messages } from './pl.ts';

type Words = Record<string, string>;
/** Values of enums that stand in forms alone, by enum. Currencies go by their code. */
const onlyInForms: Record<Language, Record<string, Words>> = {
  pl: {
    AltLabelLanguage: { PL: 'polski', EN: 'angielski', UK: 'ukraiński' },
    GuidanceLanguage: { PL: 'polski', EN: 'angielski' },
    BarrierResolution: {
      LAW_CHANGED: 'zmieniono prawo',
      PILOT: 'sprawdzono w pilotażu',
      REFUSED: 'odmówiono',
      WITHIN_LAW: 'da się w obecnym prawie',
    },
    ConditionBasis: { OBSERVED: 'zaobserwowano', STATED: 'podano w źródle' },
    ConditionType: {
      ASSET_OWNER: 'własność',
      BUDGET: 'budżet',
      DATA: 'dane',
      KIND: 'rodzaj gminy',
      LEGAL_BASIS: 'podstawa prawna',
      OTHER: 'inny',
      PARTNER: 'partner',
      POPULATION: 'liczba mieszkańców',
      STAFF: 'kadry',
    },
    ConditionCityKind: {
      COUNTY_RIGHTS: 'miasto na prawach powiatu',
      URBAN_COMMUNE: 'gmina miejska',
      TOWN_IN_MIXED_COMMUNE: 'miasto w gminie miejsko-wiejskiej',
      VOIVODESHIP_SEAT: 'siedziba władz województwa',
      FORMER_VOIVODESHIP_SEAT: 'dawne miasto wojewódzkie',
    },
    ConditionLaw: {
      EVERY_COMMUNE: 'daje to albo każe każdej gminie',
      COUNTY_RIGHTS: 'daje to miastu na prawach powiatu',
      OWN_DECISION: 'miasto postanawia samo',
      OTHER_BODY: 'postanawia kto inny',
    },
    FigureBound: { EXACTLY: 'dokładnie', MORE_THAN: 'ponad' },
    FigureUnit: { PERCENT: 'procent', POINTS: 'punkty', TEAMS: 'zespoły' },
  },
  en: {
    AltLabelLanguage: { PL: 'Polish', EN: 'English', UK: 'Ukrainian' },
    GuidanceLanguage: { PL: 'Polish', EN: 'English' },
  },
};
/** Enums that say the same as another. */
const sameAs: Record<string, string> = { SolutionOutcome: 'PilotOutcome', SolutionDecision: 'PilotDecision' };

/** What a value of an enum is called: as everywhere on the website, else by the words of forms, else by its name. */
export function choiceLabel(language: Language, m: Messages, choice: string | null | undefined, value: string): string {
  const name = sameAs[choice ?? ''] ?? choice ?? '';
  const known = (m.enums as Record<string, Words>)[name] ?? onlyInForms[language][name];
  return known?.[value] ?? (name.endsWith('Currency') ? value : value.toLowerCase().replaceAll('_', ' '));
}

/** What programs alone need to know: of a missing value, which whoever leaves a field empty sees, and how a date is kept. */
const ofPrograms = /[;,:.]? ?\b(?:null (?:when|where|while|for|if|unless|until|otherwise)[^.;]*|else null)| \([^)]*YYYY[^)]*\)/gi;
type Told = { name: string; description: string; choice?: string | null; values?: readonly string[]; fields?: readonly Told[] };
const withInner = (fields: readonly Told[]): Told[] => fields.flatMap((field) => [field, ...withInner(field.fields ?? [])]);
/** What the model says of a field, in which values go by what they are called where they are chosen. */
function saidInWords({ m }: Pick<Locale, 'm'>, field: Told, beside: readonly Told[]): string {
  const called = (code: string) => {
    const chosen = [field, ...withInner(beside)].find(({ values }) => values?.includes(code));
    return chosen && !chosen.choice?.endsWith('Currency') ? `“${choiceLabel('en', m, chosen.choice, code)}”` : code;
  };
  return (
    field.description
      .replace(ofPrograms, '')
      .replace(/\b[A-Z][A-Z_]+\b/g, called)
      // a name that explains itself
      .replace(/ ?“([^”]+)”: \1\./gi, '')
  );
}
/** Help for a field: in Polish ours, in English what the model says. `beside` are the other fields of the form. */
export const fieldHelp = (locale: Pick<Locale, 'language' | 'm'>, kind: string, field: Told, beside: readonly Told[] = []): string =>
  locale.language === 'en' ? saidInWords(locale, field, beside) : (helpPl[kind]?.[field.name] ?? helpPl.EVERY![field.name] ?? '');
