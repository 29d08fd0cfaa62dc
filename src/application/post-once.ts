import type { Messenger, PostedBefore } from './ports';

/**
 * A messenger for one job: what it posted in an attempt before is not posted again. A step is told by where it goes, and
 * by how many went there before it in this attempt: a job that runs again takes the same steps in the same order.
 */
export function postOnce(messenger: Messenger, posted: PostedBefore): Messenger {
  const steps = new Map<string, number>();
  return {
    async post(to, view, language) {
      const number = (steps.get(to.conversation) ?? 0) + 1;
      steps.set(to.conversation, number);
      const step = `${number} ${view.kind} ${to.conversation}`;
      const before = posted.find(step);
      if (before !== null) return before;
      return messenger.post(to, view, language, (activity) => posted.add(step, activity));
    },
    edit: (...edit) => messenger.edit(...edit),
    openChat: (...chat) => messenger.openChat(...chat),
  };
}
