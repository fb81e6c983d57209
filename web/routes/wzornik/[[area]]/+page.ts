import { error } from '@sveltejs/kit';
import { areas } from '../areas.ts';
import type { PageLoad } from './$types';

/** Which part of the pattern library the address names; null for its first page. */
export const load: PageLoad = ({ params }) => {
  const area = areas.find((each) => each === params.area) ?? null;
  if (params.area !== undefined && area === null) error(404, 'Not Found');
  return { area };
};
