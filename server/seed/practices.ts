import type { z } from 'zod';
import { challengesOf, trustOf, wordsOf } from './collected.ts';
import { citedBy, conditionsTold } from './conditions.ts';
import { inWords, scopeInWords } from './days.ts';
import type { CheckedRow } from './files.ts';
import type { Reading } from './reading.ts';
import { pilotPhase, solutionPhase, townsOf, type Case, type Cases } from './cases.ts';
import { inPolish, seedRef, text } from './record.ts';
import { practiceShape } from './shapes/collected.ts';

/** Adds the collected practices to the cases. */
export async function readPractices(reading: Reading, cases: Cases): Promise<void> {
  for (const row of await reading.folder.array('sample/practices.json', practiceShape)) cases.set(row.data.key, practice(row, reading));
}

function practice({ file, row, data }: CheckedRow<z.infer<typeof practiceShape>>, reading: Reading): Case {
  const { book, bodies, editing } = reading;
  const where = { file, row };
  const edited = editing.practices[data.key];
  const kindOf = edited?.kindOf ?? data.kindOf;
  const legislative = kindOf === 'LEGISLATIVE_PILOT';
  const pilot = kindOf !== 'SOLUTION';
  const sources = book.cite(where, data.sources, data.accessedOn);
  const { cities, place } = townsOf(data.cities, data.place, reading);
  const { indicators } = reading.english.of(`practice:${data.key}`);
  const conditions = conditionsTold(data, reading);
  return {
    pilot,
    record: {
      key: `${pilot ? 'pilot' : 'solution'}:${data.key}`,
      ...where,
      values: {
        ...wordsOf(reading, 'practice', data),
        nature: editing.natures[data.key] ?? null,
        place,
        scope: scopeInWords(edited?.scope ?? data.scope),
        phase: pilot ? pilotPhase(data.phase, legislative) : solutionPhase(data.phase),
        announced: data.announcedOnly ?? false,
        outcome: data.outcome,
        decision: data.decision,
        startsOn: data.startsOn,
        endsOn: data.endsOn,
        [pilot ? 'budget' : 'cost']: data.cost ?? null,
        lessons: inPolish(data.lessonsPl),
        transferConditions: inPolish(data.transferConditionsPl),
        legalBasis: inPolish(inWords(data.legalBasis)),
        citations: citedBy(conditions, data.sources),
        ...(pilot && { type: legislative ? 'LEGISLATIVE' : 'IMPLEMENTATION' }),
        externalRefs: seedRef(data.key),
        ...trustOf(reading, data, edited?.note ? { note: edited.note } : null, data.announcedOnly && announced),
      },
      links: {
        ...(pilot && { city: cities.length === 1 && !place ? cities[0]! : null }),
        cities,
        owner: bodies.key(where, data.ownerOrganisation, sources),
        challenges: challengesOf(data.challenges),
        sources,
      },
      parts: {
        indicators: data.indicators.map((each, position) => ({
          position,
          label: text(each.name, indicators?.[each.name]),
          unit: each.unit,
          baseline: each.baseline,
          target: each.target,
          actual: each.actual,
          year: each.year,
          citation: null,
        })),
        conditions,
      },
    },
  };
}

const announced = { note: 'Źródła tylko to zapowiadają: nie wiadomo, czy już działa.' };
