import type { FormField, Work } from '#lib/writing/work.ts';
import { things } from './things.ts';

const field = (name: string, type: FormField['type'], facts: Partial<FormField> = {}): FormField => ({
  name,
  type,
  required: false,
  description: '',
  values: [],
  choice: null,
  longest: null,
  target: null,
  ...facts,
});
const bilingual = (name: string, required = false) =>
  field(name, 'GROUP', { required, fields: [field('pl', 'TEXT', { longest: 300 }), field('en', 'TEXT', { longest: 300 })] });
export const form: FormField[] = [
  bilingual('title', true),
  field('body', 'LONG_TEXT'),
  field('form', 'CHOICE', { required: true, values: ['GUIDE', 'CHECKLIST'], choice: 'GuidanceForm' }),
  field('stages', 'CHOICES', { values: ['DIAGNOSIS', 'PLANNING'], choice: 'AdvisoryServiceStages' }),
  field('copy', 'BOOLEAN', { required: true }),
  field('announced', 'BOOLEAN'),
  field('issuedOn', 'PARTIAL_DATE'),
  field('address', 'ADDRESS'),
  field('organisation', 'LINK', { target: 'ORGANISATION' }),
  field('challenges', 'LINKS', { target: 'CHALLENGE', required: true }),
  field('indicators', 'PARTS', { fields: [field('unit', 'TEXT', { longest: 40 }), field('actual', 'NUMBER')] }),
];
export const values = {
  title: { pl: things.guidance.title.pl, en: null },
  body: 'Pierwszy akapit poradnika.',
  form: 'GUIDE',
  stages: ['DIAGNOSIS'],
  copy: true,
  announced: null,
  issuedOn: '2025-04',
  address: 'example.org',
  organisation: 'organizacja',
  challenges: ['temat'],
  indicators: [{ key: 'i1', unit: '%', actual: 12 }],
};
export const titles = {
  organizacja: { id: 'organizacja', title: { pl: 'Przykładowy instytut', en: 'Example institute' } },
  temat: { id: 'temat', title: things.topic.title, isDraft: true },
};
export const ADDRESS_PROBLEM = { field: 'address', code: 'ADDRESS_INVALID', message: 'This is not the address of a page.' } as const;

export const work: Work = {
  id: 'przyklad',
  kind: 'GUIDANCE',
  state: 'DRAFT',
  titlePl: things.guidance.title.pl,
  titleEn: null,
  slug: null,
  isPublic: false,
  save: 3,
  hash: 'przyklad',
  values,
  note: null,
  mayDo: ['SUBMIT', 'COMMENT'],
  missing: [],
  linked: [],
  comments: [
    {
      id: '1',
      field: 'body',
      quote: null,
      isOutdated: true,
      body: 'Czy można krócej?',
      author: 'Przykładowy recenzent',
      isResolved: false,
    },
  ],
  reviews: [],
  form: form as Work['form'],
};
export const reviewed: Work = {
  ...work,
  kind: 'SOLUTION',
  isPublic: true,
  state: 'IN_REVIEW',
  mayDo: ['APPROVE', 'ASK_FOR_CHANGES', 'MERGE', 'WITHDRAW', 'DISCARD', 'ARCHIVE', 'EDIT', 'COMMENT'],
};
export const differences = [
  {
    field: 'body',
    before: 'Stary tekst.',
    after: 'Nowy tekst.',
    words: [
      { text: 'Stary', in: 'BEFORE' },
      { text: 'Nowy', in: 'AFTER' },
      { text: ' tekst.', in: 'BOTH' },
    ],
  },
  { field: 'issuedOn', before: null, after: '2025-04', words: null },
  { field: 'challenges', before: ['brak'], after: ['temat'], words: null },
];
export const conflicts = [
  { field: 'body', mine: 'Mój akapit.', theirs: 'Ich akapit.' },
  { field: 'form', mine: 'GUIDE', theirs: 'CHECKLIST' },
];
