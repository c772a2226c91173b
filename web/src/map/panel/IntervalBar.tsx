type Shown = { share: number | null; low: number | null; high: number | null };

/** A share as a point on a track with its interval as a whisker; hollow where n is small. */
export function IntervalBar({ share, most, small }: { share: Shown; most: number; small: boolean }) {
  if (share.share === null) return <i className="track" />;
  const x = (value: number) => `${Math.min(100, (value / most) * 100)}%`;
  return (
    <svg className="interval" width="100%" height="14" aria-hidden="true">
      <line x1="0" x2="100%" y1="7" y2="7" stroke="var(--line)" />
      {share.low !== null && share.high !== null && (
        <line x1={x(share.low)} x2={x(share.high)} y1="7" y2="7" stroke="var(--trail-line)" strokeWidth="4" />
      )}
      <circle
        cx={x(share.share)}
        cy="7"
        r="4"
        fill={small ? "var(--raised)" : "var(--trail)"}
        stroke="var(--trail)"
        strokeWidth="1.500"
      />
    </svg>
  );
}
