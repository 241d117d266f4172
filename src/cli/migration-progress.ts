import { progress, type Terminal } from './terminal.js';

const phases = { comparing: '比对 · comparing', copying: '迁移 · moving', verifying: '核对 · verifying' } as const;

/** Tells how far a move between stores has come, each of its phases by itself. */
export const migrationProgress = (terminal: Terminal) => {
  const bars = {
    comparing: progress(terminal, phases.comparing),
    copying: progress(terminal, phases.copying),
    verifying: progress(terminal, phases.verifying),
  };
  return {
    to: (phase: keyof typeof phases, done: number, total: number): void => bars[phase].to(done, total),
    end: (): void => {
      for (const bar of Object.values(bars)) bar.end();
    },
  };
};
