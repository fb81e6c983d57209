import { graphql } from '#lib/graphql.ts';

/** What somebody tells of themselves to those of their network. */
export const ContactLine = graphql(`
  fragment ContactLine on PersonContact {
    name
    position
    email
    phone
    about
    city {
      title {
        pl
        en
      }
    }
    organisation {
      title {
        pl
        en
      }
    }
  }
`);
