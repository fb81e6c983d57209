// Asks a graph with one pilot ("nowy-pilotaz") one thing, and prints the answer as a line of JSON.
import { openTestGraph } from './graph.ts';
import { maker } from './make.ts';

const graph = await openTestGraph();
await maker(graph.db).pilot({ slug: 'nowy-pilotaz' });
console.log(JSON.stringify(await graph.answer(process.argv[2]!)));
process.exit(0);
