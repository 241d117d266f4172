import {
  AccessDeniedError,
  DeadlineExceededError,
  InvalidArgumentError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { CallTimedOut } from './timing.js';

/** What a failed call says about what it asked for. */
export type Fault =
  /** `actual` counts events. Nothing was written. */
  | { readonly kind: 'conflict'; readonly actual: number }
  /** Nothing was written; the client goes to the leader by itself. */
  | { readonly kind: 'notLeader' }
  | { readonly kind: 'noStream' }
  /** Nothing was written, and trying again would not change that. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** It may have been carried out, or may still be. */
  | { readonly kind: 'unknown'; readonly reason: string };

const INVALID_ARGUMENT = 3;
const PERMISSION_DENIED = 7;
const DEADLINE_EXCEEDED = 4;
const UNAUTHENTICATED = 16;

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Whether a call's time was up: by our clock, or by the client's, which runs for as long. */
export const isLate = (error: unknown): boolean =>
  error instanceof CallTimedOut || error instanceof DeadlineExceededError || codeOf(error) === DEADLINE_EXCEEDED;

/** Some of the client's errors are plain gRPC errors, so the code counts where the class says nothing. */
export const faultOf = (error: unknown): Fault => {
  const reason = reasonOf(error);
  if (error instanceof WrongExpectedVersionError) {
    const { actualVersion } = error;
    return { kind: 'conflict', actual: typeof actualVersion === 'bigint' ? Number(actualVersion) + 1 : 0 };
  }
  if (error instanceof NotLeaderError) return { kind: 'notLeader' };
  if (error instanceof StreamNotFoundError) return { kind: 'noStream' };
  if (error instanceof StreamDeletedError) return { kind: 'refused', reason: `the stream was deleted: ${reason}` };
  if (
    error instanceof AccessDeniedError ||
    error instanceof MaxAppendSizeExceededError ||
    error instanceof InvalidArgumentError
  )
    return { kind: 'refused', reason };
  const code = codeOf(error);
  return code === INVALID_ARGUMENT || code === PERMISSION_DENIED || code === UNAUTHENTICATED
    ? { kind: 'refused', reason }
    : { kind: 'unknown', reason };
};
