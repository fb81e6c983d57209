/** The size of the map of Poland in its own units. */
export const MAP_WIDTH = 320;
export const MAP_HEIGHT = 302;

const WEST = 14.07;
const EAST = 24.2;
const NORTH = 54.9;
const SOUTH = 48.95;

/** Where a place, given as [longitude, latitude], lies on the map. An equirectangular projection is true enough for one country. */
export const project = ([lon, lat]: readonly [number, number]): [x: number, y: number] => [
  ((lon - WEST) / (EAST - WEST)) * MAP_WIDTH,
  ((NORTH - lat) / (NORTH - SOUTH)) * MAP_HEIGHT,
];
