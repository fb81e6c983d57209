import { MAP_HEIGHT, MAP_WIDTH, project } from '#lib/projection.ts';

/** A part of the map, in its own units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export const WHOLE: Box = { x: 0, y: 0, width: MAP_WIDTH, height: MAP_HEIGHT };
/** Nothing is drawn larger than this: the outlines are no finer. */
const LEAST_WIDTH = 48;
/** Parts wider than this are as good as the whole. */
const MOST_WIDTH = MAP_WIDTH * 0.7;
const MARGIN = 12;
/** Boxes begin and end on such a grid, so that few pictures serve many maps. */
const GRID = 4;

/** The part of the map in which these places are, in the proportions of the whole. */
export function boxOf(places: readonly { latitude: number; longitude: number }[]): Box {
  if (places.length === 0) return WHOLE;
  const points = places.map(({ latitude, longitude }) => project([longitude, latitude]));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wanted = Math.max(LEAST_WIDTH, east - west + 2 * MARGIN, ((south - north + 2 * MARGIN) * MAP_WIDTH) / MAP_HEIGHT);
  const width = Math.ceil(wanted / GRID) * GRID;
  if (width > MOST_WIDTH) return WHOLE;
  const height = Math.round((width * MAP_HEIGHT) / MAP_WIDTH);
  return { x: onGrid((west + east - width) / 2), y: onGrid((north + south - height) / 2), width, height };
}
const onGrid = (value: number) => Math.round(value / GRID) * GRID;

export const isWhole = ({ width }: Box) => width === MAP_WIDTH;
/** A box as addresses and pictures name it. */
export const written = ({ x, y, width, height }: Box) => `${x} ${y} ${width} ${height}`;

const EDGE = 500;
/** The box that an address names; the whole when it names none that could be. */
export function boxIn(text: string | null): Box {
  const parts = /^(-?\d{1,3}) (-?\d{1,3}) (\d{2,3}) (\d{2,3})$/.exec(text ?? '');
  if (!parts) return WHOLE;
  const [x, y, width, height] = parts.slice(1).map(Number) as [number, number, number, number];
  return Math.abs(x) < EDGE && Math.abs(y) < EDGE && width >= LEAST_WIDTH && width <= MAP_WIDTH && height <= MAP_HEIGHT
    ? { x, y, width, height }
    : WHOLE;
}
