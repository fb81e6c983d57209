import { openTestGraph } from './graph.ts';
import { searchContract } from './search-contract.ts';
import { searchContractOfNames } from './search-contract-names.ts';

searchContract(() => openTestGraph());
searchContractOfNames(() => openTestGraph());
