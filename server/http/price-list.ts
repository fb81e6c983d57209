import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import type { Price } from '../graph/declare.ts';
import { prices, SHORT_LIST } from './cost.ts';
import { costOfWholeSchema } from './introspection-cost.ts';

/** What is said of prices, in the languages of the guides. */
const words = {
  en: {
    head: ['What', 'Costs'],
    record: 'a record',
    text: 'each text of it (in each language)',
    value: 'each other value',
    list: 'a short list (of links, sources, values)',
    like: (many: number) => `as ${many} of what is in it`,
    schema: 'the whole schema, as tools ask for it',
    others: 'and others like it',
    each: (price: number) => `${price}`,
    once: (price: number) => `${price} once, for however many records`,
    with: (argument: string, price: number) => `${price} more with \`${argument}\``,
    items: (many: number) => `counts as ${many}`,
    sizedBy: (argument: string) => `as many records as \`${argument}\` names`,
    paged: 'as many records as the page may have',
  },
  pl: {
    head: ['Co', 'Koszt'],
    record: 'rekord',
    text: 'każdy jego tekst (w każdym języku)',
    value: 'każda inna wartość',
    list: 'krótka lista (powiązań, źródeł, wartości)',
    like: (many: number) => `jak ${many} tego, co zawiera`,
    schema: 'cały schemat, tak jak pytają o niego narzędzia',
    others: 'i inne takie jak to',
    each: (price: number) => `${price}`.replace('.', ','),
    once: (price: number) => `${price} raz, niezależnie od liczby rekordów`,
    with: (argument: string, price: number) => `${price} więcej z \`${argument}\``,
    items: (many: number) => `liczy się jak ${many}`,
    sizedBy: (argument: string) => `tyle rekordów, ile wymienia \`${argument}\``,
    paged: 'tyle rekordów, ile może mieć strona',
  },
};

/** More fields of one price than this are not named one by one. */
const MOST_NAMED = 4;

/** The table of the guides for partners: what everything in a query costs, from where it is declared. */
export function priceList(schema: GraphQLSchema, language: keyof typeof words): string {
  const say = words[language];
  const named = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const price = field.extensions.price as Price | undefined;
      if (!price) continue;
      const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
      const name = isRoot ? field.name : `${type.name}.${field.name}`;
      const key = JSON.stringify(price);
      named.set(key, [...(named.get(key) ?? []), name].sort());
    }
  }
  const described = ({ each, once, with: more = {}, items, sizedBy, paged }: Price) =>
    [
      each !== undefined && say.each(each),
      once !== undefined && say.once(once),
      sizedBy !== undefined && say.sizedBy(sizedBy),
      paged && say.paged,
      items !== undefined && say.items(items),
      ...Object.entries(more).map(([argument, price]) => say.with(argument, price)),
    ]
      .filter(Boolean)
      .join('; ');
  const fields = [...named].map(([price, names]) => {
    // a new kind has fields like those of the others: the table stays as it is
    const example = names.find((name) => /^cit(y|ies)/i.test(name)) ?? names[0]!;
    const shown = names.length > MOST_NAMED ? `\`${example}\` ${say.others}` : names.map((name) => `\`${name}\``).join(', ');
    return [shown, described(JSON.parse(price) as Price)];
  });
  const rows = [
    [say.record, say.each(prices.record)],
    [say.text, say.each(prices.text)],
    [say.value, say.each(prices.value)],
    [say.list, say.like(SHORT_LIST)],
    [say.schema, say.each(costOfWholeSchema(schema))],
    ...fields.sort(([one], [other]) => (one! < other! ? -1 : 1)),
  ];
  return [say.head, ['---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** A guide with its table as the code has it now. */
export const withPrices = (guide: string, schema: GraphQLSchema, language: keyof typeof words): string =>
  guide.replace(
    /(<!-- prices -->\n)[\s\S]*?(\n<!-- \/prices -->)/,
    (_, before, after) => `${before}\n${priceList(schema, language)}\n${after}`,
  );
