/**
 * Names of private persons in the lists of beneficiaries.
 * A sole trader is listed by given name and surname, a partnership often by its partners' surnames.
 * Such names are left out; the enterprise's own name is kept only when the list puts it in quotation marks.
 * Where the rule is unsure it leaves out. Names of bodies that honour a person ("im. Jana Pawła II") stay:
 * given names there are inflected or follow "im.".
 */

/** Given names as they stand in the nominative. */
const givenNames = new Set(
  `
adam adrian adrianna agata agnieszka albert aldona aleksander aleksandra alfred alicja alina amelia anastazja andrzej angelika aneta anetta anita anna antoni antonina
arkadiusz arleta arnold artur august augustyn aurelia barbara bartłomiej bartosz beata benedykt beniamin bernadeta bernadetta bernard bianka blanka błażej bogdan bogna bogumił
bogumiła bogusław bogusława bohdan bolesław bolesława borys bożena bożenna bronisław bronisława brunon bruno brygida cecylia celina cezary cyprian czesław czesława dagmara damian daniel
daniela danuta daria dariusz dawid denis diana dominik dominika donata dorian dorota edmund edward edyta eleonora eliza elwira elżbieta emanuel emil emilia emilian ernest eryk eryka
estera eugenia eugeniusz ewa ewelina fabian feliks felicja ferdynand filip florian franciszek franciszka fryderyk gabriel gabriela genowefa gerard gertruda gracjan grażyna grzegorz
gustaw halina hanna helena henryk henryka herbert hieronim hilary honorata hubert ida ignacy igor ilona inga irena ireneusz irmina iwo iwona iza izabela izabella izydor jacek jadwiga
jagoda jakub jan janina janusz jarosław jarosława jeremi jerzy joachim joanna jolanta jolenta józef józefa judyta julia julian julianna juliusz julita justyn justyna kacper kaja kajetan
kalina kamil kamila karina karol karolina kasper katarzyna kazimierz kazimiera kinga klara klaudia klaudiusz klemens konrad konstancja konstanty konstantyn kornel kornelia krystian
krystyna krzysztof ksawery larysa laura lech leokadia leon leonard leopold lesław lesława leszek lidia liliana lilianna longin lubomir lucjan lucyna ludmiła ludwik ludwika luiza łucja
łukasz maciej magda magdalena maja maksym maksymilian malwina małgorzata manuela marceli marcelina marcin marek margareta maria marian marianna marika mariola mariusz marlena marta
martyna marzanna marzena mateusz matylda maurycy melania michalina michał mieczysław mieczysława mieszko mikołaj milena miłosz mira mirella miron mirosław mirosława monika nadia natalia
natasza nikodem nina norbert oktawia oktawian olaf oldřich olga oliwia oliwier olgierd oskar otylia patrycja patrycjusz patryk paulina paweł pelagia piotr predrag przemysław radomir
radosław rafał rajmund regina remigiusz renata robert roch roksana roland roma roman romana romuald rozalia róża rudolf ryszard ryszarda sabina salomea samuel sandra sara sebastian
sergiusz seweryn seweryna sławomir sławomira sonia stanisław stanisława stefan stefania stella sylwester sylwia szczepan szczęsny szymon tadeusz tamara tatiana teodor teodora teofil teresa
tobiasz tomasz tymon tymoteusz tytus urszula urban violetta wacław wacława waldemar walenty walentyna walery waleria walter wanda wawrzyniec weronika wiera wiesław wiesława wiktor wiktoria
wilhelm wincenty wioleta wioletta wit witold władysław władysława włodzimierz wojciech zbigniew zbyszek zdzisław zdzisława zenobia zenon zofia zuzanna zygfryd zygmunt zyta żaneta żanna
ivan iwan olena oleksandr viktor volodymyr yuliya anton alexander erwin edgar hugo martin max natan peter thomas michael
`
    .trim()
    .split(/\s+/),
);

const word = /[\p{L}\d]+/gu;
const wordsOf = (text: string) => text.toLowerCase().match(word) ?? [];
const quoted = /["„”“]\s*([^"„”“]+?)\s*["„”“]/g;
/** From "im." on a name honours somebody. */
const withoutPatron = (name: string) => name.replace(/(^|\s)im(ienia\b|\.).*$/isu, '');
const publicBody = /^(gmina|miasto|powiat|województwo|samorząd|zakład gospodarki komunalnej)(?!\p{L})/iu;
const limited = /sp\.?\s*z\s*\.?\s*o\s*\.?\s*o|ograniczon|s\.\s*a\.?$|spółka akcyjna/iu;
const partnership =
  /(?<!\p{L})(s\.\s?c\.?|s\.?\s?j\.|sp\.?\s?(j|k|p)\.?|sp\.?\s?jawna|spółka\s+(jawna|cywilna|komandytowa|partnerska)|wspólnicy|partnerzy|s-ka)(?!\p{L})/iu;

/** The quoted name of an enterprise, unless it is a person's name too. */
function enterpriseName(name: string): string | null {
  const outside = new Set(wordsOf(name.replace(quoted, ' ')));
  for (const [, inside] of name.matchAll(quoted)) {
    if (wordsOf(inside!).every((each) => !outside.has(each) && !givenNames.has(each))) return inside!;
  }
  return null;
}

/** A quoted single word such as "KAROL" names an enterprise, not a person. */
const withoutQuotedWords = (name: string) => name.replace(quoted, (all, inside: string) => (wordsOf(inside).length > 1 ? all : ' '));

/** The words that name private persons, in lower case: given names, surnames, and words beside them that may be either. */
export interface Persons {
  words: Set<string>;
  surnames: Set<string>;
}

/**
 * What may be shown of a beneficiary's name: the whole name of a body, the quoted name of a private person's
 * enterprise, or null; and the words that name the person.
 */
export function withoutPrivateName(beneficiary: string): { name: string | null; persons: Persons } {
  const persons: Persons = { words: new Set(), surnames: new Set() };
  if (!beneficiary || publicBody.test(beneficiary)) return { name: beneficiary, persons };
  const words = wordsOf(withoutQuotedWords(withoutPatron(beneficiary)));
  words.forEach((each, at) => {
    if (!givenNames.has(each) || words.length === 1) return;
    const before = at === words.length - 1 || at === 1 ? words[at - 1] : undefined;
    for (const near of [each, words[at + 1], words[at + 2], before]) if (near && near !== 'i') persons.words.add(near);
    for (const near of [words[at + 1], before]) if (near && near.length > 2 && !givenNames.has(near)) persons.surnames.add(near);
  });
  const isBody = persons.words.size === 0 && (!partnership.test(beneficiary) || limited.test(beneficiary));
  return { name: isBody ? beneficiary : enterpriseName(beneficiary), persons };
}

/** A title without the names of the given persons: each run of their words that holds a given name or a surname becomes "[…]". */
export function withoutPersons(title: string, { words, surnames }: Persons): string {
  const runs: { from: number; to: number; names: boolean }[] = [];
  for (const found of words.size ? title.matchAll(word) : []) {
    const each = found[0].toLowerCase();
    if (!words.has(each) || each === found[0]) continue; // a name begins with a capital
    const to = found.index + each.length;
    const names = givenNames.has(each) || surnames.has(each);
    const run = runs.at(-1);
    if (run && /^[\s,–-]*(i\s+)?$/u.test(title.slice(run.to, found.index))) Object.assign(run, { to, names: run.names || names });
    else runs.push({ from: found.index, to, names });
  }
  return runs.filter((run) => run.names).reduceRight((text, run) => `${text.slice(0, run.from)}[…]${text.slice(run.to)}`, title);
}
