import type { Verdict } from '../shared/claim';

/** Each verdict has a shape of its own, so that it is told apart without colour. */
const shapes: Record<Verdict, React.ReactNode> = {
  supported: (
    <>
      <circle cx="12" cy="12" r="9" className="fn-shape-fill" />
      <path d="m7.5 12.4 3 3 6-6.4" className="fn-shape-ink" />
    </>
  ),
  'partly-supported': (
    <>
      <circle cx="12" cy="12" r="8.5" className="fn-shape-line" />
      <path d="M12 3.5a8.5 8.5 0 0 0 0 17z" className="fn-shape-fill" />
    </>
  ),
  mixed: (
    <>
      <rect x="3.5" y="3.5" width="17" height="17" rx="4" className="fn-shape-line" />
      <path
        d="M7.5 10.2c1.5-1.6 3-1.6 4.5 0s3 1.6 4.5 0M7.5 14.6c1.5-1.6 3-1.6 4.5 0s3 1.6 4.5 0"
        className="fn-shape-line"
      />
    </>
  ),
  'not-enough-evidence': (
    <>
      <circle cx="12" cy="12" r="8.5" className="fn-shape-line" strokeDasharray="3.4 2.6" />
      <path
        d="M9.6 9.6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.8M12 16.4v.2"
        className="fn-shape-line"
      />
    </>
  ),
  contradicted: (
    <>
      <path d="M12 2.5 21.5 12 12 21.5 2.5 12z" className="fn-shape-fill" />
      <path d="m9 9 6 6m0-6-6 6" className="fn-shape-ink" />
    </>
  ),
};

/** The verdict's picture. Decorative: the words beside it say the same. */
export function VerdictShape({ verdict }: { verdict: Verdict }) {
  return (
    <svg
      className={`fn-shape fn-${verdict}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[verdict]}
    </svg>
  );
}
