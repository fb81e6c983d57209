import { Migration20261123000000_initial } from './Migration20261123000000_initial.ts';

/** Every migration, oldest first. */
export const migrations = [Migration20261123000000_initial];
