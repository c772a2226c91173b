/** Loading: still blocks of the final height, no shimmer. */
import { t } from "../words";
export function Blocks({ lines }: { lines: { width: number | string; height: number }[] }) {
  return (
    <div className="blocks" aria-hidden="true">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks are alike and never reorder
        <i key={i} style={{ width: line.width, height: line.height }} />
      ))}
    </div>
  );
}

export function Loading({ what }: { what: string }) {
  return (
    <p className="screen-reader" role="status">
      {t("Loading {what}", { what })}
    </p>
  );
}
