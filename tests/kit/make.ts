import type { Database } from '../../server/database/db.ts';
import { Guidance } from '../../server/advisory/guidance.ts';
import { Challenge } from '../../server/challenge/challenge.ts';
import { City } from '../../server/city/city.ts';
import { County } from '../../server/city/county.ts';
import { Voivodeship } from '../../server/city/voivodeship.ts';
import { FundingCall } from '../../server/funding/funding-call.ts';
import { FundingProgramme } from '../../server/funding/funding-programme.ts';
import { Organisation } from '../../server/organisation/organisation.ts';
import { Pilot } from '../../server/pilot/pilot.ts';

type Facts = Record<string, unknown>;
let made = 0;

/** Makes records with just what a test says and sound defaults for the rest. */
export function maker(db: Database) {
  const em = db.em.fork();
  const named = (slug: string) => ({ slug: `${slug}-${++made}`, title: { pl: `${slug} ${made}`, en: null } });
  const make = async (entity: any, facts: Facts): Promise<any> => {
    const record = em.create(entity, facts as never);
    await em.persist(record).flush();
    return record;
  };
  const make1 = {
    voivodeship: (facts: Facts = {}) =>
      make(Voivodeship, { ...named('wojewodztwo'), teryt: `${(made % 90) + 10}`, population: 1_000_000, areaHa: 100_000, ...facts }),
    county: async (facts: Facts = {}) =>
      make(County, {
        ...named('powiat'),
        teryt: `${1000 + made}`,
        population: 50_000,
        areaHa: 1_000,
        voivodeship: facts.voivodeship ?? (await make1.voivodeship()),
        ...facts,
      }),
    city: async (facts: Facts = {}) => {
      const county = facts.county ?? (await make1.county());
      return make(City, {
        ...named('miasto'),
        teryt: `${1_000_000 + made}`,
        kind: 'URBAN_COMMUNE',
        county,
        voivodeship: (county as County).voivodeship,
        population: 30_000,
        populationOn: '2023-12-31',
        populationBand: 'FROM_20K',
        areaHa: 900,
        ...facts,
      });
    },
    organisation: (facts: Facts = {}) => make(Organisation, { ...named('organizacja'), kind: 'ASSOCIATION', ...facts }),
    challenge: (facts: Facts = {}) =>
      make(Challenge, { ...named('wyzwanie'), code: facts.broader ? `T${10 + (made % 89)}.${made}` : `T${made}`, ...facts }),
    /** A call of a programme of its own, which may be limited to voivodeships. */
    fundingCall: async ({ voivodeships = [], ...facts }: Facts & { voivodeships?: { id: number }[] } = {}) => {
      const programme = await make(FundingProgramme, {
        ...named('program'),
        code: `P${made}`,
        form: 'GRANT',
        needs: [],
        voivodeships: voivodeships.map(({ id }) => id),
      });
      return make(FundingCall, { ...named('nabor'), programme, availability: 'OPEN', ...facts });
    },
    pilot: (facts: Facts = {}) =>
      make(Pilot, { ...named('pilotaz'), type: 'IMPLEMENTATION', nature: 'SERVICE', phase: 'RUNNING', ...facts }),
    guidance: async (facts: Facts = {}) =>
      make(Guidance, { ...named('poradnik'), form: 'GUIDE', organisation: facts.organisation ?? (await make1.organisation()), ...facts }),
  };
  return { em, make, ...make1 };
}
