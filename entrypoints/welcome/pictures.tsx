import { verdictLabel } from '../../shared/wording';

/** The three pictures of what Footnote does. Decorative: the words beneath them say the same. */

function Picture({ children }: { children: React.ReactNode }) {
  return (
    <svg className="fn-picture" viewBox="0 0 240 130" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="238" height="128" rx="9" className="fn-picture-paper" />
      {children}
    </svg>
  );
}

/** A line of writing; the words themselves do not matter. */
function Line({ x, y, width }: { x: number; y: number; width: number }) {
  return <rect x={x} y={y} width={width} height="7" rx="3.5" className="fn-picture-line" />;
}

/** The shape of a contradicted claim, as on a card. */
function Contradicted({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} className="fn-contradicted fn-picture-tone">
      <path d="M12 2.5 21.5 12 12 21.5 2.5 12z" className="fn-shape-fill" />
      <path d="m9 9 6 6m0-6-6 6" className="fn-shape-ink" />
    </g>
  );
}

/** A post with a marked sentence. */
export function MarkedSentencePicture() {
  return (
    <Picture>
      <circle cx="28" cy="28" r="10" className="fn-picture-line" />
      <Line x={46} y={24} width={60} />
      <Line x={18} y={54} width={196} />
      <g className="fn-contradicted fn-picture-tone">
        <Line x={22} y={75} width={142} />
        <path d="M18 89.5h150M18 93.5h150" className="fn-picture-underline" />
      </g>
      <Line x={176} y={75} width={38} />
      <Line x={18} y={103} width={120} />
    </Picture>
  );
}

/** A card with its verdict. */
export function CardPicture() {
  return (
    <Picture>
      <Line x={20} y={22} width={180} />
      <Line x={20} y={36} width={120} />
      <Contradicted x={18} y={52} />
      <g className="fn-contradicted fn-picture-tone">
        <text x="48" y="69" className="fn-picture-words">
          {verdictLabel('contradicted')}
        </text>
      </g>
      <Line x={20} y={90} width={200} />
      <Line x={20} y={104} width={150} />
    </Picture>
  );
}

/** The sources of a card, numbered. */
export function SourcesPicture() {
  return (
    <Picture>
      {[1, 2, 3].map((number) => (
        <g key={number} transform={`translate(0 ${number * 36 - 36})`}>
          <text x="20" y="33" className="fn-picture-words">
            {`${number}.`}
          </text>
          <rect x="44" y="22" width="130" height="7" rx="3.5" className="fn-picture-link" />
          <path d="M44 33h130" className="fn-picture-link-line" />
          <Line x={44} y={38} width={170 - number * 20} />
        </g>
      ))}
    </Picture>
  );
}
