import { beforeAll, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { Recommendation } from '../../server/reform/recommendation.ts';
import { servedWriting } from '../kit/writing.ts';

const { ask, act, make, run, institute, author, stranger, secretary, seenBy } = await servedWriting();
let pilot: any, recommendation: any, pilotId: string, recommendationId: string, addressee: any, official: any;
let somebody: typeof author;
beforeAll(async () => {
  addressee = await make.organisation({ title: { pl: 'Ministerstwo', en: null } });
  pilot = await make.pilot({ type: 'IMPLEMENTATION', phase: 'RUNNING', owner: institute, lessons: { pl: 'Pierwsza lekcja', en: null } });
  recommendation = await make.make(Recommendation, {
    slug: 'rekomendacja',
    title: { pl: 'Rekomendacja', en: null },
    type: 'REGULATION',
    progress: 'PROPOSED',
    addressee,
  });
  [pilotId, recommendationId] = [globalId('Pilot', pilot.id), globalId('Recommendation', recommendation.id)];
  somebody = author;
  official = stranger;
  await run('insert into role_grant (account_id, role, organisation_id) values (?, ?, ?)', [official.id, 'MEMBER', addressee.id]);
});

const change = (record: string, name: string, values: object, token: string, more: object = {}) =>
  act('changeRecord', { record, change: name, values, ...more }, token, 'number problems { field code }');
const offered = async (record: string, token?: string) =>
  (await ask('query ($record: ID!) { recordChanges(record: $record) { change } }', { record }, token)).recordChanges.map(
    (each: any) => each.change,
  );
const pilotNow = async () =>
  (
    await ask('query ($id: ID!) { pilot(id: $id) { outcome phase failures { pl } lessons { pl } prolongations { until act reason } } }', {
      id: pilotId,
    })
  ).pilot;
const recommendationNow = async () =>
  (
    await ask(
      'query ($id: ID!) { recommendation(id: $id) { progress progressReason { pl } progressSetOn progressSetBy answers { by givenOn body } } }',
      { id: recommendationId },
    )
  ).recommendation;

test('those who keep a pilot record its outcome, failure included, and readers see it at once as a version', async () => {
  expect(
    await change(
      pilotId,
      'RECORD_OUTCOME',
      { outcome: 'STOPPED', phase: 'STOPPED', failures: { pl: 'Nikt nie przyszedł.' } },
      somebody.token,
    ),
  ).toEqual({
    number: 2,
    problems: [],
    userErrors: [],
  });
  // what was not filled in stays
  expect(await pilotNow()).toMatchObject({
    outcome: 'STOPPED',
    phase: 'STOPPED',
    failures: { pl: 'Nikt nie przyszedł.' },
    lessons: { pl: 'Pierwsza lekcja' },
  });
});

test('a failure can be recorded without naming who recorded it', async () => {
  const protectedOne = { outcome: 'NOT_CONFIRMED', phase: 'COMPLETED' };
  const { number } = await change(pilotId, 'RECORD_OUTCOME', protectedOne, somebody.token, { isProtected: true });
  const { versions } = await ask('query ($id: ID!) { versions(record: $id) { number organisation { slug } } }', { id: pilotId });
  expect(versions.find((each: any) => each.number === number)).toEqual({ number, organisation: null });
  expect(versions.find((each: any) => each.number === 2)).toEqual({ number: 2, organisation: { slug: institute.slug } });
});

test('an end that is no date is told at its field, together with what is missing', async () => {
  const { problems } = await change(pilotId, 'PROLONG', { until: 'kiedyś', act: 'Uchwała nr 5' }, somebody.token);
  expect(problems.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
    ['until', 'DATE_INVALID'],
    ['reason', 'REQUIRED'],
  ]);
});

test('a pilot is prolonged by an act and for a reason, and keeps what prolonged it before', async () => {
  expect((await change(pilotId, 'PROLONG', { until: '2027-06' }, somebody.token)).problems).toEqual([
    { field: 'act', code: 'REQUIRED' },
    { field: 'reason', code: 'REQUIRED' },
  ]);
  for (const until of ['2027-06', '2027-12'])
    expect(
      (await change(pilotId, 'PROLONG', { until, act: 'Uchwała nr 5', reason: 'Opóźniona dostawa' }, somebody.token)).number,
    ).toBeGreaterThan(2);
  expect((await pilotNow()).prolongations).toEqual([
    { until: '2027-06', act: 'Uchwała nr 5', reason: 'Opóźniona dostawa' },
    { until: '2027-12', act: 'Uchwała nr 5', reason: 'Opóźniona dostawa' },
  ]);
});

