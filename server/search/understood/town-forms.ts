/**
 * The forms that Polish names of places take in sentences: "w Nowej Dębie", "z Żarami", "Mińska Mazowieckiego". What kind
 * of noun a name is cannot be told for sure from its end, so every paradigm it may follow gives its forms: a form that
 * nobody writes is never met. Source of the rules: any grammar of Polish; checked against the register of towns.
 */
const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'locative'] as const;
type Forms = Record<(typeof CASES)[number], string[]>;

const noForms = (): Forms => ({ genitive: [], dative: [], accusative: [], instrumental: [], locative: [] });

/** What follows these does not inflect ("Kostrzyn nad Odrą"). */
const PREPOSITION = /^(?:nad|pod|przy|koło|w|we|na|u)$/i;
const MOST_FORMS = 400;

/** All forms of a name of one word or several, the name itself first; words of one form agree in case. */
export function formsOf(name: string): string[] {
  const words = name.split(/([\s-]+)/);
  const forms = new Set([name]);
  const tail = words.findIndex((word) => PREPOSITION.test(word));
  const inflected = tail < 0 ? words : words.slice(0, tail);
  const rest = tail < 0 ? '' : words.slice(tail).join('');
  for (const each of CASES) {
    let beginnings = [''];
    for (const word of inflected) {
      const isWord = /\p{L}{2}/u.test(word);
      const ways = isWord ? [...new Set(formsOfWord(word)[each])] : [word];
      // the first part of a name may stay as it is ("Kędzierzyna-Koźla", "Golub-Dobrzynia")
      beginnings = beginnings.flatMap((begun) => ways.map((way) => begun + way)).slice(0, MOST_FORMS);
    }
    for (const begun of beginnings) forms.add(begun + rest);
  }
  return [...forms];
}

function formsOfWord(word: string): Forms {
  const forms = noForms();
  const add = (found: Partial<Record<keyof Forms, string[]>>) => {
    for (const each of CASES) forms[each].push(...(found[each] ?? []));
  };
  const stem = word.slice(0, -1);
  if (/[yi]$/.test(word)) {
    add(adjectiveOf(word, stem, 'masculine'));
    add(pluralOf(stem));
  } else if (/a$/.test(word)) {
    add(adjectiveOf(word, stem, 'feminine'));
    add(feminineOf(stem));
    add(pluralOf(stem));
  } else if (/[eę]$/.test(word)) {
    add(adjectiveOf(word, stem, 'neuter'));
    add(adjectiveOf(word, stem, 'plural'));
    add({ genitive: [`${stem}a`], dative: [`${stem}u`], accusative: [word], instrumental: [`${stem}em`], locative: [`${stem}u`] });
    add(pluralOf(stem));
  } else if (/o$/.test(word)) {
    add({
      genitive: [`${stem}a`],
      dative: [`${stem}u`],
      accusative: [word],
      instrumental: [`${stem}${/[kg]$/.test(stem) ? 'i' : ''}em`],
      locative: [`${stem}u`, softened(stem)],
    });
    add(pluralOf(stem));
  } else add(consonantalOf(word));
  return forms;
}

function adjectiveOf(word: string, stem: string, gender: 'masculine' | 'feminine' | 'neuter' | 'plural'): Partial<Forms> {
  // "Śląska": Śląskiej, "Wysokie": Wysokiego; "Nowa": Nowej, "Zakopane": Zakopanego
  const base = /i$/.test(stem) || word.endsWith('i') ? stem.replace(/i$/, '') : stem;
  const isSoft = word.endsWith('i') || /i$/.test(stem) || /[kg]$/.test(stem);
  const i = isSoft ? 'i' : '';
  const y = isSoft ? 'i' : 'y';
  if (gender === 'feminine')
    return {
      genitive: [`${base}${i}ej`],
      dative: [`${base}${i}ej`],
      accusative: [`${stem}ą`],
      instrumental: [`${stem}ą`],
      locative: [`${base}${i}ej`],
    };
  if (gender === 'plural')
    return {
      genitive: [`${base}${y}ch`],
      dative: [`${base}${y}m`],
      accusative: [word],
      instrumental: [`${base}${y}mi`],
      locative: [`${base}${y}ch`],
    };
  return {
    genitive: [`${base}${i}ego`],
    dative: [`${base}${i}emu`],
    accusative: [word],
    instrumental: [`${base}${y}m`, `${base}${i}em`],
    locative: [`${base}${y}m`, `${base}${i}em`],
  };
}

