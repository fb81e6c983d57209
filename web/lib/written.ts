const known = new WeakSet<object>();

/** Notes of data that it is JSON and nothing else: pages write it as such, without looking at each of its values. */
export function written<Data>(data: Data): Data {
  if (typeof data !== 'object' || data === null) return data;
  known.add(data);
  return data;
}

/** The script that stands for what is known to be JSON, such as it may stand in a page; nothing for anything else. */
export const scriptOf = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null && known.has(data) ? JSON.stringify(data).replaceAll('<', '\\u003C') : undefined;
