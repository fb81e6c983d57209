import { openTestGraph } from './graph.ts';
import { searchContract } from './search-contract.ts';

searchContract(() => openTestGraph());
