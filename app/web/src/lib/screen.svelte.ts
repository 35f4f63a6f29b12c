import { MediaQuery } from 'svelte/reactivity';

const wide = new MediaQuery('(min-width: 720px)', true);

/** Whether the page is a desk: below it, lists take the place of tables. */
export const isDesk = () => wide.current;
