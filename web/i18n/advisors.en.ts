import type { AdvisorsWords } from './advisors.pl.ts';

export const advisorsEn: AdvisorsWords = {
  title: 'Advisors',
  description: 'Who advises cities, on what, in which form and at what price, and how to ask.',
  lead: 'Who advises cities, on what, in which form and at what price. Each service says how to ask for it and when somebody last checked.',
  counted: { one: 'service', other: 'services' },
  region: 'Where',
  regionHint: 'Services for the whole country are shown for every voivodeship.',
  regionApi: 'Choose the voivodeship on your side: an empty list of “voivodeships” means the whole country.',
  ended: 'Ended',
  endedHint: 'These can no longer be asked for. They are kept to show who advised on what.',
  onceEach: (filter) =>
    `Each service is shown once, under one of its themes. The filter “${filter}” counts it in every one of them, also when it has ended.`,
  allInTheme: (theme, count) => `All on the theme “${theme}”: ${count}`,
  onlyFree: (count) => `Only free of charge: ${count}`,
  onWhat: 'Advises on',
  otherThemes: 'Other topics',
  ask: 'Ask',
  howToAsk: 'How to ask',
  noAddress: 'The source gives no address.',
  providerPage: 'Begin with the organisation:',
  noPromise: 'no answering time given',
  anyAudience: 'not given',
  none: 'No service matches all the chosen filters at once',
  noneYet: 'There is no advisory service yet.',
  without: (filter, count) => `Without the filter “${filter}”: ${count}`,
  search: 'Search the advisory services by words',
};
