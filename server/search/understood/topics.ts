import { analyse, isInDictionary, relativesOf, type Token } from '../analysis/index.ts';

/** A challenge with the words that lead to it. */
export interface TopicRow {
  key: number;
  slug: string;
  label: { pl: string; en: string | null };
  /** The slug of its theme; null for a theme. */
  parent: string | null;
  /** The keys of challenges next to it: related ones, then its theme. */
  near: number[];
  words: LeadInWord[];
}
/** A word or phrase that leads to a topic. `strength` 2: it means just this; 1: it suggests it. */
export interface LeadInWord {
  text: string;
  strength: number;
}

/** A topic that a query is about. */
export interface TopicReading {
  topic: TopicRow;
  /** 2: the query has a word that means just this; 1: its words suggest it. */
  strength: number;
  /** How much of the query speaks for it, beside the topic that most speaks for: 0 to 1; less where all do so but faintly. */
  share: number;
  /** The words of the query, by their places, that lead to it. */
  words: Set<number>;
  /** Topics next to it that the same words are nearest to: their pages are worth a look as well. */
  next: TopicRow[];
  /** The slugs of all parts of its theme; none of a theme itself. */
  beside: string[];
}

interface Term {
  topic: number;
  strength: number;
  keys: string[];
  weight: number;
  /** Set for a short abbreviation: only so written it is meant. */
  capitals: string | null;
}

/** An abbreviation so short could be the beginning or the inside of anything. */
const SHORT_ABBREVIATION = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}+]{2,5}$/u;
/** A phrase of which a query has but a part speaks for its topic so much less. */
const PARTLY = 0.35;
const SUGGESTED = 0.5;
/** Topics beside the one most spoken for: with so much of its weight, and so many in all. */
const BESIDE = 0.45;
const MOST_TOPICS = 4;
const MOST_NEXT = 3;
/** What the words of a query must speak for a topic at least, of all they weigh; and where they speak so much for none, what at least suggests one. */
const LEAST = 0.16;
const FAINT = 0.03;
/** What such a topic counts for beside one that is clearly spoken for. */
const FAINTLY = 0.7;
const SHORTEST_BEGINNING = 4;
/** A word that leads nowhere is taken for one of the same root as a lead-in word with which it shares so many letters, and so much of itself. */
const SHORTEST_ROOT = 6;
const ROOT_SHARE = 0.6;

/** Finds what topics a query is about, by the words that lead to them. */
export class Topics {
  readonly rows: TopicRow[];
  readonly #terms = new Map<string, Term[]>();
  readonly #topicsWith = new Map<string, Set<number>>();
  readonly #beginnings: [folded: string, key: string][] = [];

