import { beforeAll, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { codes } from '../kit/serve.ts';
import { keyIn } from '../kit/people.ts';
import { servedWriting } from '../kit/writing.ts';

const { alerts, asked, ask, act, make, run, mail, mailbox, secretary, reviewer, author, seenBy } = await servedWriting();
let office: any, id: string;
let assistants = 0;
beforeAll(async () => {
  office = await make.organisation({ title: { pl: 'Urząd Miasta Płocka', en: null }, contact: { phone: '+48 24 000 00 00' } });
  id = globalId('Organisation', office.id);
});

const refusals = ({ userErrors }: any) => userErrors.map(({ code }: any) => code);
/** Another person every time: an address gets ten e-mails a day. */
const somebodyElse = () => `asystent${++assistants}@plock.example.org`;
const phone = (value: string, email: string, more: object = {}) =>
  act('suggestCorrection', { record: id, field: 'contact.phone', wrong: 'Zmienił się numer.', value, email, ...more }, undefined, 'sent');
/** A suggestion whose address was confirmed: its key. */
async function confirmed(value: string, email = somebodyElse()) {
  expect(await phone(value, email)).toEqual({ sent: true, userErrors: [] });
  const key = keyIn(await mail(email));
  expect(await act('confirmSuggestion', { key }, undefined, 'confirmed')).toEqual({ confirmed: true, userErrors: [] });
  expect((await mail(email)).subject).toBe('Splot: dziękujemy za zgłoszenie');
  return { key, email };
}
const QUEUE = '{ suggestions { id what record field now value title body canBePublished recordTitlePl } }';
const waiting = async () => (await ask(QUEUE, {}, secretary.token)).suggestions as any[];
const last = async () => (await waiting()).at(-1);
const decide = (input: object, token = secretary.token) => act('decideSuggestion', { ...input }, token, 'decided record');
const phoneNow = async () =>
  (await ask('query ($slug: String!) { organisation(slug: $slug) { contact { phone email } } }', { slug: office.slug })).organisation
    .contact.phone;

test('a mayor’s assistant corrects a telephone number without an account: confirmed by e-mail, accepted, public, told', async () => {
  const before = (await waiting()).length;
  const email = somebodyElse();
  await phone('+48 24 367 15 60', email);
  const letter = await mail(email);
  expect(letter.text).not.toContain('367');
  const key = keyIn(letter);
  // programs that look for harm follow every link: looking confirms nothing
  const look = () => ask('query ($key: ID!) { suggestion(key: $key) { isConfirmed value now recordTitlePl } }', { key });
  expect(await look()).toEqual({
    suggestion: { isConfirmed: false, value: '+48 24 367 15 60', now: null, recordTitlePl: 'Urząd Miasta Płocka' },
  });
  expect(await look()).toMatchObject({ suggestion: { isConfirmed: false } });
  expect(await waiting()).toHaveLength(before);

  await act('confirmSuggestion', { key }, undefined, 'confirmed');
  await act('confirmSuggestion', { key }, undefined, 'confirmed');
  expect((await mail(email)).subject).toBe('Splot: dziękujemy za zgłoszenie');
  const suggestion = await last();
  expect(suggestion).toMatchObject({
    what: 'CORRECTION',
    record: id,
    field: 'contact.phone',
    now: '+48 24 000 00 00',
    value: '+48 24 367 15 60',
    canBePublished: true,
  });
  expect(await phoneNow()).toBe('+48 24 000 00 00');

  expect(await decide({ id: suggestion.id, decision: 'PUBLISH' })).toEqual({ decided: true, record: id, userErrors: [] });
  expect(await phoneNow()).toBe('+48 24 367 15 60');
  const told = await mail(email);
  expect(told.subject).toBe('Splot: przyjęto zgłoszenie');
  expect(told.text).toContain(`https://splot.example.org/rekord/${id}`);
  expect(await ask('query ($id: ID!) { versions(record: $id) { number } }', { id })).toEqual({
    versions: [{ number: 2 }, { number: 1 }],
  });
  const kept = await run('select row_to_json(s)::text as row from suggestion s');
  expect(kept.map(({ row }) => row).join()).not.toContain(email);
  expect(refusals(await decide({ id: suggestion.id, decision: 'PUBLISH' }))).toEqual(['NOT_FOUND']);
  expect(mailbox.mails.filter(({ to }) => JSON.stringify(to).includes(email))).toHaveLength(0);
});

test('a draft that somebody is writing stays when a correction is published, and keeps what both wrote', async () => {
  await act('editRecord', { record: id }, secretary.token);
  await act('saveDraft', { record: id, save: 1, values: { contact: { email: 'um@example.org' } } }, secretary.token, 'save');
  await confirmed('+48 24 111 11 11');
  expect(await decide({ id: (await last()).id, decision: 'PUBLISH' })).toMatchObject({ decided: true });
  expect(await phoneNow()).toBe('+48 24 111 11 11');
  const draft = await seenBy(secretary.token, id);
  expect(draft).toMatchObject({ state: 'DRAFT', values: { contact: { email: 'um@example.org' } } });
  await act('discardDraft', { record: id }, secretary.token);
});

test('what is accepted as a draft waits for review, with the words of whoever suggested it', async () => {
  const { email } = await confirmed('+48 24 222 22 22');
  expect(await decide({ id: (await last()).id, decision: 'DRAFT' })).toMatchObject({ decided: true, record: id });
  expect(await phoneNow()).toBe('+48 24 111 11 11');
  expect(await seenBy(secretary.token, id)).toMatchObject({
    state: 'DRAFT',
    values: { contact: { phone: '+48 24 222 22 22' } },
    comments: [{ field: 'contact.phone', body: 'Zmienił się numer.\n→ +48 24 222 22 22' }],
  });
  expect((await mail(email)).text).toContain('Powstał z niego szkic');
  await act('discardDraft', { record: id }, secretary.token);
});

test('whoever is declined is told why, and nothing changes', async () => {
  const { email } = await confirmed('+48 999');
  const { id: which } = await last();
  expect(refusals(await decide({ id: which, decision: 'DECLINE' }))).toEqual(['REASON_MISSING']);
  expect(await decide({ id: which, decision: 'DECLINE', reason: 'Ten numer nie odpowiada.' })).toMatchObject({ decided: true });
  const letter = await mail(email);
  expect([letter.subject, letter.text]).toEqual([
    'Splot: nie przyjęto zgłoszenia',
    expect.stringContaining('Powód: Ten numer nie odpowiada.'),
  ]);
  expect(await phoneNow()).toBe('+48 24 111 11 11');
});

test('a solution or a barrier that is missing becomes a draft of its kind', async () => {
  await make.city({ title: { pl: 'Płock', en: null }, slug: 'plock-1' });
  for (const [what, kind] of [
    ['SOLUTION', 'SOLUTION'],
    ['BARRIER', 'BARRIER'],
  ]) {
    const email = somebodyElse();
    const input = { what, title: `Bilet za śmieci ${what}`, body: 'Opis.', place: 'Płock', address: 'https://example.org/bilet', email };
    expect(await act('suggestRecord', input, undefined, 'sent')).toEqual({ sent: true, userErrors: [] });
    await act('confirmSuggestion', { key: keyIn(await mail(email)) }, undefined, 'confirmed');
    const { record } = await decide({ id: (await last()).id, decision: 'DRAFT' });
    expect((await ask('query ($id: ID!) { work(id: $id) { kind isPublic values } }', { id: record }, secretary.token)).work).toMatchObject({
      kind,
      isPublic: false,
      values: { title: { pl: `Bilet za śmieci ${what}` }, summary: { pl: 'Opis.' }, sources: ['https://example.org/bilet'] },
    });
  }
});

test('whoever reports an error on a page is told that it is mended; no record comes of it', async () => {
  const email = somebodyElse();
  const input = { what: 'PAGE', title: '/szukaj', body: 'Napis zachodzi na mapę.', email };
  expect(await act('suggestRecord', input, undefined, 'sent')).toEqual({ sent: true, userErrors: [] });
  await act('confirmSuggestion', { key: keyIn(await mail(email)) }, undefined, 'confirmed');
  await mail(email);
  const { id: which, what } = await last();
  expect(what).toBe('PAGE');
  expect(await decide({ id: which, decision: 'PUBLISH' })).toMatchObject({ decided: true, record: null });
  const letter = await mail(email);
  expect([letter.subject, letter.text]).toEqual([
    'Splot: poprawiono błąd',
    expect.stringContaining('to, co opisuje Twoje zgłoszenie („/szukaj”), jest poprawione.'),
  ]);
});

test('only the secretariat sees what is suggested and decides', async () => {
  await confirmed('+48 24 333 33 33');
  const { id: which } = await last();
  for (const token of [undefined, author.token, reviewer.token]) {
    expect(codes(await asked(QUEUE, {}, token))).toEqual(['FORBIDDEN']);
    const publish = `mutation { decideSuggestion(input: { id: "${which}", decision: PUBLISH }) { decided } }`;
    expect(codes(await asked(publish, {}, token))).toEqual(['FORBIDDEN']);
  }
  await decide({ id: which, decision: 'DECLINE', reason: 'Test.' });
});

test('a form that is filled in wrong is told what to mend, and sends nothing', async () => {
  const before = await run('select count(*)::int as n from suggestion');
  const wrong = async (input: object) =>
    (await phone('+48 1', somebodyElse(), input)).userErrors.map(({ field, code }: any) => `${field}: ${code}`);
  expect(await wrong({ email: 'nikt' })).toEqual(['email: EMAIL_INVALID']);
  expect(await wrong({ wrong: '  ' })).toEqual(['wrong: EMPTY']);
  expect(await wrong({ field: 'slug' })).toEqual(['field: NOT_FOUND']);
  expect(await wrong({ value: '+48 '.repeat(20) })).toEqual(['value: RULE_BROKEN']);
  expect(await wrong({ record: globalId('Organisation', 999_999) })).toEqual(['record: NOT_FOUND']);
  const hidden = await make.organisation({ status: 'ARCHIVED' });
  expect(await wrong({ record: globalId('Organisation', hidden.id) })).toEqual(['record: NOT_FOUND']);
  expect(await ask('query ($id: ID!) { correctableFields(record: $id) }', { id: globalId('Organisation', hidden.id) })).toEqual({
    correctableFields: [],
  });
  expect(await run('select count(*)::int as n from suggestion')).toEqual(before);
});

test('an address gets ten e-mails a day however it is written, and the eleventh answer looks like the first', async () => {
  const answers = [];
  for (let number = 1; number <= 12; number += 1) answers.push(await phone('+48 1', `ktos${number % 2 ? `+${number}` : ''}@example.org`));
  expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(new Set(['{"sent":true,"userErrors":[]}']));
  await alerts.outbox.work();
  expect(await run(`select count(*)::int as n from suggestion where email like 'ktos%'`)).toEqual([{ n: 10 }]);
});

test('one network suggests twenty times a day at most', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.7' };
  const input = { what: 'BARRIER', title: 'Bariera', body: 'Opis' };
  const query = 'mutation ($input: SuggestRecordInput!) { suggestRecord(input: $input) { sent } }';
  const times = [];
  for (let number = 1; number <= 21; number += 1) {
    const { body } = await asked(query, { input: { ...input, email: `m${number}@example.org` } }, undefined, headers);
    times.push(body.errors?.[0].extensions.code ?? 'sent');
  }
  expect(times).toEqual([...Array.from({ length: 20 }, () => 'sent'), 'TOO_MANY_REQUESTS']);
});
