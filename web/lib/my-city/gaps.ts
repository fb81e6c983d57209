import type { Text } from '#i18n/locale.ts';

interface Named {
  slug: string;
  title: Text;
}
interface Topic extends Named {
  broader?: { slug: string } | null;
}
/** Something that a town did, and what it is about. */
export interface Deed extends Named {
  kind: 'Solution' | 'Pilot';
  topics: readonly Topic[];
  city: Named;
}
/** A topic in which others did something and a town, as far as is recorded, did not. */
export interface Gap<Told = Deed> {
  topic: Named;
  deeds: Told[];
}

/** Topics of others' deeds that are none of `own`, in the order in which the deeds come; a sub-theme before its theme. Each deed is told once. */
export function gapsOf(own: readonly Pick<Topic, 'slug' | 'broader'>[], others: readonly Deed[], most: number): Gap[] {
  const known = new Set(own.flatMap(({ slug, broader }) => (broader ? [slug, broader.slug] : [slug])));
  const gaps = new Map<string, Gap>();
  for (const deed of others) {
    if (deed.topics.some(({ slug }) => known.has(slug))) continue;
    const topic = deed.topics.find(({ broader }) => broader) ?? deed.topics[0];
    if (!topic) continue;
    const gap = gaps.get(topic.slug);
    if (gap) gap.deeds.push(deed);
    else if (gaps.size < most) gaps.set(topic.slug, { topic, deeds: [deed] });
  }
  return [...gaps.values()];
}