  constructor(rows: TopicRow[]) {
    this.rows = rows;
    const terms: Term[] = [];
    rows.forEach(({ label, words }, topic) => {
      for (const { text, strength } of [...[label.pl, label.en].flatMap((name) => (name ? [{ text: name, strength: 2 }] : [])), ...words]) {
        const tokens = analyse(text);
        const telling = tokens.filter(({ key }) => key !== '');
        const keys = [...new Set(telling.map(({ key }) => key))];
        if (keys.length === 0) continue;
        // of "ul miejski" a stop word leaves "miejski", which means anything
        const isWhole = keys.length > 1 || tokens.length === 1;
        terms.push({ topic, strength: isWhole ? strength : 1, keys, weight: 0, capitals: SHORT_ABBREVIATION.test(text) ? text : null });
        for (const key of keys) this.#topicsWith.set(key, (this.#topicsWith.get(key) ?? new Set()).add(topic));
        for (const { folded, key } of telling) this.#beginnings.push([folded, key]);
      }
    });
    for (const term of terms) {
      term.weight = term.keys.reduce((sum, key) => sum + this.#weightOf(key), 0);
      for (const key of term.keys) this.#terms.set(key, [...(this.#terms.get(key) ?? []), term]);
    }
  }

  /** Whether a word, by its key, leads to any topic. */
  leads(key: string): boolean {
    return this.#terms.has(key);
  }

  /** Whether a word, by its key, leads to a topic by itself. */
  leadsAlone(key: string): boolean {
    return this.#terms.get(key)?.some(({ keys }) => keys.length === 1) ?? false;
  }

  /** How much a word tells topics apart; one that leads nowhere tells of something else. */
  #weightOf(key: string): number {
    return Math.log(1 + this.rows.length / ((this.#topicsWith.get(key)?.size ?? 0) + 0.5));
  }

  /**
   * The topics of a query, the surest first. `isOpen`: its last word may be unfinished. Of words that the dictionary has, others
   * of the same root are asked only where nothing else leads anywhere.
   */
  read(tokens: Token[], isOpen: boolean): TopicReading[] {
    const found = this.#read(tokens, isOpen, (folded) => !isInDictionary(folded));
    return found.length > 0 ? found : this.#read(tokens, isOpen, () => true).map((reading) => ({ ...reading, strength: 1 }));
  }

  #read(tokens: Token[], isOpen: boolean, mayBeRooted: (folded: string) => boolean): TopicReading[] {
    const keys = tokens.map(({ key, folded }, index) => {
      if (key === '' || this.#terms.has(key)) return key;
      const relative = relativesOf(key).find((each) => this.#terms.has(each));
      return (
        relative ??
        (isOpen && index === tokens.length - 1 ? this.#begun(folded) : undefined) ??
        (mayBeRooted(folded) ? this.#rooted(folded) : undefined) ??
        key
      );
    });
    const places = new Map<string, number[]>();
    keys.forEach((key, index) => key !== '' && places.set(key, [...(places.get(key) ?? []), index]));
    const spoken = new Map<number, { credits: Map<string, number>; sure: boolean }>();
    const seen = new Set<Term>();
    for (const key of places.keys()) {
      for (const term of this.#terms.get(key) ?? []) {
        if (seen.has(term) || (term.capitals !== null && !tokens.some(({ surface }) => surface === term.capitals))) continue;
        seen.add(term);
        const there = term.keys.filter((each) => places.has(each));
        const share = there.reduce((sum, each) => sum + this.#weightOf(each), 0) / term.weight;
        const isWhole = there.length === term.keys.length;
        const credit = (term.strength === 2 ? 1 : SUGGESTED) * (isWhole ? 1 : share * share * PARTLY);
        const topic = spoken.get(term.topic) ?? { credits: new Map<string, number>(), sure: false };
        spoken.set(term.topic, topic);
        if (isWhole && term.strength === 2) topic.sure = true;
        for (const each of there)
          topic.credits.set(each, Math.max(topic.credits.get(each) ?? 0, credit * (isWhole ? 1 + 0.2 * (there.length - 1) : 1)));
      }
    }
    const all = [...places.keys()].reduce((sum, key) => sum + this.#weightOf(key), 0);
    const scored = [...spoken]
      .map(([topic, { credits, sure }]) => ({
        topic,
        sure,
        credits,
        score: [...credits].reduce((sum, [key, credit]) => sum + credit * this.#weightOf(key), 0) / all,
      }))
      .sort((a, b) => b.score - a.score || a.topic - b.topic);
    const clear = scored.filter(({ score, sure }) => sure || score >= LEAST);
    const isFaint = clear.length === 0;
    const readings = isFaint ? scored.filter(({ score }) => score >= FAINT) : clear;
    const [best] = readings;
    if (!best) return [];
    const others = scored.filter(({ topic }) => !readings.some((reading) => reading.topic === topic)).map(({ topic }) => this.rows[topic]!);
    return readings
      .filter(({ score }) => score >= best.score * BESIDE)
      .slice(0, MOST_TOPICS)
      .map(({ topic, sure, credits, score }) => ({
        topic: this.rows[topic]!,
        strength: sure ? 2 : 1,
        share: (score / best.score) * (isFaint ? FAINTLY : 1),
        next: this.#nextTo(this.rows[topic]!, others),
        beside: this.rows.flatMap(({ slug, parent }) => (parent !== null && parent === this.rows[topic]!.parent ? [slug] : [])),
        words: new Set([...credits].filter(([, credit]) => credit >= PARTLY).flatMap(([key]) => places.get(key)!)),
      }));
  }

  /** Of the topics that are related to one, or parts of it, those of which the query speaks at least a little; else one of the same theme. */
  #nextTo(topic: TopicRow, others: TopicRow[]): TopicRow[] {
    const spoken = others.filter(({ key, parent }) => topic.near.includes(key) || parent === topic.slug);
    if (spoken.length > 0) return spoken.slice(0, MOST_NEXT);
    const sibling = this.rows.find(({ key, parent }) => parent !== null && parent === topic.parent && topic.near.includes(key));
    return sibling ? [sibling] : [];
  }

  /** The key of a word that leads to a topic and begins so. */
  #begun(folded: string): string | undefined {
    if (folded.length < SHORTEST_BEGINNING) return undefined;
    return this.#beginnings.find(([word]) => word.startsWith(folded))?.[1];
  }

  /** The key of the lead-in word with which a word that no dictionary has shares most of its beginning: "parkometr" and "parkomat". */
  #rooted(folded: string): string | undefined {
    const least = Math.max(SHORTEST_ROOT, Math.ceil(folded.length * ROOT_SHARE));
    let best: { key: string; shared: number } | undefined;
    for (const [word, key] of this.#beginnings) {
      if (word[0] !== folded[0]) continue;
      let shared = 0;
      while (shared < word.length && word[shared] === folded[shared]) shared += 1;
      if (shared >= least && shared > (best?.shared ?? 0)) best = { key, shared };
    }
    return best?.key;
  }
}
