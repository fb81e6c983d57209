import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse, ANALYSIS_VERSION, expansions, fold, isInDictionary, key, keysOf } from '../../server/search/analysis/index.ts';
import { versionOfAnalysis } from '../../scripts/lexicon/version-of-analysis.ts';

const analysis = new URL('../../server/search/analysis/', import.meta.url);

/** Forms of one word; each must have the key of the first. */
const ONE_WORD = `
rewitalizacja rewitalizacji rewitalizację rewitalizacją
miejski miejskiej miejskich miejskiego miejskimi
zieleń zieleni zielenią
zielony zielonej zielone zielonymi
mieszkanie mieszkania mieszkań mieszkaniach
gmina gminy gmin gminie gminami
szkoła szkół szkole szkoły
droga dróg drogi drogą drogach
pies psy psów psa
miasto miasta miast mieście miastami
ulica ulicy ulic ulicach
rower rowery rowerów rowerem
rowerowy rowerowa rowerowych
woda wody wód wodą
deszczówka deszczówki deszczówkę
odpad odpady odpadów odpadami
adaptacja adaptacji adaptację
klimat klimatu klimatem
mieszkaniec mieszkańcy mieszkańców mieszkańcom
dziecko dzieci dzieciom dziećmi
człowiek ludzie ludzi ludziom
rok lata lat latach
senior seniorzy seniorów seniorami
młodzież młodzieży
osoba osoby osób osobom
usługa usług usługi usługami
społeczny społecznej społecznych
energia energii energię
źródło źródła źródeł
odnawialny odnawialnych
parkowanie parkowania
przystanek przystanki przystanków
autobus autobusy autobusów autobusem
transport transportu transportem
publiczny publicznego publicznym
przestrzeń przestrzeni przestrzenie
park parki parków parku
drzewo drzewa drzew
budynek budynki budynków budynku
przedszkole przedszkola przedszkoli
żłobek żłobki żłobków
radny radni radnych radnego
urząd urzędu urzędem urzędy
ustawa ustawy ustaw ustawą
przepis przepisy przepisów
pilotaż pilotażu pilotaże
wniosek wnioski wniosków
nabór nabory naborów naboru
fundusz funduszy funduszu fundusze
budżet budżetu budżetem
powietrze powietrza powietrzem
hałas hałasu hałasem
ścieżka ścieżki ścieżek
chodnik chodniki chodników
plac place placu placów
rynek rynku rynki
smartfon smartfonach smartfony
fotowoltaika fotowoltaiki fotowoltaikę
hulajnoga hulajnogi hulajnóg
mikroretencja mikroretencji
Radom Radomiu Radomia Radomiem
Płock Płocku Płockiem
Gdynia Gdyni Gdynię
Łódź Łodzi Łodzią
Kraków Krakowie Krakowa
Wrocław Wrocławiu Wrocławia
Białystok Białegostoku Białymstoku
Bielsko Bielsku Bielska
Tarnów Tarnowie Tarnowa
Gdańsk Gdańsku
Poznań Poznaniu Poznania
Warszawa Warszawie Warszawy
Lublin Lublinie Lublina
Rzeszów Rzeszowie Rzeszowa
Kielce Kielc Kielcach
Katowice Katowic Katowicach
Elbląg Elblągu Elbląga
Bytom Bytomiu Bytomia
Zakopane Zakopanem Zakopanego
Sosnowiec Sosnowcu Sosnowca
Toruń Toruniu Torunia
city cities
policy policies
council councils
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/** What is done and the doing of it; each line is one matter. */
const ONE_MATTER = `
współpraca współpracować współpracują
wdrożenie wdrożyć wdrażać wdrażaniu
doradztwo doradzać doradza doradzi
dofinansowanie finansowanie dofinansować sfinansuje
odbudowa odbudować
remont remontować wyremontować
modernizacja zmodernizować
rewitalizacja rewitalizować
wsparcie wspierać wspiera
pomoc pomagać pomaga
rozwój rozwijać rozwinąć
ograniczenie ograniczać ograniczyć
zakup kupić kupuje zakupić
lab labu labach
zielony zielono zieloni
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const APART = `
miasto miasteczko|miasto mieszkaniec|rower rowerzysta|szkoła szkolenie|gmina gminny|woda wódka|pies pieszy
niepełnosprawny pełnosprawny|nieruchomość ruchomość|Radom rada|Gdynia Gdańsk|Łódź lód|Płock płot|park parkowanie
most mostýk|budynek budowa|dom domena|plan planeta|program prognoza|ustawa ustawienie|bilet bilans|las laska
energia energetyk|fundusz fundament|senior senat|młody młot|zieleń zioło|droga drożdże|rynek rynna|powiat powietrze
transport transplantacja|klimat klimakterium|odpad odprawa|źródło źrebię|kolej kolejka|praca pracownik|prawo prawda
sieć siedziba|osoba osocze|usługa uszczelka|żłobek żłób|hałas hala|Toruń tor|Opole pole|Kielce kielich|city cited
housing house|Bielsko biel|lokal lokata|rada radio
`
  .trim()
  .split(/[|\n]/)
  .map((pair) => pair.split(' ') as [string, string]);

