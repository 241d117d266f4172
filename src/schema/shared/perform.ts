import { articleOf, type CommandOutcome, type Commands, type CommandType } from '../../application/index.js';
import { refusalMessage } from '../../application/refusals.js';
import type { Refusal } from '../../kernel/index.js';
import type { Entry, Position } from '../../ledger/ledger.js';
import { entryViewOf } from '../../projections/entries/view.js';
import { type EntryView, ViewsBehind } from '../../projections/views.js';
import { CATCH_UP_MS } from './at-least.js';
import type { CommandInput } from './command.inputs.js';
import type { CommandPayload, UserError } from './command.payload.js';
import { type EdgeContext, signedIn } from './context.js';
import type { FieldFault } from './errors.js';
import { cited } from './label.type.js';
import type { Language } from './language.js';
import { dataOf } from './plain.js';
import { faultsIn } from './validate.js';

/** A command's answer, with the id of what it acted on, from which the payload's own field is loaded. */
export type Performed = CommandPayload & { readonly id?: string };

type Accepted = Extract<CommandOutcome, { readonly ok: true }>;

const ENVELOPE = ['idempotencyKey', 'expectedRevision', 'on', 'document'];

const refused = (userErrors: readonly UserError[]): Performed => ({ entries: [], viewsCaughtUp: true, userErrors });

/** An input's rule is nobody's clause; what is told is the clause under which the command would have been carried out. */
export const invalid = (type: CommandType, { field, message }: FieldFault, language: Language): UserError => {
  const article = articleOf(type);
  return { code: 'INVALID_INPUT', field, message, article, clause: cited(article, language) };
};

export const userError = ({ code, article, field, params }: Refusal, language: Language): UserError => ({
  code,
  message: refusalMessage(code, params, language),
  field,
  article,
  clause: cited(article, language),
  params,
});

/** An entry that the ledger just stored, in the shape in which the views give it. */
export const entryView = (entry: Entry): EntryView => entryViewOf(entry, entry.envelope, 'WHOLE');

export const caughtUp = async (context: EdgeContext, position: Position): Promise<boolean> => {
  try {
    await context.views.waitFor(position, CATCH_UP_MS);
    return true;
  } catch (error) {
    if (error instanceof ViewsBehind) return false;
    throw error;
  }
};

/** The answer to a command that holds. Its entries are read where they are asked for. */
class CarriedOut implements Performed {
  readonly id: string;
  readonly position: Position | undefined;
  readonly revision: number;
  readonly userErrors: readonly UserError[] = [];
  readonly #entries: readonly Entry[];

  constructor(
    { id, entries, position, revision }: Accepted,
    readonly viewsCaughtUp: boolean,
  ) {
    this.id = id;
    this.position = position;
    this.revision = revision;
    this.#entries = entries;
  }

  get entries(): readonly EntryView[] {
    return this.#entries.map(entryView);
  }
}

/** What a command is carried out on: its id, and the input's field that holds it. */
type Target = { readonly field: string; readonly id: string };

/** The application says `target`; whoever asked knows the field that they filled. */
const inInput = (refusal: Refusal, target: Target | undefined): Refusal =>
  refusal.field === 'target' && target !== undefined ? { ...refusal, field: target.field } : refusal;

const answer = async (context: EdgeContext, outcome: CommandOutcome, target?: Target): Promise<Performed> => {
  if (!outcome.ok) {
    return refused(outcome.refusals.map((refusal) => userError(inInput(refusal, target), context.language)));
  }
  const { position } = outcome;
  return new CarriedOut(outcome, position === undefined || (await caughtUp(context, position)));
};

/** Everything of an input that is the command's own, as plain data. */
export const commandData = <Input extends CommandInput>(input: Input, target?: keyof Input & string): Input =>
  dataOf(input, target === undefined ? ENVELOPE : [...ENVELOPE, target]);

/** Carries a command out: by whom, on what, with which data. */
export const perform = async <Type extends CommandType>(
  context: EdgeContext,
  type: Type,
  input: CommandInput,
  data: Commands[Type],
  target?: Target,
): Promise<Performed> => {
  const { language, correlationId } = context;
  const actor = signedIn(context);
  const faults = faultsIn(input, language);
  if (faults.length > 0) return refused(faults.map((fault) => invalid(type, fault, language)));
  const { idempotencyKey, expectedRevision, on, document } = input;
  const outcome = await context.application.execute({
    type,
    data,
    actor,
    correlationId,
    ...(target !== undefined && { target: target.id }),
    ...dataOf({ idempotencyKey, expectedRevision, on, document }, []),
  });
  return await answer(context, outcome, target);
};

/** Carries out a command that creates something, or one on the city's measures or jurisdiction. */
export const performHere = <Type extends CommandType>(
  context: EdgeContext,
  type: Type,
  input: CommandInput & Commands[Type],
): Promise<Performed> => perform<Type>(context, type, input, commandData(input));

/** Carries a command out on what the named field of its input gives the id of. */
const performOn =
  <Field extends string>(field: Field) =>
  <Type extends CommandType>(
    context: EdgeContext,
    type: Type,
    input: CommandInput & { readonly [key in Field]: string } & Commands[Type],
  ): Promise<Performed> =>
    perform<Type>(context, type, input, commandData(input, field), { field, id: input[field] });

export const performOnBase = performOn('baseId');
export const performOnOrganisation = performOn('organisationId');
export const performOnPublicSubject = performOn('subjectId');
export const performOnPlan = performOn('planId');
export const performOnClass = performOn('classId');
export const performOnLearner = performOn('learnerId');
