import { type Direction, durationDirection, pointsDirection, signedDuration, signedPoints } from "../numbers";

const MARK: Record<Direction, string> = { worse: "down", better: "up", same: "even" };

export function PointsChip({ points }: { points: number }) {
  return <span className={`chip ${MARK[pointsDirection(points)]}`}>{signedPoints(points)}</span>;
}

export function DurationChip({ seconds }: { seconds: number }) {
  return <span className={`chip ${MARK[durationDirection(seconds)]}`}>{signedDuration(seconds)}</span>;
}
