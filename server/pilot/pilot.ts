import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { Money } from '../graph/facts.ts';
import { Organisation } from '../organisation/organisation.ts';
import { record } from '../source/record.ts';
import { natures, Scope } from './scope.ts';
import { Solution } from './solution.ts';

const PilotSchema = defineEntity({
  name: 'Pilot',
  comment: 'A trial: of a solution in use, or of new rules within a limited scope.',
  properties: {
    ...record,
    type: p
      .enum(['IMPLEMENTATION', 'LEGISLATIVE'])
      .index()
      .comment(
        'IMPLEMENTATION: a solution is tried out. LEGISLATIVE: new rules are tried within a limited scope before they take full effect.',
      ),
    nature: p
      .enum([...natures])
      .index()
      .comment('By what means it works.'),
    city: () => p.manyToOne(City).nullable().index().comment('The town that leads it; null when it is not led by one town.'),
    cities: () => p.manyToMany(City).comment('All towns it takes place in, where they are named.'),
    place: p.text().nullable().comment('Where it takes place, when the sources give a phrase instead of towns; in Polish.'),
    owner: () =>
      p
        .manyToOne(Organisation)
        .nullable()
        .index()
        .comment('The body that runs it, when it is not the city itself; null when not recorded.'),
    challenges: () => p.manyToMany(Challenge).comment('The challenges it answers.'),
    solution: () => p.manyToOne(Solution).nullable().index().comment('The solution it tries out; null when not recorded.'),
    hypothesis: p.text().nullable().comment('What was to be found out; in Polish; null when not recorded.'),
    scope: () =>
      p
        .embedded(Scope)
        .nullable()
        .prefix('scope_')
        .comment('Its limits in time, territory and subjects. A legislative pilot has at least one.'),
    startsOn: p.date().nullable().index().comment('The first day; null when not recorded to the day.'),
    endsOn: p.date().nullable().comment('The last day; null when not recorded to the day or still open.'),
    budget: () => p.embedded(Money).nullable().prefix('budget_').comment('What it was to cost; null when not recorded.'),
    phase: p
      .enum(['PLANNED', 'RUNNING', 'COMPLETED', 'STOPPED', 'UNKNOWN'])
      .index()
      .comment('How far it has come; UNKNOWN when no source says.'),
    outcome: p
      .enum(['CONFIRMED', 'PARTLY_CONFIRMED', 'NOT_CONFIRMED', 'INCONCLUSIVE', 'STOPPED'])
      .nullable()
      .index()
      .comment('What became of the hypothesis; null when nobody has recorded it.'),
    decision: p
      .enum(['SCALED', 'SCALED_WITH_CHANGES', 'CONTINUED', 'LESSONS_USED', 'ENDED'])
      .nullable()
      .index()
      .comment(
        'What was decided afterwards. LESSONS_USED: it was given up, and what was learned was used. Null when not decided or not recorded.',
      ),
    lessons: p.text().nullable().comment('What was learned; in Polish; null when not recorded.'),
    transferConditions: p.text().nullable().comment('What another town needs in order to repeat it; in Polish; null when not recorded.'),
    legalBasis: p.text().nullable().comment('The act that allows a legislative pilot; in Polish; null when not recorded.'),
    supervisor: () => p.manyToOne(Organisation).nullable().index().comment('Who supervises a legislative pilot; null when not recorded.'),
    safeguards: p
      .text()
      .nullable()
      .comment('How those concerned are protected and how it can be ended early; in Polish; null when not recorded.'),
    evaluationOn: p.date().nullable().comment('The day its evaluation is due or was published; null when not recorded.'),
  },
  checks: [
    {
      name: 'pilot_legislative_scope',
      expression:
        "type <> 'LEGISLATIVE' or btrim(coalesce(scope_time, '') || coalesce(scope_territory, '') || coalesce(scope_subjects, '')) <> ''",
    },
    { name: 'pilot_dates_in_order', expression: 'ends_on is null or starts_on is null or ends_on >= starts_on' },
  ],
});

/** A trial, with the rule that a legislative one is limited. */
export class Pilot extends PilotSchema.class {
  /** Whether the pilot keeps the rule that new rules are tried only in limited time, territory or subjects. */
  get keepsScopeRule(): boolean {
    return this.type !== 'LEGISLATIVE' || [this.scope?.time, this.scope?.territory, this.scope?.subjects].some((limit) => limit?.trim());
  }
}
PilotSchema.setClass(Pilot);
