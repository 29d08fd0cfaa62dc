import type { Deps } from '../deps';
import { DEFAULT_ZONE } from '../recognise';
import type { LocalDate } from '../../domain/time';

/** A personal chat has no time zone of its own. */
export function todayIn(deps: Deps): LocalDate {
  return dayOf(deps, deps.clock.now());
}

export function dayOf(deps: Deps, moment: Date): LocalDate {
  return deps.calendar.toLocal(moment, DEFAULT_ZONE).date;
}
