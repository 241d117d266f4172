import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildRegisterSchema } from './build.js';

/** The schema in SDL, in an order that does not depend on how the sources are arranged. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(buildRegisterSchema()))}\n`;
