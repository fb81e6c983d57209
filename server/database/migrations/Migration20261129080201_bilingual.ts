import { createHash } from 'node:crypto';
import { Migration } from '@mikro-orm/migrations';

/** Texts that were in Polish only, by table. */
const texts: Record<string, string[]> = {
  adoption: ['changes', 'origin'],
  advisory_service: ['audience'],
  barrier: ['legal_basis', 'resolution_note'],
  condition: ['text'],
  funding_call: ['remarks', 'opens_text', 'closes_text'],
  funding_programme: ['eligibility'],
  guidance: ['audience'],
  impact_assessment: ['affected', 'findings'],
  recommendation: ['progress_reason'],
};
const story = [
  ...['problem', 'partners', 'cost_note', 'funding', 'results', 'failures', 'lessons'],
  ...['transfer_conditions', 'decision_note', 'legal_basis'],
];
texts.solution = story;
texts.pilot = story;
const cases = ['solution', 'pilot'];
const limits = ['time', 'territory', 'subjects'];

/** The many-sided links of these tables, and the parts of cases, in the order in which the seed digests them. */
const links: Record<string, string[]> = {
  adoption: ['source'],
  advisory_service: ['source', 'voivodeship', 'challenge'],
  barrier: ['source', 'challenge', 'city'],
  funding_call: ['source'],
  funding_programme: ['source', 'voivodeship', 'challenge'],
  guidance: ['source', 'challenge', 'pilot', 'solution'],
  impact_assessment: ['source', 'pilot', 'challenge'],
  recommendation: ['source', 'barrier', 'challenge'],
  solution: ['source', 'city', 'challenge'],
  pilot: ['source', 'city', 'challenge'],
};
const plural = (name: string) => (name === 'city' ? 'cities' : `${name}s`);
const parts: [table: string, columns: string][] = [
  ['indicator', 'p.position, p.label_pl, p.label_en, p.unit, p.baseline, p.target, p.actual, p.year, p.citation'],
  [
    'condition',
    'p.position, p.type, p.text, p.minimum, p.maximum, p.city_kind, p.voivodeship_teryt, p.currency, p.basis, p.citation',
  ],
];
const kept =
  "array['id', 'slug', 'seed_key', 'seed_hash', 'sort_title', 'created_at', 'updated_at', 'trust', 'trust_on']";
const inPolish = 'The text in Polish.';
const inEnglish = 'The text in English; null when nobody has translated it yet.';
const alsoInEnglish = 'The same in English; null when nobody has translated it yet.';

/** Fields of drafts and versions that became texts in two languages, by kind. */
const fields: Record<string, string[]> = Object.fromEntries(
  Object.entries(texts)
    .filter(([table]) => table !== 'condition')
    .map(([table, columns]) => [camel(table, true), columns.map((column) => camel(column, false))]),
);
function camel(name: string, isKind: boolean): string {
  const joined = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return isKind ? joined[0]!.toUpperCase() + joined.slice(1) : joined;
}

type Content = Record<string, unknown>;
const text = (pl: unknown) => (typeof pl === 'string' && pl !== '' ? { pl, en: null } : null);
function translatable(kind: string, content: Content): Content {
  const changed = { ...content };
  for (const field of fields[kind] ?? []) if (typeof changed[field] === 'string') changed[field] = text(changed[field]);
  if (Array.isArray(changed.steps)) changed.steps = text(changed.steps.join('\n'));
  if (Array.isArray(changed.conditions))
    changed.conditions = (changed.conditions as Content[]).map((each) =>
      typeof each.text === 'string' ? { ...each, text: text(each.text) } : each,
    );
  return changed;
}
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
const hashOf = (content: Content) => createHash('sha256').update(canonical(content)).digest('base64url');

/** Texts that were in Polish only are texts in two languages; what they say stays. */
export class Migration20261129080201_bilingual extends Migration {
  override name = 'Migration20261129080201_bilingual';

