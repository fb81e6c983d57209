import { graphql } from '#lib/graphql.ts';
import { pages } from '#lib/kind-pages.ts';
import { choice, linked, words } from '#lib/list/filters.ts';
import { FundingCallCardFields } from '#lib/record/cards.ts';
import { Link } from '#lib/record/record.ts';

const fields = graphql(
  `
    fragment FundingCallFields on FundingCall {
      callAvailability: availability
      closesOn
      programme {
        ...Link
        operator {
          ...Link
        }
      }
    }
  `,
  [Link],
);

export default pages({
  kind: 'FundingCall',
  fields,
  also: FundingCallCardFields,
  facts: (call, { m, day, nameOf }) => ({
    others: [nameOf(call.programme), call.closesOn && `${m.fact.closesOn}: ${day(call.closesOn)}`],
    contact: call.programme?.operator != null,
  }),
  listed: () => [],
  filters: [
    words('availability', 'FundingCallAvailability'),
    choice('challenge', 'Challenge'),
    choice('programme', 'FundingProgramme'),
    linked('sources', 'Source'),
  ],
  sorts: ['closesSoonest', 'title', 'verified'],
});