function feminineOf(stem: string): Partial<Forms> {
  const y = /[kglj]$/.test(stem) ? 'i' : 'y';
  const genitive = /i$/.test(stem) ? [stem, `${stem}i`] : [`${stem}${y}`];
  const locative = /(?:i|c|cz|sz|ż|rz|l|j|dz)$/.test(stem) ? genitive : [softened(stem)];
  return { genitive, dative: locative, accusative: [`${stem}ę`], instrumental: [`${stem}ą`], locative };
}

/** "Żary": Żar, Żarach; "Tychy": Tychów; "Ząbki": Ząbek; "Siedlce": Siedlec. */
function pluralOf(stem: string): Partial<Forms> {
  const bare = stem.replace(/i$/, '');
  const cluster = /^(.*[^aeiouyąęó])([^aeiouyąęó])$/.exec(bare);
  return {
    genitive: [bare, `${bare}ów`, ...(cluster ? [`${cluster[1]}e${cluster[2]}`, `${cluster[1]}ie${cluster[2]}`] : [])],
    dative: [`${stem}om`],
    accusative: [],
    instrumental: [`${stem}ami`],
    locative: [`${stem}ach`],
  };
}

function consonantalOf(word: string): Partial<Forms> {
  const found = noForms();
  for (const stem of stemsOf(word)) {
    const isSoft = /i$/.test(stem);
    const i = isSoft || !/[kg]$/.test(stem) ? '' : 'i';
    found.genitive.push(`${stem}a`, `${stem}u`);
    found.dative.push(`${stem}owi`, `${stem}u`);
    found.accusative.push(word);
    found.instrumental.push(`${stem}${i}em`);
    found.locative.push(`${stem}u`, ...(isSoft ? [] : [softened(stem)]));
    // feminine ones: Łódź, Bydgoszcz, Ostrów (Mazowiecka)
    const soft = isSoft ? stem : /(?:cz|sz|rz|ż|c)$/.test(stem) ? `${stem}y` : `${stem}i`;
    found.genitive.push(soft);
    found.dative.push(soft);
    found.locative.push(soft);
    found.instrumental.push(`${isSoft ? stem : soft.replace(/y$/, '')}ą`);
  }
  return found;
}

const SOFT: Record<string, string> = { ń: 'ni', ś: 'si', ć: 'ci', ź: 'zi' };

/** What endings are added to: "Przemyśl", "Radomi", "Sosnowc", "Jastrzębi", "Poznani". */
function stemsOf(word: string): string[] {
  const stems = new Set<string>();
  // "Sosnowiec": Sosnowca; "Chociwel": Chociwla; "Łobez": Łobza; "Chodecz": Chodcza; "Wieleń" keeps it
  const dropped = /^(.*[^aeiouyąęó])i?e(cz|[^aeiouyąęó])$/u.exec(word);
  for (const each of [word, ...(dropped ? [dropped[1]! + dropped[2]!] : [])]) {
    for (const form of [each, each.replace(/ą(?=[^aeiouyąęó]+$)/u, 'ę'), each.replace(/ó(?=[^aeiouyąęó]+$)/u, 'o')]) {
      const last = form.at(-1)!;
      if (SOFT[last]) stems.add(form.slice(0, -1) + SOFT[last]);
      else {
        stems.add(form);
        if (/[bpmwf]/.test(last)) stems.add(`${form}i`);
      }
    }
  }
  return [...stems];
}

