/** A kind of request that holds others up, and is of use to nobody. */
export interface Worst {
  name: string;
  /** How often it may say the same in one request at most; what is allowed of that is found by asking. None where it is beyond what is allowed anyway. */
  most?: number;
  /** Its path and, where it is posted, its body. `turn` makes each a new one, so that nothing is known of it yet. */
  request: (turn: number, many: number) => { path: string; body?: string };
}

const asking =
  (query: (turn: number, many: number) => string, variables?: Record<string, unknown>): Worst['request'] =>
  (turn, many) => ({ path: '/graphql', body: JSON.stringify({ query: query(turn, many), variables }) });
const getting =
  (path: (turn: number) => string): Worst['request'] =>
  (turn) => ({ path: path(turn) });

const times = (many: number, write: (index: number) => string) => Array.from({ length: many }, (_, index) => write(index)).join(' ');

const types =
  'name kind description fields(includeDeprecated: true) { name description args { name description type { name ofType { name ofType { name } } } } type { name ofType { name ofType { name } } } }';

/** The worst that one request may ask, kind by kind, and some that are beyond it. `ids` are those of cities. */
export const worst = (ids: string[]): Worst[] => [
  {
    name: 'introspection',
    most: 30,
    request: asking((turn, many) => `{ a${turn}: __typename ${times(many, (index) => `b${index}: __schema { types { ${types} } }`)} }`),
  },
  {
    name: 'searches with facets',
    most: 29,
    request: asking(
      (turn, many) =>
        `{ ${times(many, (index) => `a${index}: search(query: "", first: 1, filter: { year: ["${1990 + index}", "${turn}"] }) { totalCount facets { name values { value count } } obstacles { count } }`)} }`,
    ),
  },
  {
    name: 'searches for words',
    most: 29,
    request: asking(
      (turn, many) =>
        `{ ${times(many, (index) => `a${index}: search(query: "woda zieleń miasto energia ${turn} ${index}", first: 20, near: { latitude: 52, longitude: 19, kilometres: 300 }) { totalCount hits { record { id } } }`)} }`,
    ),
  },
  {
    name: 'outlines',
    most: 29,
    request: asking(
      (turn, many) => `query O${turn} { ${times(many, (index) => `a${index}: counties(first: 100) { nodes { slug outline } }`)} }`,
    ),
  },
  {
    name: 'nodes',
    most: 29,
    request: asking(
      (turn, many) =>
        `query N${turn}($ids: [ID!]!) { ${times(many, (index) => `a${index}: nodes(ids: $ids) { id ... on City { title { pl } summary { pl } voivodeship { title { pl } } } }`)} }`,
      { ids },
    ),
  },
  {
    name: 'similar',
    most: 29,
    request: asking(
      (turn, many) =>
        `query S${turn} { ${times(many, (index) => `a${index}: similar(id: "${ids[(turn + index) % ids.length]}", first: 20) { record { id } words { text } }`)} }`,
    ),
  },
  {
    name: 'a list of lists',
    most: 29,
    request: asking(
      (turn, many) =>
        `query L${turn} { ${times(many, (index) => `a${index}: cities(first: 100) { nodes { title { pl en } summary { pl en } pilots(first: 20) { nodes { title { pl } } } sources { address title { pl } } } }`)} }`,
    ),
  },
  { name: 'the introspection bomb', request: asking(() => bomb(30)) },
  { name: 'many like fields', request: asking(() => `{ ${'pilots { totalCount } '.repeat(1_200)} }`) },
  {
    name: 'a chain of fragments',
    request: asking(
      () =>
        `{ ...F0 } ${times(40, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F40 on Query { cities(first: 1) { totalCount } }`,
    ),
  },
  { name: 'deep nesting', request: asking(() => `{ __schema { types { ${'ofType { '.repeat(1_600)} name ${'} '.repeat(1_600)} } } }`) },
  {
    name: 'many variables',
    request: asking(() => 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(20_000).fill(ids[0]) }),
  },
  { name: 'what is no JSON', request: () => ({ path: '/graphql', body: `{ "query": "${'{a'.repeat(100_000)}` }) },
  { name: 'pages of searches', request: getting((turn) => `/szukaj?q=zieleń+miasto+woda+${turn}`) },
  { name: 'the directory', request: getting((turn) => `/doradcy?turn=${turn}`) },
  { name: 'what is new', request: getting((turn) => `/zmiany?turn=${turn}`) },
  { name: 'pages that are not', request: getting((turn) => `/nie-ma/${turn}`) },
  { name: 'a list taken home', request: getting((turn) => `/projekty-ue.csv?turn=${turn}`) },
  { name: 'a search taken home', request: getting((turn) => `/szukaj.csv?q=miasto+${turn}`) },
];

function bomb(aliases: number): string {
  const args =
    'args{name description defaultValue type{name description ofType{name description ofType{name description ofType{name description}}}}}';
  const fields = `fields{name description ${args}}`;
  return `{${times(aliases, (index) => `a${index}:__schema{types{...T}}`)}} fragment T on __Type{fields{type{...O}}} fragment O on __Type{ofType{ofType{ofType{${fields}} ${fields}} ${fields}} ${fields}}`;
}
