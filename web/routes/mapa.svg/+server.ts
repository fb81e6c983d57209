import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import { boxIn, isWhole, written, type Box } from '#lib/map/box.ts';
import { MAP_WIDTH, project } from '#lib/projection.ts';
import type { RequestHandler } from './$types';

const MapOutlines = graphql(`
  query MapOutlines($county: String, $withCounty: Boolean!) {
    voivodeships(first: 20) {
      nodes {
        slug
        outline
      }
    }
    county(slug: $county) @include(if: $withCounty) {
      outline
    }
  }
`);

type Ring = [number, number][];
interface Outline {
  type: 'Polygon' | 'MultiPolygon';
  coordinates: Ring[] | Ring[][];
}

/** Poland's regions or a part of the map as a picture, with the region and the county that the address names. */
export const GET: RequestHandler = async (event) => {
  const marked = event.url.searchParams.get('voivodeship');
  const slug = event.url.searchParams.get('county');
  const box = boxIn(event.url.searchParams.get('box'));
  const { voivodeships, county } = await ask(event, MapOutlines, { county: slug, withCounty: slug !== null });
  const regions = voivodeships.nodes.map(
    ({ slug, outline }) => `<path${slug === marked ? ' class="marked"' : ''} d="${pathOf(outline, box)}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${written(box)}"><style>${STYLE}${isWhole(box) ? '' : `path{stroke-width:${box.width / MAP_WIDTH}}`}</style>${regions.join('')}${county ? `<path class="county" d="${pathOf(county.outline, box)}"/>` : ''}</svg>`;
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' } });
};

const STYLE =
  'path{fill:#f1ede3;stroke:#857b69;stroke-width:.7;stroke-linejoin:round}.marked{fill:#bcd9d2}.county{fill:#0b5c58}@media(prefers-color-scheme:dark){path{fill:#232c35;stroke:#7d8a98}.marked{fill:#24544f}.county{fill:#58bfb1}}';

/** A border as an SVG path, in whole units and steps, of a part of the map in tenths: finer than that nobody sees at this size. */
function pathOf(outline: unknown, box: Box): string {
  if (!outline) return '';
  const { type, coordinates } = outline as Outline;
  const rings = type === 'Polygon' ? (coordinates as Ring[]) : (coordinates as Ring[][]).flat();
  const fine = isWhole(box) ? 1 : 10;
  const placed = (place: [number, number]) => project(place).map((each) => Math.round(each * fine)) as [number, number];
  const told = (value: number) => `${value / fine}`;
  return rings
    .map((ring) => {
      let [x, y] = placed(ring[0]!);
      let path = `M${told(x)} ${told(y)}l`;
      for (const place of ring) {
        const [nextX, nextY] = placed(place);
        if (nextX === x && nextY === y) continue;
        path += `${told(nextX - x)} ${told(nextY - y)} `;
        [x, y] = [nextX, nextY];
      }
      return `${path.trim()}z`;
    })
    .join('');
}
