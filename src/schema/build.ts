import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { BaseResolver } from './base/base.resolver.js';
import { AdjustmentResolver } from './base/commands/adjustment.resolver.js';
import { ApplicationResolver } from './base/commands/application.resolver.js';
import { EvaluationResolver } from './base/commands/evaluation.resolver.js';
import { RectificationResolver } from './base/commands/rectification.resolver.js';
import { RegistrationResolver } from './base/commands/registration.resolver.js';
import { RevocationResolver } from './base/commands/revocation.resolver.js';
import { BasePayloadResolver } from './base/payload.js';
import { EntryResolver } from './history/entry.resolver.js';
import { JurisdictionCommandsResolver } from './jurisdiction/commands.resolver.js';
import { JurisdictionResolver } from './jurisdiction/jurisdiction.resolver.js';
import { JurisdictionPayloadResolver } from './jurisdiction/payload.js';
import { MeasuresResolver } from './measures/measures.resolver.js';
import { MeasuresPayloadResolver } from './measures/payload.js';
import { OrganisationCommandsResolver } from './organisation/commands.resolver.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { OrganisationPayloadResolver } from './organisation/payload.js';
import { NodeResolver } from './shared/node.resolver.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';
import { WorklistResolver } from './worklist/worklist.resolver.js';

/** The whole schema. Inputs are validated in `perform`, which answers with `userErrors`; so type-graphql does not. */
export const buildRegisterSchema = (): GraphQLSchema =>
  buildSchemaSync({
    validate: false,
    resolvers: [
      BaseResolver,
      BasePayloadResolver,
      ApplicationResolver,
      EvaluationResolver,
      RegistrationResolver,
      RectificationResolver,
      RevocationResolver,
      AdjustmentResolver,
      OrganisationResolver,
      OrganisationPayloadResolver,
      OrganisationCommandsResolver,
      MeasuresResolver,
      MeasuresPayloadResolver,
      JurisdictionResolver,
      JurisdictionPayloadResolver,
      JurisdictionCommandsResolver,
      EntryResolver,
      NodeResolver,
      StatisticsResolver,
      ViewerResolver,
      WorklistResolver,
    ],
  });
