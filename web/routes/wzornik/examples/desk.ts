import type { OnDesk } from '#lib/desk/desk.ts';
import type { ResultOf } from '#lib/graphql.ts';
import { things } from './things.ts';

type Waiting = ResultOf<typeof OnDesk>;
type Suggestion = Waiting['suggestions'][number];
const suggestion = (id: string, what: Suggestion['what'], facts: Partial<Suggestion> = {}): Suggestion => ({
  id,
  what,
  record: null,
  recordTitlePl: null,
  recordTitleEn: null,
  field: null,
  now: null,
  value: null,
  title: null,
  body: 'Kilka zdań o tym, co jest nie tak albo czego brakuje.',
  place: null,
  address: null,
  canBePublished: false,
  ...facts,
});
export const suggestions: Waiting['suggestions'] = [
  suggestion('1', 'CORRECTION', {
    record: 'przyklad',
    recordTitlePl: things.solution.title.pl,
    recordTitleEn: things.solution.title.en,
    field: 'startsOn',
    now: '2024',
    value: '2025',
    canBePublished: true,
  }),
  suggestion('2', 'SOLUTION', { title: things.long.title.pl, place: 'Płock', address: 'https://example.org/rozwiazanie' }),
  suggestion('3', 'PAGE', { title: '/miasta/plock' }),
];
export const requests: Waiting['accountRequests'] = [
  { id: '1', email: 'przyklad@example.org', name: 'Przykład', reason: 'Prowadzimy miejskie pilotaże i chcemy je opisać.' },
  { id: '2', email: 'inny-przyklad@example.org', name: 'Inny przykład', reason: 'Recenzujemy poradniki o zieleni.' },
];
