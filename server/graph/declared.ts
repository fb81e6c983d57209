import type { EntityClass, EntityProperty, MetadataStorage } from '@mikro-orm/core';
import { declareInput, type InputObject, type Named, type Thunk } from './declare.ts';
import { columnOf, type Column } from './column.ts';
import { words } from './model.ts';

/** What verbs and hand-written queries say with the types of the model. TypeGraphQL keeps what is declared for the life of the process, and so does this. */
interface Declared {
  metadata: MetadataStorage;
  types: Map<EntityClass, Named>;
  record: Named;
  /** The type of a column; an enum is declared at its first use. */
  columnType: (owner: string, column: Column) => Thunk;
}
let declared: Declared | undefined;
const inputs = new Map<string, InputObject<unknown>>();

export function know(types: Declared): void {
  declared = types;
  inputs.clear();
}

function known(): Declared {
  if (!declared) throw new Error('The types of the model are not declared yet: ask for them within a function.');
  return declared;
}

/** The type of a kind. */
export const typeOf = (entity: EntityClass): Named => known().types.get(entity)!;
/** The type of any record. */
export const anyRecord = (): Named => known().record;
/** The name of an entity in words: "funding call". */
export const nameInWords = (entity: EntityClass): string => words(entity.name);
/** What a property is, as the model says. */
export const descriptionOf = (entity: EntityClass, property: string): string => propertyOf(entity, property).comment ?? '';

/** Whether a property is a day of the calendar. */
export const isDay = (entity: EntityClass, property: string): boolean => propertyOf(entity, property).columnTypes?.[0] === 'date';

function propertyOf(entity: EntityClass, property: string): EntityProperty {
  const found = known().metadata.get(entity).properties[property];
  if (!found) throw new Error(`${entity.name} has no property ${property}.`);
  return found;
}

/** The type in which a verb is given a property: that of its column, or an input type of the fields of a value made of several. */
export function inputTypeOf(entity: EntityClass, property: string): unknown {
  const prop = propertyOf(entity, property);
  if (prop.kind !== 'embedded') return known().columnType(entity.name, columnOf(prop, property))();
  const meta = prop.targetMeta!;
  const name = `${meta.className}Input`;
  if (!inputs.has(name)) {
    const fields = meta.props.filter(({ hidden }) => !hidden).map((field) => columnOf(field, field.name));
    inputs.set(
      name,
      declareInput(
        name,
        meta.comment ?? '',
        Object.fromEntries(
          fields.map((column) => [
            column.field,
            { type: known().columnType(meta.className, column), description: column.description, nullable: column.nullable },
          ]),
        ),
      ),
    );
  }
  return prop.array ? [inputs.get(name)!] : inputs.get(name)!;
}
