import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { ReachedOrganisation, isReachable } from '#lib/record/contact.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment FundingCallFields on FundingCall {
      callAvailability: availability
      opensOn
      closesOn
      programme {
        ...Link
        operator {
          ...ReachedOrganisation
        }
      }
    }
  `,
  [ReachedOrganisation, Link],
);

export default pages({
  kind: 'FundingCall',
  fields,
  facts: (call, { m, day, nameOf }) => ({
    others: [nameOf(call.programme), call.closesOn && `${m.fact.closesOn}: ${day(call.closesOn)}`],
    contact: isReachable(call.programme?.operator),
  }),
  listed: () => [],
  dated: ({ closesOn }) => (closesOn ? { begins: closesOn, is: 'closes' } : null),
  filters: [
    words('availability', 'FundingCallAvailability'),
    choice('challenge', 'Challenge'),
    choice('programme', 'FundingProgramme'),
    linked('sources', 'Source'),
  ],
  sorts: ['closesSoonest', 'title', 'verified'],
});
