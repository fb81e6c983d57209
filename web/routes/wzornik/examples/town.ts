import type { Gap } from '#lib/my-city/gaps.ts';
import { things, towns } from './things.ts';

const none = { totalCount: 0, nodes: [] };
export const quiet = {
  ...towns.pleszew,
  pilots: none,
  solutions: none,
  adoptions: none,
  passedOn: none,
  networks: { nodes: [] },
  fundedProjects: none,
};
const member = (city: (typeof towns)['plock']) => ({ city, organisation: null });
export const storied = {
  ...towns.plock,
  pilots: { totalCount: 1, nodes: [things.pilot] },
  solutions: { totalCount: 4, nodes: [things.solution, things.other] },
  adoptions: { totalCount: 1, nodes: [things.adoption] },
  passedOn: { totalCount: 1, nodes: [things.adoption] },
  networks: {
    nodes: [
      {
        slug: 'przyklad-czlonek',
        edition: { endYear: 2022 },
        network: { ...things.network, memberships: { totalCount: 5, nodes: [towns.plock, towns.wloclawek, towns.ostroleka].map(member) } },
      },
    ],
  },
  fundedProjects: { totalCount: 3, nodes: [{ ...things.project, totalPln: 12_000_000 }] },
};
export const gaps: Gap[] = [{ topic: things.topic, deeds: [{ ...things.other, kind: 'Solution', topics: [], city: towns.wloclawek }] }];
