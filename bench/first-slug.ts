/** The slug of the first record of a list, as the graph at `origin` has them. */
export async function firstSlug(origin: string, list: string): Promise<string> {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ ${list}(first: 1) { nodes { slug } } }` }),
  });
  return ((await answer.json()) as { data: Record<string, { nodes: { slug: string }[] }> }).data[list]!.nodes[0]!.slug;
}
