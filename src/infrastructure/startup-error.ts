/** A reason not to start, meant for people: one line that ends with the remedy. Holds no secret. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
