import { defineEnvVars } from '@sveltejs/kit/env';

export const variables = defineEnvVars({
  CONTACT_EMAIL: {
    description: 'The mailbox of the secretariat, whom visitors may ask when nobody nearer is known.',
    schema: (value: string | undefined) => value || undefined,
  },
});
