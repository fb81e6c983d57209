const one = (...given: unknown[]) => given.filter(Boolean).length === 1;

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
    message: 'Say which town or which body took it over, or who did in words; one of them.',
    holds: ({ city, organisation, adopter }: Record<string, any>) => one(city, organisation, adopter),
  },
];
