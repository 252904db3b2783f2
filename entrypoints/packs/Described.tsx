import { type PackHead, quotable } from '../../shared/pack';

/** What a pack says of itself, as its words and not as Footnote's. */
export function Described({ head: { description } }: { head: PackHead }) {
  if (!description) return null;
  return (
    <p>
      <q lang="en">{quotable(description)}</q>
    </p>
  );
}
