/**
 * What the dictionary lacks or keeps apart, folded: forms and lemmas on the right lead to the key on the
 * left. Suppletive words, abbreviated words, and verbs of the field with the noun that people use for the
 * same doing ("jak gminy mogą współpracować" asks for "współpraca"): no rule tells such pairs from others
 * ("sytuować" is not "sytuacja"), so each is written out, in all its aspects. New words and town names that inflect regularly are
 * in making/supplement.txt.
 */
const LEADS_TO: Record<string, string> = {
  dziecko: 'dzieci dziecmi dzieciom dzieciach',
  czlowiek: 'ludzie ludzi ludziom ludzmi ludziach',
  rok: 'lata lat latach latami latom laty',
  duzy: 'wiekszy najwiekszy wieksza wieksze',
  maly: 'mniejszy najmniejszy',
  dobry: 'lepszy najlepszy',
  zly: 'gorszy najgorszy',
  radny: 'radna',
  bielsko: 'bielsk',
  brac: 'bierze biora',
  isc: 'szedl szla szli szlo szly ide idzie ida',
  tydzien: 'tygodnie tygodni tygodniach tygodniami tygodniom tygodnia tygodniu tygodniem',
  dzien: 'dni dnia dniu dniach dniami dniom dniem',
  praca: 'pracy prace pracom pracami pracach',
  przejac: 'przejecie przejecia przejeciu przejeciem',
  tree: 'trees',
  ogrod: 'ogrodka',
  reka: 'rece rak rekami rekach rekoma',
  oko: 'oczy oczu oczach oczami',
  ucho: 'uszy uszu uszach uszami',
  zielony: 'zielono zieloni',
  wojewodztwo: 'woj',
  powiat: 'pow',
  lab: 'lab laba labu labowi labem labie laby labow labom labami labach',
  wspolpraca: 'wspolpracowac',
  wdrozenie: 'wdrozyc wdrazac',
  doradztwo: 'doradzac doradzic',
  dofinansowanie: 'dofinansowac finansowac sfinansowac',
  inwestycja: 'inwestowac zainwestowac',
  odbudowa: 'odbudowac odbudowywac',
  budowa: 'budowac zbudowac wybudowac',
  przebudowa: 'przebudowac',
  remont: 'remontowac wyremontowac',
  modernizacja: 'modernizowac zmodernizowac',
  rewitalizacja: 'rewitalizowac zrewitalizowac',
  adaptacja: 'adaptowac zaadaptowac',
  konsultacja: 'konsultowac skonsultowac',
  segregacja: 'segregowac',
  wsparcie: 'wspierac wesprzec',
  pomoc: 'pomagac',
  poprawa: 'poprawiac poprawic',
  rozwoj: 'rozwijac rozwinac',
  ograniczenie: 'ograniczac ograniczyc',
  zakup: 'kupic kupowac zakupic',
};

export const OVERLAY: ReadonlyMap<string, string> = new Map(
  Object.entries(LEADS_TO).flatMap(([key, forms]) => forms.split(' ').map((form) => [form, key] as const)),
);

/** First parts of compounds: what follows them inflects as it does alone ("mikroretencji" as "retencji"). */
export const FIRST_PARTS: readonly string[] = `
agro aero anty auto bio cyber eko elektro euro foto geo hiper hydro infra inter kilo makro mega meta
mikro mini mono multi nano neo nie niby nisko ogolno osobo pod ponad post prze pro pseudo radio samo
socjo sub super tele termo trans ultra video wielo wodo wspol wysoko zero
`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);
