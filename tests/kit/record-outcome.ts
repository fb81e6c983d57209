import { optional, one, text, value } from '../../server/graph/input.ts';
import { anybody, verb } from '../../server/graph/verb.ts';
import { Pilot } from '../../server/pilot/pilot.ts';
import { alerting } from '../../server/saved-search/alerting.ts';

/** A verb of the tests: it changes a record and tells somebody by e-mail. */
export const recordOutcome = verb('recordOutcome', 'Records what became of a pilot.', {
  for: anybody,
  input: {
    pilot: one(Pilot),
    outcome: value(Pilot, 'outcome'),
    hypothesis: optional(text(Pilot, 'hypothesis', { longest: 50 })),
    endsOn: optional(value(Pilot, 'endsOn')),
  },
  refuses: { NOT_BEGUN: 'The pilot has not begun.' },
  gives: Pilot,
  async does({ pilot, outcome, hypothesis, endsOn }, { run, use, refuse, save }) {
    await use(alerting).outbox.put(run, [{ recipient: 'secretariat@example.org', subject: hypothesis ?? '', body: outcome, headers: {} }]);
    if (pilot.phase === 'PLANNED') refuse('NOT_BEGUN', 'pilot');
    return save(pilot, { outcome, hypothesis, endsOn });
  },
});
