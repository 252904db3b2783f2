import { Fragment, type ReactNode } from 'react';

/** A tag of a message with the words in it, or one without: `<link>words</link>`, `<page/>`. */
const tag = /<(\w+)>(.*?)<\/\1>|<(\w+)\/>/g;

interface Props {
  /** A translated message. */
  text: string;
  /** What each of its tags becomes. */
  parts: Readonly<Record<string, (words: string) => ReactNode>>;
}

/** A sentence that holds elements, such as a link, wherever its language wants them. */
export function Sentence({ text, parts }: Props) {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const found of text.matchAll(tag)) {
    const [whole, name, words = '', empty] = found;
    pieces.push(text.slice(from, found.index));
    pieces.push(<Fragment key={found.index}>{parts[name ?? empty ?? '']?.(words)}</Fragment>);
    from = found.index + whole.length;
  }
  pieces.push(text.slice(from));
  return <>{pieces}</>;
}
