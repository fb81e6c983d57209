import { kindAt } from '#lib/kinds.ts';
import { loadList } from '#lib/list/load-list.ts';
import { kindPages } from '../../kind-pages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const kind = kindAt(event.params.kind)!;
  return { kind, list: await loadList(event, kindPages[kind]) };
};
