import { Interrupted } from './errors.js';

export type ServerSentEvent = { readonly event: string; readonly data: string };

const eventOf = (block: string): ServerSentEvent | undefined => {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  }
  return data.length === 0 ? undefined : { event, data: data.join('\n') };
};

/**
 * The events of a stream, comments left out. A server says something every few seconds, if only a comment; when it has
 * been silent for longer than `silenceMs`, the connection counts as lost.
 * @throws Interrupted
 */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  silenceMs: number,
): AsyncGenerator<ServerSentEvent, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await withinSilence(reader.read(), silenceMs);
      if (done) return undefined;
      text += decoder.decode(value, { stream: true }).replaceAll('\r\n', '\n');
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventOf(block);
        if (event !== undefined) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const withinSilence = async <Read>(read: Promise<Read>, silenceMs: number): Promise<Read> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Interrupted('the server has fallen silent')), silenceMs);
  });
  try {
    return await Promise.race([read, silence]);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    throw new Interrupted('the connection was lost', undefined, { cause: error });
  } finally {
    clearTimeout(timer);
  }
};
