const known = new WeakSet<object>();

/** Notes of data that it is JSON and nothing else: pages write it as such, without looking at each of its values. */
export function written<Data extends object>(data: Data): Data {
  known.add(data);
  return data;
}

/** The script that stands for what is known to be JSON, such as it may stand in a page; nothing for anything else. */
export const scriptOf = (data: unknown): string | undefined =>
  known.has(data as object) ? JSON.stringify(data).replaceAll('<', '\\u003C') : undefined;
