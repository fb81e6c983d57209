import { defineEnvVars } from '@sveltejs/kit/env';

export const variables = defineEnvVars({
  CONTACT_EMAIL: {
    description: 'The mailbox of the secretariat, whom visitors may ask when nobody nearer is known.',
    schema: (value: string | undefined) => value || undefined,
  },
  SITE_URL: {
    description: 'The address at which people see the website: every absolute address begins with it.',
    schema: (value: string | undefined) => {
      if (value === undefined || value === '') return undefined;
      if (!URL.canParse(value)) throw new Error('SITE_URL must be an address such as https://splot.example.org.');
      return new URL(value).origin;
    },
  },
});
