/** Sentences that the tests of everything but the matcher rely on. */

/** Asserts ldn-fda-approved, which is contradicted: a strong mark. */
export const falseClaim = 'The FDA has approved low dose naltrexone for autoimmune diseases.';
/** Asserts lupus-no-cure, which is supported: a quiet mark. */
export const trueClaim = 'There is no cure for lupus.';
/** Denies ldn-fda-approved: no mark. */
export const correctedClaim = 'LDN is not FDA approved for lupus.';
/** Asks about ldn-fda-approved: a question mark. */
export const askedClaim = 'Is low dose naltrexone FDA approved for lupus?';
/** Denies lupus-sun-flare, which is supported: a strong mark. */
export const deniedTruth = 'Sunlight does not trigger lupus flares.';
