import { fromDecimal } from '../base64.js';
import { Malformed } from '../malformed.js';
import { type NoteSignature, parseNote, parseSignatureLine } from '../note/signed-note.js';
import type { Verifier } from '../note/verifier.js';
import { formatSubmission, SIZE_TYPE, type Submission } from './protocol.js';

/** What a witness answered. `seen`: how large the tree is that it has cosigned last. */
export type Submitted =
  | { readonly kind: 'cosigned'; readonly cosignature: NoteSignature }
  | { readonly kind: 'conflict'; readonly seen: number }
  | {
      readonly kind: 'refused';
      /** 404, 403, 400 and 422 of C2SP tlog-witness, in that order. */
      readonly rule: 'UNKNOWN_ORIGIN' | 'BAD_SIGNATURE' | 'BAD_REQUEST' | 'BAD_PROOF';
    }
  /** Not reached, not in time, or not in the terms of the protocol. */
  | { readonly kind: 'failed'; readonly reason: string };

const MOST_ANSWER_BYTES = 65_536;
const refusals: { readonly [status: number]: (Submitted & { kind: 'refused' })['rule'] } = {
  400: 'BAD_REQUEST',
  403: 'BAD_SIGNATURE',
  404: 'UNKNOWN_ORIGIN',
  422: 'BAD_PROOF',
};

/** Sends a checkpoint to one witness. Never throws: a witness that is away must not stop the log. */
export const submit = async (
  witness: { readonly url: string; readonly verifier: Verifier },
  submission: Submission,
  signal: AbortSignal,
): Promise<Submitted> => {
  try {
    const response = await fetch(`${witness.url}/add-checkpoint`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: formatSubmission(submission),
      redirect: 'error',
      signal,
    });
    return await read(response, witness.verifier, submission);
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
};

const read = async (response: Response, verifier: Verifier, submission: Submission): Promise<Submitted> => {
  const text = await textOf(response);
  const { status } = response;
  if (status === 200) return { kind: 'cosigned', cosignature: cosignatureIn(text, verifier, submission.checkpoint) };
  if (status === 409 && response.headers.get('content-type')?.startsWith(SIZE_TYPE) === true)
    return { kind: 'conflict', seen: fromDecimal(text.trim(), 'submission') };
  const rule = refusals[status];
  return rule === undefined ? { kind: 'failed', reason: `HTTP ${status}` } : { kind: 'refused', rule };
};

/** The line of the witness's own key, which must hold; other lines are for others. @throws Malformed */
const cosignatureIn = (text: string, verifier: Verifier, checkpoint: string): NoteSignature => {
  const lines = text.split('\n').filter((line) => line !== '');
  const own = lines
    .map(parseSignatureLine)
    .find(({ name, keyId }) => name === verifier.name && keyId === verifier.keyId);
  if (own === undefined) throw new Malformed('note', `the witness has not signed as ${verifier.vkey}`);
  if (!verifier.verify(parseNote(checkpoint).body, own.payload))
    throw new Malformed('note', `the cosignature of ${verifier.vkey} fails`);
  return own;
};

const textOf = async (response: Response): Promise<string> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > MOST_ANSWER_BYTES) throw new Malformed('submission', 'the answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};
