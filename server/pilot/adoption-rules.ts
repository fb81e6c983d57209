const one = (a: unknown, b: unknown) => Boolean(a) !== Boolean(b);

/** What an adoption must say before it is public: what was taken over, and by whom. */
export const adoptionRules = [
  {
    field: 'solution',
    code: 'ORIGIN_MISSING',
    message: 'Say either which solution or which pilot was taken over, not both.',
    holds: ({ solution, pilot }: Record<string, any>) => one(solution, pilot),
  },
  {
    field: 'city',
    code: 'ADOPTER_MISSING',
    message: 'Say either which town or which body took it over, not both.',
    holds: ({ city, organisation }: Record<string, any>) => one(city, organisation),
  },
];
