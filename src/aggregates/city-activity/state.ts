import type { CommandOf, LegalDate } from '../../kernel/index.js';
import type { Level, StaffPost } from '../vocabulary.js';
import type { CityActivityEvent } from './events.js';

export type NoActivity = { readonly status: 'NONE' };
/** A stream records one activity. */
export type CityActivity =
  | NoActivity
  | { readonly status: 'RECORDED'; readonly on: LegalDate; readonly event: CityActivityEvent };
export const noActivity: NoActivity = { status: 'NONE' };

type Held = {
  readonly levels: readonly Level[];
  readonly title: string;
  /** The legal date of the command is the first day. */
  readonly days: number;
  readonly attendees: number;
};

/** Stream: `cityActivity-<uuid>`. */
export type CityActivityCommands = {
  holdManagerTraining: Held;
  holdExchangeActivity: Held;
  issueGuidance: {
    readonly levels: readonly Level[];
    readonly title: string;
    /** The document's number. */
    readonly ref: string;
    readonly sha256?: string;
  };
  /** 有关人员 of a base, by the city; by a county where the base is one of its own. */
  commendStaff: {
    readonly baseId: string;
    readonly year: number;
    readonly post: StaffPost;
    readonly persons: number;
    readonly title: string;
  };
};
export type CityActivityCommand = CommandOf<CityActivityCommands>;
