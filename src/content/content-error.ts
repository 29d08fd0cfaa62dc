/** A file under cards/ is missing or wrong. The message names the file, what is wrong, and the remedy. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(file: string, problem: string, remedy: string, options?: ErrorOptions) {
    super(`cards/${file}: ${problem} ${remedy}`, options);
  }
}
