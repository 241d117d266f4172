import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EdgeContext } from '../../shared/context.js';
import { commandData, type Performed, perform, performOnBase } from '../../shared/perform.js';
import { BasePayload } from '../payload.js';
import {
  AdjustBaseInput,
  CloseBaseInput,
  FileAdjustmentInput,
  MergeBaseInput,
  RenameBaseInput,
} from './adjustment.inputs.js';

@Resolver()
export class AdjustmentResolver {
  @Mutation(() => BasePayload, { description: 'Art.7: changes place or department (动态调整).' })
  adjustBase(
    @Arg('input', () => AdjustBaseInput) input: AdjustBaseInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    const { withoutDepartment, ...adjustment } = commandData(input, 'baseId');
    const data = withoutDepartment === true ? { ...adjustment, department: null } : adjustment;
    return perform(context, 'adjustBase', input, data, { field: 'baseId', id: input.baseId });
  }

  @Mutation(() => BasePayload, { description: 'Art.7: merges a base into another (并入).' })
  mergeBase(
    @Arg('input', () => MergeBaseInput) input: MergeBaseInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'mergeBase', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.7: closes a base (终止).' })
  closeBase(
    @Arg('input', () => CloseBaseInput) input: CloseBaseInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'closeBase', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.7: renames a base (更名).' })
  renameBase(
    @Arg('input', () => RenameBaseInput) input: RenameBaseInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'renameBase', input);
  }

  @Mutation(() => BasePayload, { description: 'Art.7县3: files an act of the county bureau with the city (调整备案).' })
  fileAdjustment(
    @Arg('input', () => FileAdjustmentInput) input: FileAdjustmentInput,
    @Ctx() context: EdgeContext,
  ): Promise<Performed> {
    return performOnBase(context, 'fileAdjustment', input);
  }
}
