import { error } from '@sveltejs/kit';
import { sitemapFile } from '#lib/take-home/sitemap.ts';
import { streamed } from '#lib/take-home/streamed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const file = sitemapFile(event, event.params.part);
  if (!file) error(404, 'Not Found');
  return new Response(await streamed(file), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
};
