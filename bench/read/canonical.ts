/** The canonical query: 20 pilots filtered by challenge, each with city and voivodeship, challenges, guidance and its organisation. */
export const canonical = /* GraphQL */ `
  query Canonical($challenge: [ID!]) {
    pilots(first: 20, filter: { challenges: $challenge }) {
      nodes {
        id
        slug
        title {
          pl
          en
        }
        summary {
          pl
          en
        }
        type
        phase
        outcome
        startsOn
        updatedAt
        city {
          id
          slug
          title {
            pl
          }
          population
          voivodeship {
            id
            slug
            title {
              pl
            }
          }
        }
        challenges {
          id
          slug
          code
          title {
            pl
            en
          }
        }
        guidance {
          id
          slug
          title {
            pl
            en
          }
          summary {
            pl
          }
          form
          organisation {
            id
            slug
            title {
              pl
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** The floor: the same answer by one hand-written statement that returns the JSON. $1 is the slug of a challenge. */
export const floor = `
  select json_build_object('data', json_build_object('pilots', json_build_object('nodes', coalesce(json_agg(n.node order by n.id), '[]'), 'pageInfo', json_build_object('hasNextPage', count(*) > 19, 'endCursor', max(n.id)))))::text
  from (
    select p.id, json_build_object(
      'id', p.id, 'slug', p.slug, 'title', json_build_object('pl', p.title_pl, 'en', p.title_en), 'summary', json_build_object('pl', p.summary_pl, 'en', p.summary_en),
      'type', p.type, 'phase', p.phase, 'outcome', p.outcome, 'startsOn', p.starts_on, 'updatedAt', p.updated_at,
      'city', (select json_build_object('id', c.id, 'slug', c.slug, 'title', json_build_object('pl', c.title_pl), 'population', c.population,
        'voivodeship', json_build_object('id', v.id, 'slug', v.slug, 'title', json_build_object('pl', v.title_pl))) from city c join voivodeship v on v.id = c.voivodeship_id and v.status = 'PUBLISHED' where c.id = p.city_id and c.status = 'PUBLISHED'),
      'challenges', (select coalesce(json_agg(json_build_object('id', h.id, 'slug', h.slug, 'code', h.code, 'title', json_build_object('pl', h.title_pl, 'en', h.title_en)) order by h.id), '[]') from pilot_challenges x join challenge h on h.id = x.challenge_id where x.pilot_id = p.id and h.status = 'PUBLISHED'),
      'guidance', (select coalesce(json_agg(json_build_object('id', g.id, 'slug', g.slug, 'title', json_build_object('pl', g.title_pl, 'en', g.title_en), 'summary', json_build_object('pl', g.summary_pl), 'form', g.form,
        'organisation', json_build_object('id', o.id, 'slug', o.slug, 'title', json_build_object('pl', o.title_pl))) order by g.id), '[]') from guidance_pilots y join guidance g on g.id = y.guidance_id join organisation o on o.id = g.organisation_id where y.pilot_id = p.id and g.status = 'PUBLISHED')
    ) as node
    from (
      select * from pilot where status = 'PUBLISHED' and exists (select from pilot_challenges x where x.pilot_id = pilot.id and x.challenge_id = any(array(
        select n.id from challenge n where n.slug = $1 and n.status = 'PUBLISHED' union all select w.id from challenge w join challenge n on n.id = w.broader_id where n.slug = $1)))
      order by id limit 20 offset 0
    ) p
  ) n`;
