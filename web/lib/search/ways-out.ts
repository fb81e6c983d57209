import type { Locale } from '#i18n/locale.ts';
import { searchWords } from '#i18n/search.ts';
import { kinds } from '#lib/kinds.ts';
import { chosenIn } from './criteria.ts';
import type { Facet } from './facets.ts';
import type { SearchResult } from './search.ts';
import { anywhere, changed, cleared, facetOf, kindOf, without, type Selection } from './selection.ts';

/** A way to results: what it leaves out, in words with what there is then, and the selection that is left. */
interface WayOut {
  label: string;
  to: Selection;
}

/** The ways out of a search in vain. */
export function waysOut(
  obstacles: SearchResult['obstacles'],
  selection: Selection,
  facets: Facet[],
  { language, m, count, number, day }: Locale,
): WayOut[] {
  const words = searchWords(language);
  const { kind, near, since } = selection;
  const wayPast = ({ leaveOut, facet, count: results }: SearchResult['obstacles'][number]): WayOut | null => {
    const found = count(results, m.list.results);
    const past = (what: string, to: Selection): WayOut => ({ label: words.obstacleOther(what, found), to });
    switch (leaveOut) {
      case 'FACET': {
        const name = facet && facetOf(facet);
        const labels = chosenIn(facets).find((one) => one.name === name)?.labels;
        return name && labels
          ? { label: words.obstacle(`${words.facets[name]}: ${labels.join(', ')}`, found), to: without(selection, name) }
          : null;
      }
      case 'KINDS':
        return kind && { label: words.obstacleKind(kinds[kindOf[kind]].many[language], found), to: changed(selection, { kind: null }) };
      case 'NEAR':
        return near && past(words.within(number(near.kilometres, 1)), anywhere(selection));
      case 'CHANGED':
        return since ? past(words.since(day(since)), changed(selection, { since: null })) : null;
      case 'ALL_WORDS':
        return past(words.allWords, changed(selection, { all: false }));
      case 'EXACT':
        return past(words.exact, changed(selection, { exact: false }));
      case 'ALL':
        return { label: words.obstacleAll(found), to: changed(cleared(selection), { kind: null }) };
    }
  };
  return obstacles.flatMap((obstacle) => wayPast(obstacle) ?? []);
}