/** The stem before -e: "Warszaw": Warszawie, "Płoc(k)": Płocce, "Gór": Górze, "Sopot": Sopocie. */
function softened(stem: string): string {
  const rules: [RegExp, string][] = [
    [/ch$/, 'sze'],
    [/k$/, 'ce'],
    [/g$/, 'dze'],
    [/r$/, 'rze'],
    [/st$/, 'ście'],
    [/zd$/, 'ździe'],
    [/t$/, 'cie'],
    [/d$/, 'dzie'],
    [/sł$/, 'śle'],
    [/ł$/, 'le'],
  ];
  for (const [end, to] of rules) if (end.test(stem)) return stem.replace(end, to);
  return /(?:i|l|j|c|cz|sz|rz|ż)$/.test(stem) ? `${stem.replace(/i$/, '')}${/i$/.test(stem) ? 'i' : ''}e` : `${stem}ie`;
}

/** Adjectives whose stem no rule tells, by the name. */
const OWN_ADJECTIVE = new Map<string, string>(
  Object.entries({
    Lublin: 'lubelski',
    'Nowy Sącz': 'nowosądecki',
    'Stary Sącz': 'starosądecki',
    Białystok: 'białostocki',
    Krasnystaw: 'krasnostawski',
    Gniezno: 'gnieźnieński',
    Zakopane: 'zakopiański',
    Jaworzno: 'jaworznicki',
    Kielce: 'kielecki',
    Siedlce: 'siedlecki',
    Jasło: 'jasielski',
    Krosno: 'krośnieński',
    Leszno: 'leszczyński',
    Piła: 'pilski',
    Hel: 'helski',
    Ełk: 'ełcki',
    Konin: 'koniński',
    'Ostrowiec Świętokrzyski': 'ostrowiecki',
    'Bielsko-Biała': 'bielski',
    'Kędzierzyn-Koźle': 'kozielski',
  }),
);

const ADJECTIVE_ENDINGS = ['i', 'iego', 'iemu', 'im', 'a', 'iej', 'ą', 'ie', 'ich', 'imi'];

/** The forms of the adjective made from a name of a place: "sopocki", "żorskiego", "nowotarska". */
export function adjectivesOf(name: string): string[] {
  const own = OWN_ADJECTIVE.get(name);
  const words = name.split(/[\s-]+/);
  // "Nowy Targ": nowotarski; "Gorzów Wielkopolski": gorzowski
  const joined =
    words.length === 2 && /[yaei]$/.test(words[0]!) && !/sk[iae]$|ck[iae]$|dzk[iae]$/.test(words[1]!)
      ? adjectivesOfWord(words[1]!).map(
          (adjective) =>
            `${words[0]!.replace(/i?[yaei]$/, (end) => (end[0] === 'i' && end.length > 1 ? 'i' : ''))}o${adjective.toLowerCase()}`,
        )
      : [];
  const adjectives = own ? [own] : joined.length > 0 ? joined : adjectivesOfWord(words[0]!);
  return adjectives.flatMap((adjective) => ADJECTIVE_ENDINGS.map((ending) => adjective.replace(/i$/, '') + ending));
}

function adjectivesOfWord(word: string): string[] {
  const bare = word.replace(/ie$|[aeoyiąę]$/, '').replace(/i$/, '');
  const dropped = /^(.*[^aeiouyąęó])i?e([^aeiouyąęó])$/u.exec(bare);
  const found = new Set<string>();
  for (const stem of [bare, ...(dropped ? [dropped[1]! + dropped[2]!] : [])]) {
    if (/(?:sk|ck|zk)$/.test(stem)) found.add(`${stem}i`);
    else if (/(?:dz|c)$/.test(stem)) found.add(`${stem}ki`);
    else if (/dź$/.test(stem)) found.add(stem.replace(/dź$/, 'dzki'));
    else if (/(?:cz|t|ć)$/.test(stem)) found.add(stem.replace(/(?:cz|t|ć)$/, 'cki'));
    else if (/(?:ch|g|sz|ż|rz|s|z)$/.test(stem)) found.add(stem.replace(/(?:ch|g|sz|ż|rz|s|z)$/, 'ski'));
    else if (/k$/.test(stem)) {
      found.add(stem.replace(/k$/, 'cki'));
      found.add(stem.replace(/k$/, 'ski'));
    } else found.add(`${stem}ski`);
    // "Łomża": łomżyński, "Szczytno": szczycieński
    if (/[aoy]$/.test(word)) found.add(`${stem}${/[kgl]$/.test(stem) ? 'i' : 'y'}ński`);
  }
  return [...found];
}
