import { Int } from 'type-graphql';
import { Challenge } from '../challenge/challenge.ts';
import { declareEnum, declareObject } from '../graph/declare.ts';
import { anyRecord, typeOf } from '../graph/declared.ts';
import { kindName } from './narrowing.types.ts';

export const facetLabel = declareObject('FacetLabel', 'The name of a facet value that is a record.', {
  pl: { type: () => String, description: 'In Polish.' },
  en: { type: () => String, nullable: true, description: 'In English; null when not translated.' },
});
const understoodAs = declareEnum('UnderstoodAs', 'What words of a query were understood as.', [
  'TOPIC',
  'PLACE',
  'KIND',
  'PHRASE',
  'LEFT_OUT',
]);
export const understood = declareObject(
  'Understood',
  'What some words of a query were understood as. It orders results and brings more; it hides none that has all the words.',
  {
    as: {
      type: () => understoodAs,
      description:
        'TOPIC: a challenge. PLACE: a town or region. KIND: what kind of thing is looked for. PHRASE: words in quotes, which every result has one after another. LEFT_OUT: words after a minus, which no result has.',
    },
    name: { type: () => String, description: 'Its name for `notMeant`, such as topic:odpady.' },
    text: { type: () => String, description: 'The words, as they were written.' },
    label: { type: () => facetLabel, description: 'What was understood, for people.' },
    strength: { type: () => Int, description: '2: the words mean just this. 1: they suggest it.' },
    record: { type: () => anyRecord(), nullable: true, description: 'The challenge, town or region; null for what is no record.' },
    kinds: { type: () => [kindName], description: 'The kinds of records that were looked for; empty when it is no kind.' },
  },
);
const topicOffer = declareObject('TopicOffer', 'What there is of one kind on a topic.', {
  kind: { type: () => kindName, description: 'The kind.' },
  count: { type: () => Int, description: 'How many public records on the topic are of this kind.' },
  open: {
    type: () => Int,
    nullable: true,
    description: 'How many of them one can apply to today; null for what is no call for applications.',
  },
  best: { type: () => [anyRecord()], description: 'The best of them for this query, three at most; of calls, those open today.' },
});
export const searchTopic = declareObject('SearchTopic', 'A topic that a query is about, and what the graph has on it.', {
  challenge: { type: () => typeOf(Challenge), description: 'The challenge.' },
  strength: { type: () => Int, description: '2: the query has a word that means just this. 1: its words suggest it.' },
  offers: {
    type: () => [topicOffer],
    description:
      'Solutions, pilots, guidance, advisory services, funding programmes and calls on it, in this order; kinds of which there is none are left out.',
  },
  nearest: {
    type: () => [topicOffer],
    description: 'What there is of the kinds that were asked for on its whole theme; only where there is none of them on the topic itself.',
  },
  near: { type: () => [typeOf(Challenge)], description: 'Challenges next to it; empty when it has enough itself.' },
});
