import { pageOf } from '#lib/record/page-of.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({ ...data, Page: await pageOf(data.kind) });
