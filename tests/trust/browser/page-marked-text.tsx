/** A found claim's statement with parts set off, as the look-up shows it. */
import { MarkedText } from '../../../components/MarkedText';
import { PackName } from '../../../components/PackName';

export function PageMarkedText({ text }: { text: string }) {
  return (
    <>
      <MarkedText text={text} parts={[[0, 1]]} />
      <PackName pack={{ id: 'pack', title: text, own: false }} />
    </>
  );
}
