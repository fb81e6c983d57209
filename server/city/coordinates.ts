import { defineEntity, p } from '@mikro-orm/core';
import { City } from './city.ts';

const CoordinatesSchema = defineEntity({
  name: 'Coordinates',
  comment: 'Where a town lies. © OpenStreetMap contributors, ODbL 1.0: attribute it wherever you show it.',
  properties: {
    id: p.integer().primary().hidden(),
    city: () => p.oneToOne(City).deleteRule('cascade').hidden().comment('The town.'),
    lat: p.double().comment('Latitude in degrees (WGS 84).'),
    lon: p.double().comment('Longitude in degrees (WGS 84).'),
    method: p
      .enum(['OSM_BBOX_CENTRE', 'CITY_CENTRE_POINT'])
      .comment(
        'OSM_BBOX_CENTRE: the centre of the bounding box, which can lie kilometres from the market square. CITY_CENTRE_POINT: the point mapped as the centre.',
      ),
  },
  checks: [
    {
      name: 'coordinates_on_earth',
      expression: 'lat::numeric >= -90 and lat::numeric <= 90 and lon::numeric >= -180 and lon::numeric <= 180',
    },
  ],
});
export class Coordinates extends CoordinatesSchema.class {}
CoordinatesSchema.setClass(Coordinates);
