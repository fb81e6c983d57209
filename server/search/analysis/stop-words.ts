/**
 * Words that say nothing about a text, folded. Polish and English in one list, because the language
 * of a query is never known for sure. Left out on purpose: "most" (Polish for bridge), "maja" (of May),
 * "can", "do" as a verb: a word stays where dropping it could hide something in the other language.
 */
const POLISH = `
a aby ach albo ale ani aj az bardzo bez bo bowiem by byc byl byla byli bylo byly bedzie beda bedac
chce choc ci cie co cos czy czyli czym dla dlaczego dlatego do gdy gdyby gdyz gdzie go i ich ile im
in inne inny innych iz ja jak jaka jaki jakie jakich jako je jednak jednym jego jej jem jemu jesli
jest jestem jestesmy jeszcze jezeli juz kazda kazde kazdy kiedy kto ktora ktore ktorego ktorej ktory
ktorych ktorym ktorymi ktorzy ku lecz lub ma mi miedzy mna mnie moga moj moja moje moze mozna my na
nad nam nami nas nasz nasza nasze nawet nia nic nich nie niech nim nimi niz no o od on ona one oni
ono oraz owa po pod ponad poniewaz poprzez poza przed przede przez przy rowniez sa sam sama sie
skad sobie soba swoj swoja swoje swoich ta tak taka taki takie takich takze tam te tego tej temu ten
teraz tez tez to toba tobie totez tu tutaj twoj twoja twoje ty tych tylko tym tymi u w wam wami was
wasz wasza wasze we wedlug wiec wlasnie wobec wraz wszyscy wszystkich wszystkie wszystkim wszystko
wtedy wy z za zas zatem ze zeby
sw ul al pl os np itd itp tzw tzn m.in. nr r ww br dr hab inz mgr prof
`;

const ENGLISH = `
the of and in on at for from with without is are was were be been being an as by it its this that these
those or not but if into than then their there they them we our you your he she his her which who whom
whose what when where how why has have had will would should could may might must also such other
between about over under through during after before all any each both more no nor so too very
`;

export const STOP_WORDS: ReadonlySet<string> = new Set(`${POLISH} ${ENGLISH}`.split(/\s+/).filter(Boolean));
