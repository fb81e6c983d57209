import { changelog } from '#lib/changelog.ts';
import { written } from '#lib/written.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => written({ changelog });
