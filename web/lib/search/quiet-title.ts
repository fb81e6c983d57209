import { onNavigate } from '$app/navigation';

/**
 * Has the title said where readers come to a page, but not at every change within it: there the number of results says enough.
 * SvelteKit itself says it every time. A log is something live to all, also while it is quiet.
 */
export const keepTitleQuiet = () =>
  onNavigate(({ from, to }) => {
    const announcer = document.getElementById('svelte-announcer');
    announcer?.setAttribute('role', 'log');
    announcer?.setAttribute('aria-live', from?.url.pathname === to?.url.pathname ? 'off' : 'assertive');
  });
