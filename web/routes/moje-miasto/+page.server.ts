import { redirect } from '@sveltejs/kit';
import { languageOf } from '#i18n/language.ts';
import { placeAddress } from '#lib/addresses.ts';
import { chosenBy, forgetCity, keepCity, wayBack } from '#lib/my-city/my-city.ts';
import { townPage } from '#lib/my-city/town-page.ts';
import { likeIn, townName, townOf, townsCalled } from '#lib/search/towns.ts';
import type { Actions, PageServerLoad } from './$types';

/** The town that the address names (`like`), else the visitor's own. */
export const load: PageServerLoad = async (event) => {
  const slug = likeIn(event.url.searchParams) ?? chosenBy(event);
  return { town: slug ? await townPage(event, slug) : null };
};

export const actions: Actions = {
  choose: async (event) => {
    const form = await event.request.formData();
    const [slug, name] = ['slug', 'town'].map((field) => townName(String(form.get(field) ?? ''))) as [string, string];
    const back = wayBack(form.get('back'));
    const called = slug === '' ? await townsCalled(event, name) : null;
    const town = called ? called.one : await townOf(event, slug);
    // several towns, or none: a question, nobody's fault
    if (!town) return { called: called ?? { text: slug, one: null, several: [], isGuess: true, hasMore: false }, back };
    keepCity(event, town.slug);
    redirect(303, back ?? placeAddress(languageOf(event.url), 'myCity'));
  },
  skip: async (event) => {
    keepCity(event, null);
    redirect(303, wayBack((await event.request.formData()).get('back')) ?? placeAddress(languageOf(event.url), 'myCity'));
  },
  forget: (event) => {
    forgetCity(event);
    redirect(303, placeAddress(languageOf(event.url), 'myCity'));
  },
};
