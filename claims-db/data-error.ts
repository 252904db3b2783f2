/** What is wrong with a lexicon or frame file, and the check that throws it. */
import * as v from 'valibot';

/** A fault in a data file. The message is "file: field fault". */
export class DataError extends Error {
  override name = 'DataError';

  constructor(
    readonly file: string,
    readonly field: string,
    readonly fault: string,
  ) {
    super(field ? `${file}: ${field} ${fault}` : `${file}: ${fault}`);
  }
}

/**
 * @throws DataError for the first fault that the schema finds
 */
export function parseOrThrow<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  data: unknown,
  fileName: string,
): v.InferOutput<TSchema> {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new DataError(fileName, v.getDotPath(issue) ?? '', reasonOf(issue));
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object')
    return issue.expected === 'never' ? 'is no field here' : 'is missing';
  if (issue.received === 'undefined') return 'is missing';
  return issue.message;
}
