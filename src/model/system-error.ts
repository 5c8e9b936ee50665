/** What the system said no with: NodeJS.ErrnoException of a call that was made. */
export interface SystemError {
  /** `ENOSPC`. */
  readonly code: string
  readonly syscall: string
  /** With the code, the call and the path. */
  readonly message: string
}

/** By its shape: an error of another realm is no instance of our `Error`. */
export function isSystemError(error: unknown): error is SystemError {
  return typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error && 'message' in error
}

export function isMissing(error: unknown): boolean {
  return isSystemError(error) && error.code === 'ENOENT'
}
