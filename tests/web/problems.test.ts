import { beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../server/graph/global-id.ts';
import { problemSaid } from '../../web/i18n/problems.ts';
import { servedPeople } from '../kit/people.ts';

const { origin, act, ask, make, somebody } = await servedPeople();
let author: any, secretary: any, legislative: string, pilot: string;
/** Every code, with what the graph says of it in English. */
let codes: { name: string; description: string }[];
beforeAll(async () => {
  const owner = await make.organisation();
  author = await somebody('Anna', { role: 'ADVISOR', organisation: owner.id });
  secretary = await somebody('Ewa', { role: 'SECRETARIAT' });
  pilot = globalId('Pilot', (await make.pilot({ owner, startsOn: '2021-05-01' })).id);
  const { work } = await act('startDraft', { kind: 'PILOT', title: 'Próba' }, author.token, 'work { id }');
  await act('saveDraft', { record: work.id, save: 1, values: { type: 'LEGISLATIVE' } }, author.token, 'save');
  legislative = work.id;
  const enums = await ask(
    '{ user: __type(name: "UserErrorCode") { enumValues { name description } } field: __type(name: "FieldProblemCode") { enumValues { name description } } }',
  );
  codes = [...enums.user.enumValues, ...enums.field.enumValues];
});

const page = async (path: string, { token }: { token: string }, form?: URLSearchParams) => {
  const headers = { cookie: `splot=${token}`, origin, accept: 'text/html' };
  const answer = await fetch(`${origin}${path}`, form ? { method: 'POST', body: form, headers, redirect: 'manual' } : { headers });
  // what is read, without the data that scripts go on with
  return { status: answer.status, html: (await answer.text()).replace(/<script[^>]*>.*?<\/script>/gs, '') };
};
/** The fields of the form of a page as they are sent: what it hides as it is, of the others what is given for their names. */
async function filledIn(path: string, who: { token: string }, given: (name: string) => string | undefined): Promise<URLSearchParams> {
  const { html } = await page(path, who);
  const form = new URLSearchParams();
  const of = (tag: string, attribute: string) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1];
  for (const [tag] of html.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)) {
    const name = of(tag, 'name');
    const value = name && (of(tag, 'type') === 'hidden' ? (of(tag, 'value') ?? '') : given(name));
    if (name && value !== undefined) form.append(name, value);
  }
  return form;
}
const said = (html: string, language: 'pl' | 'en') =>
  codes.filter(({ name, description }) => {
    const sentence = language === 'pl' ? problemSaid('pl', { code: name as never, message: '' }) : description.replace(/\.$/, '');
    return html.includes(sentence);
  });

describe('What is wrong is said in the language of the page', () => {
  test('every reason that the graph can give has a sentence in Polish', () => {
    expect(codes.length).toBeGreaterThan(50);
    for (const { name, description } of codes) {
      const sentence = problemSaid('pl', { code: name as never, message: description });
      expect(sentence, name).toMatch(/^[A-ZŻ].*[.]$/);
      expect(sentence, name).not.toContain(description.replace(/\.$/, ''));
    }
  });

  const outcome: Record<string, string> = { outcome: 'CONFIRMED', phase: 'COMPLETED', endsOn: '2020-01-01' };
  const places: [string, () => { path: string; who: { token: string }; action?: string; given?: (name: string) => string | undefined }][] =
    [
      ['beginning a draft without a title', () => ({ path: '', who: author, given: (name) => (name === 'kind' ? 'GUIDANCE' : '') })],
      ['saving what no field takes', () => ({ path: `/${legislative}`, who: author, action: '?/save', given: () => 'zła wartość' })],
      ['looking at what is missing', () => ({ path: `/${legislative}`, who: author })],
      [
        'breaking a rule by the outcome of a pilot',
        () => ({ path: `/${pilot}/record_outcome`, who: author, given: (name) => outcome[name] }),
      ],
      ['prolonging a pilot by nothing', () => ({ path: `/${pilot}/prolong`, who: author, given: () => '' })],
      ['prolonging a pilot until no day', () => ({ path: `/${pilot}/prolong`, who: author, given: () => 'kiedyś' })],
    ];
  test.each(places)('%s', async (_what, at) => {
    const { path, who, action = '', given } = at();
    for (const [language, base] of [
      ['pl', '/redakcja'],
      ['en', '/en/writing'],
    ] as const) {
      const { status, html } = await page(base + path + action, who, given && (await filledIn(base + path, who, given)));
      expect(status).toBe(given ? 400 : 200);
      expect(said(html, language)).not.toEqual([]);
      if (language === 'pl') expect(said(html, 'en')).toEqual([]);
    }
  });

  test('deciding at the desk what nobody asked', async () => {
    const form = new URLSearchParams({ id: '1', decision: 'DECLINE', reason: '' });
    const { html } = await page('/biurko?/decide', secretary, form);
    expect(said(html, 'en')).toEqual([]);
  });
});
