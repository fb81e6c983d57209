import { City } from '../city/city.ts';
import { loadingFrom } from '../graph/load.ts';
import { kindOf, type Kind } from '../graph/model.ts';
import { everybody } from '../graph/viewer.ts';
import type { Reader } from '../database/reader.ts';
import { labelKey, labelsOf, type Label } from '../search/documents/labels.ts';
import { kilometresFrom, type Circle } from '../search/query/location.ts';
import type { FacetName } from '../search/facets.ts';
import { kindName } from './kind-names.ts';
import type { MailLanguage } from './mail-words.ts';
import type { SavedSearchOf } from './saved-search.ts';

const words = {
  PL: {
    quoted: (query: string) => `„${query}”`,
    everything: 'wszystko w Splocie',
    exact: 'dokładnie tak, jak napisano',
    within: (kilometres: string, town: string | undefined) => `do ${kilometres} km od: ${town ?? 'wybrane miejsce'}`,
    calls: (town: string) => `nabory dla miasta ${town}`,
    more: (count: number) => `dalsze filtry: ${count}`,
  },
  EN: {
    quoted: (query: string) => `“${query}”`,
    everything: 'everything in Splot',
    exact: 'exactly as written',
    within: (kilometres: string, town: string | undefined) => `within ${kilometres} km of ${town ?? 'the chosen place'}`,
    calls: (town: string) => `calls that ${town} may apply for`,
    more: (count: number) => `further filters: ${count}`,
  },
};

/** What a search asks for, in words for an e-mail. It holds nothing that somebody could write besides the query itself. */
export async function nameOf(
  { query, kinds, filter, near, exact, callsFor }: SavedSearchOf,
  language: MailLanguage,
  model: Kind[],
  read: Reader,
): Promise<string> {
  const nameIn = ({ pl, en }: Pick<Label, 'pl' | 'en'>) => (language === 'EN' && en) || pl;
  if (callsFor !== undefined) {
    const town = await loadingFrom(read, everybody).bySlug(kindOf(model, City), callsFor);
    return words[language].calls(town ? nameIn({ pl: town.row!.title_pl as string, en: town.row!.title_en as string | null }) : callsFor);
  }
  const facets = Object.entries(filter).map(([name, values]) => ({ name: name as FacetName, values: values.map((value) => ({ value })) }));
  const labels = await labelsOf(
    read,
    model.filter(({ isRecord }) => isRecord),
    facets,
  );
  const named = facets.flatMap(({ name, values }) =>
    values
      .map(({ value }) => labels.get(labelKey(name, value)))
      .filter((label) => label !== undefined)
      .map(nameIn),
  );
  const rest = facets.reduce((sum, { values }) => sum + values.length, 0) - named.length;
  const { quoted, everything, exact: asWritten, within, more } = words[language];
  const parts = [
    ...(query.trim() ? [quoted(inOneLine(query))] : []),
    ...kinds.map((kind) => kindName(kind, language)),
    ...named,
    ...(near
      ? [
          within(
            new Intl.NumberFormat(language === 'PL' ? 'pl-PL' : 'en-GB', { maximumFractionDigits: 1 }).format(near.kilometres),
            await townNearest(near, read),
          ),
        ]
      : []),
    ...(rest > 0 ? [more(rest)] : []),
    ...(exact ? [asWritten] : []),
  ];
  return parts.join(' · ') || everything;
}

/** A name stands on a line of its own. */
const inOneLine = (text: string) => text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

async function townNearest({ latitude, longitude }: Circle, read: Reader): Promise<string | undefined> {
  const [town] = await read({
    text: `select texts -> 'title' ->> 'pl' from search_document d where kind = 'City' and latitude is not null order by ${kilometresFrom('d', '$1::float8', '$2::float8')} limit 1`,
    values: [latitude, longitude],
  });
  return town?.[0];
}
