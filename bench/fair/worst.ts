/** The worst that one request may ask, kind by kind, and some that are beyond it: those that hold others up, not those that are useful. */
export interface Worst {
  name: string;
  query: string;
  variables?: Record<string, unknown>;
}

const times = (many: number, write: (index: number) => string) => Array.from({ length: many }, (_, index) => write(index)).join(' ');

/** `turn` makes each request a new one, so that nothing is known of it yet. */
export function worst(turn: number, ids: string[]): Worst[] {
  const types =
    'name kind description fields(includeDeprecated: true) { name description args { name description type { name ofType { name ofType { name } } } } type { name ofType { name ofType { name } } } }';
  return [
    {
      name: 'introspection',
      query: `{ a${turn}: __schema { types { ${types} } } ${times(2, (index) => `b${index}: __schema { types { ${types} } }`)} }`,
    },
    {
      name: 'searches with facets',
      query: `{ ${times(17, (index) => `a${index}: search(query: "", first: 1, filter: { year: ["${1990 + index}", "${turn}"] }) { totalCount facets { name values { value count } } obstacles { count } }`)} }`,
    },
    {
      name: 'searches for words',
      query: `{ ${times(10, (index) => `a${index}: search(query: "woda zieleń miasto energia ${turn} ${index}", first: 20, near: { latitude: 52, longitude: 19, kilometres: 300 }) { totalCount hits { record { id } } }`)} }`,
    },
    { name: 'outlines', query: `query O${turn} { ${times(6, (index) => `a${index}: counties(first: 100) { nodes { slug outline } }`)} }` },
    {
      name: 'nodes',
      query: `query N${turn}($ids: [ID!]!) { ${times(30, (index) => `a${index}: nodes(ids: $ids) { id ... on City { title { pl } summary { pl } voivodeship { title { pl } } } }`)} }`,
      variables: { ids },
    },
    {
      name: 'similar',
      query: `query S${turn} { ${times(28, (index) => `a${index}: similar(id: "${ids[(turn + index) % ids.length]}", first: 20) { record { id } words { text } }`)} }`,
    },
    {
      name: 'a list of lists',
      query: `query L${turn} { cities(first: 100) { nodes { title { pl en } summary { pl en } pilots(first: 20) { nodes { title { pl } } } sources { address title { pl } } } } }`,
    },
    { name: 'the introspection bomb', query: bomb(30) },
    { name: 'many like fields', query: `{ ${'pilots { totalCount } '.repeat(1_200)} }` },
    {
      name: 'a chain of fragments',
      query: `{ ...F0 } ${times(40, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F40 on Query { cities(first: 1) { totalCount } }`,
    },
    { name: 'deep nesting', query: `{ __schema { types { ${'ofType { '.repeat(1_600)} name ${'} '.repeat(1_600)} } } }` },
  ];
}

function bomb(aliases: number): string {
  const args =
    'args{name description defaultValue type{name description ofType{name description ofType{name description ofType{name description}}}}}';
  const fields = `fields{name description ${args}}`;
  return `{${times(aliases, (index) => `a${index}:__schema{types{...T}}`)}} fragment T on __Type{fields{type{...O}}} fragment O on __Type{ofType{ofType{ofType{${fields}} ${fields}} ${fields}} ${fields}}`;
}
