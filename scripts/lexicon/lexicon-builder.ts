import { LEXICON_HEADER_BYTES, LEXICON_MAGIC } from '../../server/search/analysis/lexicon.ts';
import { AutomatonBuilder, editBetween } from './automaton-builder.ts';
import { learnEndings } from './endings.ts';
import { readForms } from './forms.ts';
import { Hunspell } from './hunspell.ts';
import { chooseLemmas } from './lemmas.ts';
import { weighReadings } from './weigh.ts';

const VERB = /[FH]/;
const SHORTEST_TEACHER = 5;
/** New words are nouns more often than adjectives, which have more forms. */
const ADJECTIVE_WEIGHT = 0.3;

export interface LexiconSources {
  /** A hunspell dictionary, and what is to be added to it. */
  aff: string;
  dic: string;
  supplement: string;
  /** Names of towns, as spelt: among names these are the likely ones. */
  towns: ReadonlySet<string>;
  /** How often folded words occur in real texts. */
  wordCounts: ReadonlyMap<string, number>;
}

/** Builds the artefact; the same sources give the same bytes. Takes some 1.5 GB of memory. */
export function buildLexicon({ aff, dic, supplement, towns, wordCounts }: LexiconSources): Uint8Array {
  const table = readForms(new Hunspell(aff, dic, supplement), towns);
  const likelihood = weighReadings(table, wordCounts);
  const lemmas = chooseLemmas(table, likelihood);

  const builder = new AutomatonBuilder();
  const forms = [...lemmas.keys()].sort();
  const formsRoot = builder.add(
    (function* () {
      for (const form of forms) yield [form, editBetween(form, lemmas.get(form)!)] as const;
    })(),
  );
  const endingsRoot = builder.add(
    learnEndings(
      (function* () {
        for (const form of forms) {
          const readings = table.readings.get(form)!;
          const { kind } = table.lexemes[readings[0]!.lexeme]!;
          const isOpenClass = readings.length === 1 && kind.length > 1 && !VERB.test(kind) && !kind.endsWith('!');
          if (isOpenClass && form.length >= SHORTEST_TEACHER)
            yield [form, lemmas.get(form)!, /X/.test(kind) ? ADJECTIVE_WEIGHT : 1] as const;
        }
      })(),
    ),
  );
  const { bytes: states, addresses } = builder.write([formsRoot, endingsRoot]);
  const artefact = new Uint8Array(LEXICON_HEADER_BYTES + states.length);
  for (let at = 0; at < LEXICON_MAGIC.length; at += 1) artefact[at] = LEXICON_MAGIC.charCodeAt(at);
  const header = new DataView(artefact.buffer);
  header.setUint32(8, addresses[0]!, true);
  header.setUint32(12, addresses[1]!, true);
  artefact.set(states, LEXICON_HEADER_BYTES);
  return artefact;
}
