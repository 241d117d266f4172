import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  type ExportForm,
  type ExportPurpose,
  exportForms,
  exportPurposes,
  type ReadPurpose,
} from '../../aggregates/access-log/index.js';
import { labels } from '../../aggregates/labels.js';
import type { Instant, LegalDate } from '../../kernel/index.js';
import { type AccessView, accessKinds } from '../../projections/training-views.js';
import { ActorType } from '../history/actor.type.js';
import { enumOf } from '../shared/enums.js';
import { connectionOf } from '../shared/page.js';
import { InstantScalar, LegalDateScalar } from '../shared/scalars.js';
import { ReadPurposeEnum } from '../shared/training.enums.js';

export const AccessKindEnum = enumOf(
  'AccessKind',
  'What the access log tells of (查阅记录种类).',
  accessKinds,
  labels.accessKind,
);
const ExportFormEnum = enumOf('AuditExportForm', 'What left the register (导出形式).', exportForms, labels.exportForm);
const ExportPurposeEnum = enumOf(
  'AuditExportPurpose',
  'For what it left the register (导出目的).',
  exportPurposes,
  labels.exportPurpose,
);

/** How much of the ledger was taken away. The words are in `access-log.resolver.ts`. */
@ObjectType('AuditExportExtent', {
  simpleResolvers: true,
  description: 'Of an audit export: what was taken away (导出范围).',
})
export class AuditExportExtentType {
  @Field(() => ExportFormEnum)
  form: ExportForm;
  @Field(() => String, { nullable: true, description: 'Of a list: the query’s field, such as `bases` (清单).' })
  list?: string;
  @Field(() => Int, { description: 'The first entry, from 1 (起始序号).' })
  sequenceFrom: number;
  @Field(() => Int, { description: 'The last entry, included (截止序号).' })
  sequenceTo: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Of a bundle: the size of the tree whose checkpoint went with it (默克尔树大小).',
  })
  treeSize?: number;
}

/** One read of a person, or one export. `id`, the words and the learner are in `access-log.resolver.ts`. */
@ObjectType('AccessRecord', {
  simpleResolvers: true,
  description: 'Who saw whose personal data, or took entries away for an audit, when and why (查阅记录).',
})
export class AccessRecordType {
  @Field(() => ID, { description: 'The entry that records it, `entry-<uuid>`.' })
  id: string;
  @Field(() => Int, { description: 'That entry’s place in the whole ledger (序号).' })
  sequence: number;
  @Field(() => AccessKindEnum)
  kind: AccessView['kind'];
  @Field(() => LegalDateScalar, { description: 'The day in Shanghai (日期).' })
  on: LegalDate;
  @Field(() => InstantScalar, { description: 'When it was recorded, which is before it was answered (记录时刻).' })
  recordedAt: Instant;
  @Field(() => String, { description: 'The request’s id: the same for all that was read with it (请求编号).' })
  correlationId: string;
  @Field(() => ActorType, { description: 'Who read or took it (查阅人).' })
  reader: ActorType;
  @Field(() => ID, { nullable: true, description: 'Of a read: whose data, `learner-<uuid>` (学员).' })
  learnerId?: string;
  @Field(() => ReadPurposeEnum, { nullable: true, description: 'Of a read: for what (查阅目的).' })
  readFor?: ReadPurpose;
  @Field(() => ExportPurposeEnum, { nullable: true, description: 'Of an export: for what (导出目的).' })
  exportedFor?: ExportPurpose;
  @Field(() => AuditExportExtentType, { nullable: true, description: 'Of an export: how much (导出范围).' })
  exported?: AuditExportExtentType;
}

export const AccessRecordConnection = connectionOf('AccessRecord', () => AccessRecordType);
