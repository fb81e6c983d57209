import { defineEntity, p } from '@mikro-orm/core';
import { Challenge } from '../challenge/challenge.ts';
import { City } from '../city/city.ts';
import { Money } from '../graph/facts.ts';
import { Organisation } from '../organisation/organisation.ts';
import { inOrder, partialDate } from '../graph/partial-date.ts';
import { record } from '../source/record.ts';
import { natures, Scope } from './scope.ts';
import { decisions, outcomes, story } from './story.ts';
import { Solution } from './solution.ts';

const ProlongationSchema = defineEntity({
  name: 'Prolongation',
  embeddable: true,
  comment: 'A decision that a pilot lasts longer than planned.',
  properties: {
    on: partialDate().nullable().comment('When it was decided; null when not recorded.'),
    until: partialDate().comment('The new planned end.'),
    act: p.string().nullable().comment('The act that prolonged it; in Polish; null when not recorded.'),
    actEn: p.string().nullable().comment('The same in English; null when nobody has translated it yet.'),
    reason: p.string().nullable().comment('Why; in Polish; null when not recorded.'),
    reasonEn: p.string().nullable().comment('The same in English; null when nobody has translated it yet.'),
  },
});
export class Prolongation extends ProlongationSchema.class {}
ProlongationSchema.setClass(Prolongation);

const DerogationSchema = defineEntity({
  name: 'Derogation',
  embeddable: true,
  comment: 'A provision that does not hold, or holds otherwise, within a legislative pilot.',
  properties: {
    provision: p.string().comment('The provision; in Polish.'),
    eli: p.string().nullable().comment('The European Legislation Identifier of the act; null when not recorded.'),
  },
});
export class Derogation extends DerogationSchema.class {}
DerogationSchema.setClass(Derogation);

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
      .nullable()
      .index()
      .comment('By what means it works; null when not recorded.'),
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
    startsOn: partialDate().nullable().index().comment('When it began; null when not recorded.'),
    endsOn: partialDate().nullable().comment('When it ended; null when not recorded or still open.'),
    plannedEndsOn: partialDate()
      .nullable()
      .index()
      .comment('When it was to end at first; null when no end was planned or it is not recorded.'),
    prolongations: () => p.embedded(Prolongation).array().defaultRaw("'[]'").comment('Each time it was prolonged, oldest first.'),
    budget: () => p.embedded(Money).nullable().prefix('budget_').comment('What it was to cost; null when not recorded.'),
    announced: p.boolean().default(false).comment('Whether the sources only announce it: nobody has yet told that it began.'),
    phase: p
      .enum(['PLANNED', 'RUNNING', 'COMPLETED', 'STOPPED', 'UNKNOWN'])
      .index()
      .comment('How far it has come; UNKNOWN when no source says.'),
    outcome: p
      .enum([...outcomes])
      .nullable()
      .index()
      .comment('What became of the hypothesis; null when nobody has recorded it.'),
    decision: p
      .enum([...decisions])
      .nullable()
      .index()
      .comment(
        'What was decided afterwards. LESSONS_USED: it was given up, and what was learned was used. Null when not decided or not recorded.',
      ),
    ...story,
    derogations: () =>
      p.embedded(Derogation).array().defaultRaw("'[]'").comment('The provisions that do not hold within a legislative pilot.'),
    endRule: p
      .text()
      .nullable()
      .comment(
        'What the law says must be decided when a legislative pilot ends; in Polish; null when it says nothing or it is not recorded.',
      ),
    supervisor: () => p.manyToOne(Organisation).nullable().index().comment('Who supervises a legislative pilot; null when not recorded.'),
    safeguards: p
      .text()
      .nullable()
      .comment('How those concerned are protected and how it can be ended early; in Polish; null when not recorded.'),
    evaluationOn: partialDate().nullable().comment('When its evaluation is due; null when not recorded.'),
  },
  checks: [
    {
      name: 'pilot_legislative_scope',
      expression:
        "type <> 'LEGISLATIVE' or btrim(coalesce(scope_time, '') || coalesce(scope_territory, '') || coalesce(scope_subjects, '')) <> ''",
    },
    { name: 'pilot_dates_in_order', expression: inOrder('starts_on', 'ends_on') },
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
