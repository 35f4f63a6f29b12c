import * as api from '../api/calls';
import { session } from './session.svelte';

let count = $state(0);
let of = '';

/** How many entries wait for a person, for the shell; asked anew when something was decided. */
export const needs = {
  get count() {
    return count;
  },
  reload(): void {
    const { farm_id } = session.farm;
    if (of !== farm_id) count = 0;
    of = farm_id;
    api.listReview(farm_id, undefined, 1).then(
      ({ counts }) => {
        if (of === farm_id) count = counts.disputed + counts.waiting + counts.young + counts.unconfirmed;
      },
      () => undefined,
    );
  },
};
