import { openTestGraph } from '../kit/graph.ts';
import { searchContract } from './contract/contract.ts';

searchContract(() => openTestGraph());
