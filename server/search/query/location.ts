import { badUserInput } from '../../errors.ts';

/** Where on earth something lies, in degrees (WGS 84). */
export interface Location {
  latitude: number;
  longitude: number;
}
/** Everything that lies so near to a point. */
export interface Circle extends Location {
  kilometres: number;
}

/** Wider circles narrow nothing: it is more than the whole country. */
export const LARGEST_CIRCLE_KM = 1_000;
const EARTH_RADIUS_KM = 6_371;
const KM_IN_A_DEGREE = (Math.PI / 180) * EARTH_RADIUS_KM;

/** @throws BAD_USER_INPUT when it does not lie on earth, or is too wide */
export function checkCircle({ latitude, longitude, kilometres }: Circle) {
  if (!(Math.abs(latitude) <= 90)) throw badUserInput(`\`near.latitude\` must be between -90 and 90; it was ${latitude}.`);
  if (!(Math.abs(longitude) <= 180)) throw badUserInput(`\`near.longitude\` must be between -180 and 180; it was ${longitude}.`);
  if (!(kilometres > 0 && kilometres <= LARGEST_CIRCLE_KM))
    throw badUserInput(`\`near.kilometres\` must be more than 0 and at most ${LARGEST_CIRCLE_KM}; it was ${kilometres}.`);
}

/** How far two points lie apart (haversine formula). */
function kilometresBetween(from: Location, to: Location): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const across =
    Math.sin(radians(to.latitude - from.latitude) / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(across)));
}

/** How far from the centre of a circle something lies; null without a circle, or when it lies nowhere. */
export const kilometresOf = (near: Circle | null, latitude: number | null, longitude: number | null) =>
  near && latitude !== null && longitude !== null ? kilometresBetween(near, { latitude, longitude }) : null;

/** How far the row of an alias lies from a point whose degrees are bound, in SQL; null where it lies nowhere. */
export const kilometresFrom = (alias: string, latitude: string, longitude: string) => `${2 * EARTH_RADIUS_KM} * asin(least(1, sqrt(
  sin(radians(${alias}.latitude - ${latitude}) / 2) ^ 2 + cos(radians(${latitude})) * cos(radians(${alias}.latitude)) * sin(radians(${alias}.longitude - ${longitude}) / 2) ^ 2)))`;

/** What lies within a circle lies between these latitudes: told quickly. */
export const latitudesOf = ({ latitude, kilometres }: Circle): [south: number, north: number] => [
  latitude - kilometres / KM_IN_A_DEGREE,
  latitude + kilometres / KM_IN_A_DEGREE,
];
