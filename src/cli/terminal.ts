/** Where a command writes: results to `out`, everything told on the way to `err`. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a screen, on which a line can be written again. */
  readonly isScreen: boolean;
};

export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isScreen: process.stderr.isTTY === true,
};

/**
 * Reports how far a long work has come: on a screen in one line that is rewritten, elsewhere in a line every tenth of
 * the way. Work that is done at once is not reported.
 */
export type Progress = { to(done: number, total: number): void; end(): void };

const AT_ONCE_MS = 500;
const REDRAW_MS = 100;

const percent = (done: number, total: number): number => (total === 0 ? 100 : Math.floor((done * 100) / total));

export const progress = (terminal: Terminal, label: string, now: () => number = () => performance.now()): Progress => {
  const start = now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let tenth = -1;
  const line = (done: number, total: number): string =>
    `${label} ${done.toLocaleString('en')}/${total.toLocaleString('en')} (${percent(done, total)} %)`;
  const redraw = (done: number, total: number): void => {
    if (done < total && now() - drawnAt < REDRAW_MS) return;
    drawnAt = now();
    terminal.err(`\r\u001b[2K${line(done, total)}`);
  };
  const add = (done: number, total: number): void => {
    const reached = Math.floor(percent(done, total) / 10);
    if (reached <= tenth) return;
    tenth = reached;
    terminal.err(`${line(done, total)}\n`);
  };
  return {
    to(done, total) {
      if (now() - start < AT_ONCE_MS) return;
      if (terminal.isScreen) redraw(done, total);
      else add(done, total);
    },
    end() {
      if (terminal.isScreen && drawnAt > start) terminal.err('\n');
    },
  };
};
