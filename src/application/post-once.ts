import type { Messenger, PostedBefore } from './ports';

/**
 * A messenger for one job: what it posted in an attempt before is not posted again. A step is told by what it is and
 * where it goes, and by how many of that kind went there before it in this attempt: a job that runs again takes the same
 * steps in the same order, or leaves out the first kinds.
 */
export function postOnce(messenger: Messenger, posted: PostedBefore): Messenger {
  const steps = new Map<string, number>();
  return {
    async post(to, view, language) {
      const place = `${view.kind} ${to.conversation}`;
      const number = (steps.get(place) ?? 0) + 1;
      steps.set(place, number);
      const step = `${number} ${place}`;
      const before = posted.find(step);
      if (before !== null) return before;
      return messenger.post(to, view, language, (activity) => posted.add(step, activity));
    },
    edit: (...edit) => messenger.edit(...edit),
    openChat: (...chat) => messenger.openChat(...chat),
  };
}
