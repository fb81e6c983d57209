import { defineEntity, p } from '@mikro-orm/core';

const SearchEntrySchema = defineEntity({
  name: 'SearchEntry',
  tableName: 'search_document',
  comment: 'A public record as it is searched. Derived from the records and rebuilt at will.',
  properties: {
    id: p.integer().primary(),
    kind: p.text(),
    recordId: p.integer(),
    slug: p.text(),
    rev: p.text().comment('Changes whenever anything of the row does, and with the analysis.'),
    changedAt: p.datetime(),
    facets: p.array().columnType('text[]').comment('Facet values as facet:value, and kind:Kind.'),
    facetsHash: p.bigint('string').comment('Tells sets of facets apart: numbers are counted sooner than lists.'),
    texts: p.json().comment('Title, names of linked records, summary and body in both languages, for highlights.'),
    latitude: p
      .double()
      .nullable()
      .comment('Where it lies, in degrees (WGS 84); null when nowhere in particular. © OpenStreetMap contributors, ODbL 1.0.'),
    longitude: p.double().nullable().comment('Set together with latitude.'),
    isStale: p.boolean().default(false).comment('Whether nobody confirmed it in time: it comes after what is otherwise as good.'),
    words: p.integer().comment('How many words it has.'),
    titleWords: p.smallint().comment('How many words its Polish title has, stop words left out.'),
    titleVector: p
      .string()
      .columnType('tsvector')
      .comment('Keys of the title, its words as written (after =), and their first letters (after ^).'),
    vector: p.string().columnType('tsvector').comment('Keys of everything weighted by field, and its words as written (after =).'),
  },
  uniques: [{ name: 'search_document_record', properties: ['kind', 'recordId'] }],
  indexes: [
    { name: 'search_document_title', properties: ['titleVector'], type: 'gin' },
    { name: 'search_document_all', properties: ['vector'], type: 'gin' },
    { name: 'search_document_facets', properties: ['facets'], type: 'gin' },
  ],
});
export class SearchEntry extends SearchEntrySchema.class {}
SearchEntrySchema.setClass(SearchEntry);

const SearchTermSchema = defineEntity({
  name: 'SearchTerm',
  comment: 'A lexeme of the search documents: the key of a word, or a word as written (after =). The empty one stands for every document.',
  properties: {
    word: p.text().collation('C').primary(),
    documents: p.integer().comment('How many documents have it.'),
    written: p.text().nullable().comment('For a word as written: with its capital letters small and its marks on.'),
  },
});
export class SearchTerm extends SearchTermSchema.class {}
SearchTermSchema.setClass(SearchTerm);

const SearchInVainSchema = defineEntity({
  name: 'SearchInVain',
  comment: 'A query of one day that had few results or none. It holds nothing of those who asked but how many they were at least.',
  properties: {
    day: p.date().primary(),
    keys: p.text().primary().comment('The keys of its words in alphabetical order, one space between.'),
    filters: p.text().primary().comment('The kinds and facets asked for as JSON, their values in alphabetical order.'),
    query: p.text().comment('Its words as they were first written that day, in small letters.'),
    hits: p.integer().comment('How many results it had at most.'),
    times: p.integer().comment('How often it was searched for.'),
    askers: p
      .string()
      .columnType('bit(64)')
      .comment('Each asker has set one bit, which many share; the bits set are at most as many as the askers.'),
  },
});
export class SearchInVain extends SearchInVainSchema.class {}
SearchInVainSchema.setClass(SearchInVain);
