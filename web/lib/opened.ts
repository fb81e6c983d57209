/**
 * For a `<details>`: open where it has to be, else as the reader left it. `open={false}` would shut what somebody opened before
 * the page's script was there.
 */
export const opened = (must: unknown): { open?: true } => (must ? { open: true } : {});
