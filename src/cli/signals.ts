import type { Terminal } from './terminal.js';

const FORCED = 130;

/**
 * Aborts at the first SIGINT or SIGTERM. A second SIGINT ends the process at once, after `atForce`; what was
 * acknowledged is on disk then too.
 */
export const stopSignal = (terminal: Terminal, atForce: () => void = () => undefined): AbortSignal => {
  const controller = new AbortController();
  const onSignal = (signal: NodeJS.Signals): void => {
    if (!controller.signal.aborted) {
      terminal.err('正在停止，完成已受理的请求 · stopping, finishing what was accepted\n');
      controller.abort();
    } else if (signal === 'SIGINT') {
      atForce();
      process.exit(FORCED);
    }
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
};

export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/**
 * Where nobody reads the results any more (`jidi tail | head`), what runs until it is stopped is stopped as by a signal;
 * anything else goes on to its end. What nobody is told of on the way is left untold.
 */
export const stopWhenUnread = (): void => {
  const unread = (error: Error): void => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
  };
  process.stderr.on('error', unread);
  process.stdout.on('error', (error) => {
    unread(error);
    process.emit('SIGTERM', 'SIGTERM');
  });
};
