import { recordPageOf } from '#lib/record/pages.ts';
import type { PageLoad } from './$types';

/** The very page of the kind. */
export const load: PageLoad = async ({ data }) => ({ ...data, Page: (await recordPageOf(data.kind)).default });
