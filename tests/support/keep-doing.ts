import { setTimeout as delay } from 'node:timers/promises';

/** Does the same again and again, as somebody does who taps no faster than a person can, until `isOver`. */
export async function keepDoing(act: () => Promise<void>, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await act();
    await delay(200);
  }
}
