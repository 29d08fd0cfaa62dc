/** An error of the operating system, with its code (`ENOENT`, `EACCES` ...). */
export function isErrnoException(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'syscall' in error &&
    'code' in error &&
    typeof error.code === 'string'
  );
}
