/** The JSON Schema of a pack file, made from the form that an import checks. Runs in Node only. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { PackFileSchema } from './pack-schema';

/**
 * JSON Schema, draft 2020-12. It cannot say all that an import checks: that texts hold no markup, ids
 * are met once, and lists above the most are cut.
 */
export function packJsonSchema(): object {
  const schema = toJsonSchema(PackFileSchema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    // Written by authors: what has a default may be left out.
    typeMode: 'input',
  });
  return {
    ...schema,
    title: 'A pack of claims for Footnote',
    description:
      'Claims with a verdict and at least one source each. See claims-db/packs/README.md for what the fields mean.',
  };
}

/** The text of the published file. */
export const packJsonSchemaText = () => `${JSON.stringify(packJsonSchema(), null, 2)}\n`;
