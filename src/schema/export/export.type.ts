import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type Label, label } from '../../aggregates/label.js';
import type { Instant } from '../../kernel/index.js';
import { type ExportFault, type ExportState, exportStates } from '../../projections/exports/index.js';
import { UserError } from '../shared/command.payload.js';
import { enumOf } from '../shared/enums.js';
import { Text } from '../shared/rules.js';
import { InstantScalar, VariablesScalar } from '../shared/scalars.js';

export const exportStateLabels: { readonly [State in ExportState]: Label } = {
  QUEUED: label('等待', 'waiting'),
  RUNNING: label('进行中', 'running'),
  COMPLETED: label('已完成', 'complete'),
  FAILED: label('失败', 'failed'),
  CANCELLED: label('已取消', 'cancelled'),
  EXPIRED: label('已过期', 'expired'),
};

export const ExportStateEnum = enumOf(
  'ExportState',
  'How far an export is (导出状态).',
  exportStates,
  exportStateLabels,
);

@ObjectType('ExportError', { simpleResolvers: true, description: 'Why an export was not finished (导出失败原因).' })
export class ExportErrorType {
  @Field(() => String, { description: 'Stable, such as `EXPORT_TOO_LONG`.' })
  code: string;
  @Field(() => String, { description: 'For a person, in the language of `Accept-Language`.' })
  message: string;
}

@ObjectType('Export', {
  simpleResolvers: true,
  description: 'A whole list being gathered for download; only who asked for it is told of it (批量导出).',
})
export class ExportType {
  @Field(() => ID, { description: '`export-<uuid>`.' })
  id: string;
  @Field(() => ExportStateEnum)
  state: ExportState;
  @Field(() => String, { description: 'The query whose list is exported.' })
  query: string;
  @Field(() => Int, { description: 'How many rows there are so far.' })
  rows: number;
  @Field(() => Int, { description: 'How many bytes of JSON Lines there are so far.' })
  bytes: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'The sequence that the views had reached when the first page was read. Entries up to here are in every row; those up to `toSequence` in the rows read after them.',
  })
  fromSequence?: number;
  @Field(() => Int, { nullable: true, description: 'The same of the last page so far.' })
  toSequence?: number;
  @Field(() => InstantScalar, { description: 'When it was asked for.' })
  createdAt: Instant;
  @Field(() => InstantScalar, { nullable: true, description: 'When it ended, well or not.' })
  finishedAt?: Instant;
  @Field(() => InstantScalar, { description: 'Until when it can be downloaded.' })
  expiresAt: Instant;
  fault?: ExportFault;
}

@ObjectType('ExportPayload', {
  simpleResolvers: true,
  description: 'The answer to asking for an export, or to cancelling one.',
})
export class ExportPayload {
  @Field(() => ExportType, { nullable: true, description: 'Absent where `userErrors` says why.' })
  export?: ExportType | undefined;
  @Field(() => [UserError], { description: 'Every reason why not; empty otherwise.' })
  userErrors: readonly UserError[];
}

@InputType({ description: 'A list to be gathered for download.' })
export class StartExportInput {
  @Field(() => String, {
    description: '1 to 200 characters, new for every export and the same for every retry of asking for it (幂等键).',
  })
  @Text(200)
  idempotencyKey: string;
  @Field(() => String, {
    description:
      'A query of one list, such as `{ bases(filter: { level: COUNTY }) { edges { node { id name } } } }`. The export pages through it by itself, so the list takes no first, after, last or before (查询).',
  })
  query: string;
  @Field(() => VariablesScalar, { nullable: true, description: 'The query’s variables.' })
  variables?: { readonly [name: string]: unknown };
}
