import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed operations for the examples and the tests, from the committed schema. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['examples/queries/*.graphql'],
  ignoreNoDocuments: false,
  generates: {
    'examples/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        importExtension: '.js',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          Fen: 'number',
          Gb6: 'string',
          Instant: 'string',
          JSON: 'unknown',
          LegalDate: 'string',
          Position: 'string',
          Sha256: 'string',
          Variables: '{ readonly [name: string]: unknown }',
        },
      },
    },
  },
};

export default config;
