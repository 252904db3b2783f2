/** What Mozilla's linter warns of that may stay, each with the reason. */
export interface AllowedWarning {
  /** The linter's name for it. */
  code: string;
  /** What has to stand at the place, so that the same warning about other code is not allowed. */
  at: RegExp;
  reason: string;
}

export const allowedWarnings: readonly AllowedWarning[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    at: /\?\.__html!==(\w+)&&\(\w+\.innerHTML=\1\)/,
    reason:
      'React’s own code for dangerouslySetInnerHTML, which Footnote never uses: the lint rule ' +
      'noDangerouslySetInnerHtml forbids it, ' +
      'and text of claims and posts is set as text only.',
  },
];
