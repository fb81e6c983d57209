/** What a browser sent of a device; nothing for what is no JSON, which fits nothing. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
