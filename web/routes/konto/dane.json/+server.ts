import { redirect } from '@sveltejs/kit';
import { placeAddress } from '#lib/addresses.ts';
import { ask } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { RequestHandler } from './$types';

const MyData = graphql(`
  query MyData {
    myData
  }
`);

/** All that is kept about whoever asks, as a file. */
export const GET: RequestHandler = async (event) => {
  const { myData } = await ask(event, MyData, {});
  if (!myData) redirect(303, placeAddress('pl', 'signIn'));
  return new Response(JSON.stringify(myData, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="splot-moje-dane.json"',
      'cache-control': 'private, no-store',
    },
  });
};
