import { type GraphQLSchema, isEnumType, isInputObjectType } from 'graphql';

/** GraphQL's message about an unknown value or field, with those that there are. */
export function withHint(schema: GraphQLSchema, message: string): string {
  const named = /does not exist in "(\w+)" enum|^.*Enum "(\w+)" cannot represent|is not defined by type "(\w+)"/s.exec(message);
  const type = named && schema.getType(named.slice(1).find(Boolean)!);
  if (isEnumType(type))
    return `${message} Allowed: ${type
      .getValues()
      .map((value) => value.name)
      .join(', ')}.`;
  if (isInputObjectType(type)) return `${message} Allowed: ${Object.keys(type.getFields()).join(', ')}.`;
  return message;
}
