import { redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { spoken } from '#i18n/spoken.ts';
import { recordAddress } from '#lib/addresses.ts';
import { ask } from '#lib/ask.ts';
import { kindAt, kinds } from '#lib/kinds.ts';
import { recordPageOf } from '#lib/record/pages.ts';
import { found } from '#lib/record/record.ts';
import { keepUntold } from '#lib/record/registers.ts';
import { similarTo } from '#lib/record/similar.ts';
import { transferOf } from '#lib/transfer/transfer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const kind = kindAt(event.params.kind)!;
  const { document, hasSimilar, isRepeatable, leadsTo, scopeNoteOf } = await recordPageOf(kind);
  const { slug } = event.params;
  const data = await ask(event, document, { slug, id: slug });
  const record = found(event, kind, data[kinds[kind].field]!);
  keepUntold(record);
  const told = leadsTo?.(data as never);
  if (told) redirect(301, recordAddress(languageOf(event.url), told.kind, told.slug));
  const [similar, transfer, scopeNote] = await Promise.all([
    hasSimilar ? similarTo(event, record) : [],
    isRepeatable ? event.parent().then(({ myCity }) => transferOf(event, record, myCity?.slug ?? null)) : null,
    scopeNoteOf?.(event, data as never) ?? null,
  ]);
  return spoken({ kind, data, similar, transfer, scopeNote }, languageOf(event.url));
};
