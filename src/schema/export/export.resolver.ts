import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ExportJob } from '../../projections/exports/index.js';
import type { UserError } from '../shared/command.payload.js';
import { type EdgeContext, signedIn } from '../shared/context.js';
import { LabelType, labelled } from '../shared/label.type.js';
import { faultsIn } from '../shared/validate.js';
import { ExportErrorType, ExportPayload, ExportType, exportStateLabels, StartExportInput } from './export.type.js';
import type { ExportStarted } from './exports.js';
import { exportMessage } from './messages.js';

type Answer = { readonly export?: ExportJob | undefined; readonly userErrors: readonly UserError[] };

const isDownloadable = ({ state }: ExportJob): boolean => state === 'COMPLETED';

@Resolver(() => ExportType)
export class ExportResolver {
  @Mutation(() => ExportPayload, {
    description:
      'Gathers a whole list for download, as the caller may see it, while other work goes on. Ask `export(id)` how far it is (开始批量导出).',
  })
  async startExport(
    @Arg('input', () => StartExportInput) input: StartExportInput,
    @Ctx() context: EdgeContext,
  ): Promise<Answer> {
    const { language } = context;
    const actor = signedIn(context);
    const faults = faultsIn(input, language);
    if (faults.length > 0)
      return { userErrors: faults.map(({ field, message }) => ({ code: 'INVALID_INPUT', field, message })) };
    const { idempotencyKey, query, variables } = input;
    const started: ExportStarted = await context.exports.start({
      actor,
      idempotencyKey,
      query,
      variables: variables ?? {},
      language,
    });
    if (started.ok) return { export: started.job, userErrors: [] };
    const { code, field, params } = started;
    return { userErrors: [{ code, message: exportMessage(code, language, params), field, params }] };
  }

  @Mutation(() => ExportPayload, {
    description: 'Ends an export that waits or runs; what it had gathered is dropped (取消导出).',
  })
  async cancelExport(@Arg('id', () => ID) id: string, @Ctx() context: EdgeContext): Promise<Answer> {
    const cancelled = await context.exports.cancel(id, signedIn(context));
    if (cancelled !== undefined) return { export: cancelled, userErrors: [] };
    const code = 'EXPORT_UNKNOWN';
    return { userErrors: [{ code, message: exportMessage(code, context.language), field: 'id' }] };
  }

  @Query(() => ExportType, { nullable: true, description: 'An export of one’s own (导出进度).' })
  async export(@Arg('id', () => ID) id: string, @Ctx() context: EdgeContext): Promise<ExportJob | undefined> {
    return context.exports.find(id, signedIn(context));
  }

  @Query(() => [ExportType], { description: 'One’s own exports, the latest first; 100 at most (我的导出).' })
  async exports(@Ctx() context: EdgeContext): Promise<readonly ExportJob[]> {
    return context.exports.of(signedIn(context));
  }

  @FieldResolver(() => LabelType, { description: 'The state in words (状态名称).' })
  stateLabel(@Root() { state }: ExportJob, @Ctx() { language }: EdgeContext): LabelType {
    return labelled(exportStateLabels[state], language);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where the rows can be had as JSON Lines, with the same token; absent until it is complete.',
  })
  jsonlUrl(@Root() job: ExportJob): string | undefined {
    return isDownloadable(job) ? `/exports/${job.id}.jsonl` : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The same as CSV: a column for each field selected, `organisation.name`; lists are JSON.',
  })
  csvUrl(@Root() job: ExportJob): string | undefined {
    return isDownloadable(job) ? `/exports/${job.id}.csv` : undefined;
  }

  @FieldResolver(() => ExportErrorType, { nullable: true, description: 'Why it failed, where it did.' })
  error(@Root() { fault }: ExportJob, @Ctx() { language }: EdgeContext): ExportErrorType | undefined {
    return fault && { code: fault.code, message: exportMessage(fault.code, language, fault.params) };
  }
}
