import { pageOf } from '#lib/record/page-of.ts';
import type { PageLoad } from './$types';

/** The very page of the kind. */
export const load: PageLoad = async ({ data }) => ({ ...data, Page: await pageOf(data.kind) });