  override async up(): Promise<void> {
    await this.#translateContent();
    this.#markUnchanged();
    for (const [table, columns] of Object.entries(texts))
      for (const column of columns) {
        this.addSql(`alter table "${table}" rename column "${column}" to "${column}_pl";`);
        this.addSql(`alter table "${table}" add "${column}_en" text null;`);
        this.#describe(table, `${column}_pl`, inPolish);
        this.#describe(table, `${column}_en`, inEnglish);
      }
    for (const table of cases) {
      this.addSql(`alter table "${table}" add "steps_pl" text null, add "steps_en" text null;`);
      this.addSql(`update "${table}" set steps_pl = array_to_string(steps, E'\\n') where cardinality(steps) > 0;`);
      this.addSql(`alter table "${table}" drop column "steps";`);
      this.#describe(table, 'steps_pl', inPolish);
      this.#describe(table, 'steps_en', inEnglish);
      for (const limit of limits) {
        this.addSql(`alter table "${table}" add "scope_${limit}_en" text null;`);
        this.#describe(table, `scope_${limit}_en`, alsoInEnglish);
      }
    }
  }

  /** Nothing of the English is kept. */
  override down(): void {
    for (const [table, columns] of Object.entries(texts))
      for (const column of columns) {
        this.addSql(`alter table "${table}" drop column "${column}_en";`);
        this.addSql(`alter table "${table}" rename column "${column}_pl" to "${column}";`);
      }
    for (const table of cases) {
      this.addSql(`alter table "${table}" add "steps" text[] not null default '{}';`);
      this.addSql(`update "${table}" set steps = string_to_array(steps_pl, E'\\n') where steps_pl is not null;`);
      this.addSql(`alter table "${table}" drop column "steps_pl", drop column "steps_en";`);
      for (const limit of limits) this.addSql(`alter table "${table}" drop column "scope_${limit}_en";`);
    }
  }

  #describe(table: string, column: string, comment: string) {
    this.addSql(`comment on column "${table}"."${column}" is '${comment}';`);
  }

  /** The digest by which a record is known that people changed is taken over all columns by their names. */
  #markUnchanged() {
    for (const [table, targets] of Object.entries(links)) {
      const tied = targets.map(
        (target) =>
          `coalesce((select string_agg(p."${target}_id"::text, ',' order by p."${target}_id") from "${table}_${plural(target)}" p where p."${table}_id" = t.id), '')`,
      );
      if (cases.includes(table))
        for (const [part, columns] of parts) {
          const row = `concat_ws('|', ${columns})`;
          tied.push(
            `coalesce((select string_agg(${row}, ';' order by ${row} collate "C") from "${part}" p where p."${table}_id" = t.id), '')`,
          );
        }
      const told = `(select coalesce(jsonb_object_agg(f.key, f.value), '{}')::text from jsonb_each(to_jsonb(t) - ${kept}) f where f.value not in ('null', '[]', 'false'))`;
      this.addSql(
        `update "${table}" t set seed_hash = split_part(t.seed_hash, '.', 1) || '.UNCHANGED' where t.seed_key is not null
         and split_part(t.seed_hash, '.', 2) = md5(${told} || ${tied.join(` || '/' || `)});`,
      );
    }
  }

  /** Drafts, what was saved of them, and versions say the same in the new form; what was submitted stays submitted. */
  async #translateContent() {
    await this.execute(`select set_config('splot.redacting', 'on', true)`);
    const kinds = Object.keys(fields).map(() => '?');
    const rows = (await this.execute(
      `select id, kind, content, content_hash from revision where kind in (${kinds.join(', ')})`,
      Object.keys(fields),
    )) as { id: number; kind: string; content: Content; content_hash: string }[];
    for (const { id, kind, content, content_hash } of rows) {
      const changed = translatable(kind, content);
      const hash = hashOf(changed);
      if (hash === content_hash) continue;
      await this.execute('update revision set content = ?::jsonb, content_hash = ? where id = ?', [JSON.stringify(changed), hash, id]);
      await this.execute('update review set content_hash = ? where revision_id = ? and content_hash = ?', [hash, id, content_hash]);
      const saves = (await this.execute('select save, content from revision_save where revision_id = ?', [id])) as {
        save: number;
        content: Content;
      }[];
      for (const each of saves)
        await this.execute('update revision_save set content = ?::jsonb where revision_id = ? and save = ?', [
          JSON.stringify(translatable(kind, each.content)),
          id,
          each.save,
        ]);
    }
    await this.execute(`select set_config('splot.redacting', '', true)`);
  }
}
