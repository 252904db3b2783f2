/** What a pack may hold. Above the counts something is left out, above the rest it is refused. */
export const packLimits = {
  /** Of the whole file. */
  bytes: 128 * 1024 * 1024,
  claims: 200_000,
  phrasings: 50,
  sources: 20,
  topics: 10,
  related: 20,
  /** Lengths in UTF-16 units. */
  id: 400,
  packId: 60,
  statement: 500,
  summary: 1_500,
  detail: 4_000,
  phrasing: 400,
  title: 500,
  name: 200,
  url: 2_000,
} as const;
