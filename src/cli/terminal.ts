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

/** Reports how far a long work has come: on a screen in one line that is rewritten, elsewhere a line every tenth of the way. */
export type Progress = { to(done: number, total: number): void; end(): void };

const REDRAW_MS = 100;

export const progress = (
  terminal: Terminal,
  label: string,
  now: () => number = performance.now.bind(performance),
): Progress => {
  let shown = -1;
  let drawnAt = Number.NEGATIVE_INFINITY;
  const line = (done: number, total: number): string =>
    `${label} ${done.toLocaleString('en')}/${total.toLocaleString('en')} (${percent(done, total)} %)`;
  return {
    to(done, total) {
      if (terminal.isScreen) {
        if (done < total && now() - drawnAt < REDRAW_MS) return;
        drawnAt = now();
        shown = done;
        terminal.err(`\r\u001b[2K${line(done, total)}`);
        return;
      }
      const tenth = Math.floor(percent(done, total) / 10);
      if (tenth <= shown) return;
      shown = tenth;
      terminal.err(`${line(done, total)}\n`);
    },
    end() {
      if (terminal.isScreen && shown >= 0) terminal.err('\n');
    },
  };
};

const percent = (done: number, total: number): number => (total === 0 ? 100 : Math.floor((done * 100) / total));