test('the body that a recommendation is addressed to answers it; the secretariat alone sets its progress', async () => {
  expect(await offered(recommendationId, official.token)).toEqual(['ANSWER']);
  expect(await offered(recommendationId, secretary.token)).toEqual(['ANSWER', 'SET_PROGRESS']);
  const answer = { givenOn: '2026-11-01', body: 'Zmienimy rozporządzenie.' };
  expect(await change(recommendationId, 'ANSWER', answer, official.token)).toMatchObject({ number: 2 });
  expect(
    (await change(recommendationId, 'SET_PROGRESS', { progress: 'ACCEPTED', progressReason: { pl: 'x' } }, official.token)).userErrors,
  ).toMatchObject([{ field: 'record', code: 'NOT_FOUND' }]);
  // English alone is no reason for readers of Polish
  expect(
    (await change(recommendationId, 'SET_PROGRESS', { progress: 'ACCEPTED', progressReason: { en: 'x' } }, secretary.token)).problems,
  ).toEqual([{ field: 'progressReason.pl', code: 'REQUIRED' }]);
  expect(
    await change(
      recommendationId,
      'SET_PROGRESS',
      { progress: 'ACCEPTED', progressReason: { pl: 'Ministerstwo odpowiedziało.' } },
      secretary.token,
    ),
  ).toMatchObject({ number: 3 });
  expect(await recommendationNow()).toMatchObject({
    progress: 'ACCEPTED',
    progressReason: { pl: 'Ministerstwo odpowiedziało.' },
    progressSetOn: new Date().toISOString().slice(0, 10),
    progressSetBy: 'Sekretariat sieci',
    answers: [{ by: null, ...answer }],
  });
});

test('nobody else may, and they are told no more than of a record that is not there', async () => {
  const nowhere = globalId('Pilot', 999_999);
  for (const token of [official.token])
    for (const record of [pilotId, nowhere]) {
      const refused = await change(record, 'PROLONG', { until: '2030', act: 'a', reason: 'b' }, token);
      expect(refused.userErrors).toMatchObject([{ field: 'record', code: 'NOT_FOUND' }]);
      expect(await offered(record, token)).toEqual([]);
    }
  expect(await offered(pilotId)).toEqual([]);
});

test('a draft that waits stays while an outcome is recorded', async () => {
  await act('editRecord', { record: pilotId }, somebody.token);
  const { save } = await seenBy(somebody.token, pilotId);
  await act('saveDraft', { record: pilotId, save, values: { hypothesis: 'Szkic' } }, somebody.token, 'save');
  expect(await change(pilotId, 'RECORD_OUTCOME', { outcome: 'INCONCLUSIVE', phase: 'COMPLETED' }, somebody.token)).toMatchObject({
    problems: [],
  });
  expect(await pilotNow()).toMatchObject({ outcome: 'INCONCLUSIVE' });
  expect(await seenBy(somebody.token, pilotId)).toMatchObject({ state: 'DRAFT', values: { hypothesis: 'Szkic' } });
});

test('what breaks a rule of the domain is refused with its sentence, and nothing changes', async () => {
  await run(`update pilot set starts_on = '2026-05' where id = ?`, [pilot.id]);
  const before = await pilotNow();
  const { number, userErrors } = await change(
    pilotId,
    'RECORD_OUTCOME',
    { outcome: 'CONFIRMED', phase: 'COMPLETED', endsOn: '2025' },
    somebody.token,
  );
  expect([number, userErrors.map(({ message }: any) => message)]).toEqual([null, ['It cannot end before it begins.']]);
  expect(await pilotNow()).toEqual(before);
});

test.each([
  ['LIMIT_MISSING', { scope: null }],
  ['LEGAL_BASIS_MISSING', { legalBasis: null }],
  ['SUPERVISOR_MISSING', { supervisor: null }],
  ['EXIT_MISSING', { safeguards: null }],
  ['EVALUATION_MISSING', { evaluationOn: null }],
])('a legislative pilot is not published while %s', async (code, without) => {
  const whole = {
    type: 'LEGISLATIVE',
    phase: 'PLANNED',
    scope: { time: 'Dwa lata' },
    legalBasis: { pl: 'Ustawa' },
    supervisor: globalId('Organisation', addressee.id),
    safeguards: 'Można przerwać.',
    evaluationOn: '2028',
  };
  const { work } = await act(
    'startDraft',
    { kind: 'PILOT', title: `Pilotaż ${code}`, values: { ...whole, ...without } },
    somebody.token,
    'work { id }',
  );
  const { missing } = await act('submitDraft', { record: work.id }, somebody.token, 'missing { field code message }');
  expect(missing.map((each: any) => each.code)).toEqual([code]);
  expect(missing[0].message).toMatch(/^A legislative pilot .+\.$/);
});