describe('Polish as written', () => {
  const pairs = ONE_WORD.flatMap(([first, ...others]) => others.map((other) => [first!, other] as const));

  it('gives the inflected forms of a word one key, in 95 % of pairs', () => {
    const missed = pairs.filter(([a, b]) => key(a) !== key(b)).map(([a, b]) => `${a} ${key(a)} / ${b} ${key(b)}`);
    expect(pairs.length).toBeGreaterThanOrEqual(150);
    expect(missed.length / pairs.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('gives people who leave out diacritics the same key, without exception', () => {
    for (const word of ONE_WORD.flat()) expect(key(fold(word))).toBe(key(word));
  });

  it('gives a verb of the field the key of its noun: who asks how towns can "współpracować" finds "współpraca"', () => {
    expect(ONE_MATTER.filter((words) => new Set(words.map(key)).size > 1)).toEqual([]);
  });

  it('tells a word that the dictionary has from a misspelt one', () => {
    expect(['udal', 'doradza', 'ludzi', 'lab'].filter((word) => !isInDictionary(word))).toEqual([]);
    expect(['rewitlizacja', 'posilkii', 'gdyna', 'osr'].filter(isInDictionary)).toEqual([]);
  });

  it('keeps different words apart', () => {
    expect(APART.length).toBeGreaterThanOrEqual(40);
    expect(APART.filter(([a, b]) => key(a) === key(b))).toEqual([]);
  });

  it('has keys that are their own keys, but for English stems', () => {
    for (const word of ONE_WORD.flat().filter((polish) => !/^(cit|polic|council)/.test(polish))) expect(key(key(word))).toBe(key(word));
  });

  it('finds "zieleni miejskiej" by "zielen miejska"', () => {
    expect(keysOf('zielen miejska')).toEqual(keysOf('zieleni miejskiej'));
  });

  it('folds ł and capital letters: "LODZ" finds "Łódź"', () => {
    expect(fold('ŁÓDŹ Zażółć')).toBe('lodz zazolc');
    expect(key('LODZ')).toBe(key('Łódź'));
    expect(key('Lo\u0301dz\u0301')).toBe(key('Łódź'));
  });

  it('drops stop words, but not "most", which is a bridge', () => {
    expect(keysOf('w oraz na the of')).toEqual([]);
    expect(key('się')).toBe('');
    expect(key('most')).toBe('most');
  });

  it('does not take "niepełnosprawnych" for "pełnosprawnych"', () => {
    expect(key('niepełnosprawnych')).toBe(key('niepełnosprawny'));
    expect(key('niepełnosprawnych')).not.toBe(key('pełnosprawnych'));
  });
});

describe('Words and their places', () => {
  it('splits "ul. św. Jana 5", hyphens and numbers', () => {
    expect(analyse('ul. św. Jana 5').map(({ folded }) => folded)).toEqual(['ul', 'sw', 'jana', '5']);
    expect(keysOf('Bielsko-Biała')).toEqual([key('Bielsko'), key('Biała')]);
    expect(keysOf('PIM3')).toEqual(keysOf('PIM 3'));
  });

  it('keeps a stop word that is written together with a number: CO2, A1', () => {
    expect(keysOf('CO2')).toEqual(['co', '2']);
    expect(keysOf('CO₂')).toEqual(['co', '2']);
    expect(keysOf('autostrada A1')).toEqual(['autostrada', 'a', '1']);
  });

  it('keeps the ending of an abbreviation with it: "MPA-u" is MPA', () => {
    expect(analyse('w TBS-ach').map(({ surface, key: k }) => [surface, k])).toEqual([
      ['w', ''],
      ['TBS-ach', key('TBS')],
    ]);
    expect(keysOf('MPA-u')).toEqual(keysOf('MPA'));
  });

  it('points at the original text, however it is composed', () => {
    const text = '🚲 Zażółć ge\u0301sla\u0328 jaźń – w\u00ado\u00adda ﬁnanse 𝔸 Ⅷ';
    for (const { surface, start, end } of analyse(text)) expect(text.slice(start, end)).toBe(surface);
    expect(analyse(text).map(({ folded }) => folded)).toContain('woda');
  });
});

describe('Whatever people paste', () => {
  const hostile: [string, string][] = [
    ['nothing', ''],
    ['one letter', 'ż'],
    ['NUL and controls', 'wo\u0000da \u0001\u0002\u001f'],
    ['ten thousand letters', 'ż'.repeat(10_000)],
    ['emoji', '👩‍👩‍👧‍👦 🏳️‍🌈 🇵🇱'],
    ['right to left', 'שלום مرحبا \u202eabc'],
    ['operators', '"a" -b *c: & | \\ <b>x</b>'],
    ['lone surrogates', '\ud800 \udfff x\ud83d'],
    ['marks alone', '\u0301\u0301\u0301'],
    ['prototype words', '__proto__ constructor toString'],
    ['many marks', `a${'\u0301'.repeat(5000)}`],
    ['Turkish', 'İstanbul ıspanak'],
    ['Chinese', '城市 知识'],
  ];
  it.each(hostile)('analyses %s without throwing', (_name, text) => {
    for (const token of analyse(text)) {
      expect(text.slice(token.start, token.end)).toBe(token.surface);
      expect(token.folded.length).toBeLessThanOrEqual(1200);
    }
    expect(typeof key(text)).toBe('string');
    expect(key(text).length).toBeLessThanOrEqual(64);
  });
});

describe("The field's abbreviations", () => {
  const labels = (query: string) => expansions(keysOf(query)).map(({ label }) => label);

  it('find their expansion and are found by it', () => {
    expect(labels('MPA')).toContain('miejski plan adaptacji');
    expect(labels('miejskich planów adaptacji')).toContain('MPA');
    expect(labels('transportu zbiorowego w gminie')).toContain('transport publiczny');
    expect(labels('strefy czystego transportu')).toContain('SCT');
  });

  it('say which words of the query they stand for', () => {
    const [first] = expansions(keysOf('pilotaż SCT Kraków'));
    expect(first).toMatchObject({ at: 1, from: keysOf('SCT'), to: keysOf('strefa czystego transportu') });
  });

  it('leave other words alone', () => {
    expect(expansions(keysOf('naprawa chodników'))).toEqual([]);
    expect(expansions([])).toEqual([]);
  });
});

describe('Versions', () => {
  it('the version is that of the rules and the lexicon (else: node scripts/lexicon/build.ts --version)', () => {
    expect(ANALYSIS_VERSION).toBe(versionOfAnalysis());
  });

  it('the committed lexicon is the one whose hash is recorded', () => {
    const hash = createHash('sha256')
      .update(readFileSync(new URL('lexicon.bin', analysis)))
      .digest('hex');
    expect(readFileSync(new URL('lexicon.sha256', analysis), 'utf8')).toBe(`${hash}  lexicon.bin\n`);
  });
});
