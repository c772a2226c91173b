import { day } from "../dates";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { count, NONE, percent } from "../numbers";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { rich, t } from "../words";
import { type Segment, segmentHref, useSegments, useSize } from "./api";
import { meaning } from "./words";
import "../people/people.css";
import "./segments.css";

/** All saved segments: what each means, and how many persons are in it now. */
export function SegmentsPage() {
  useTitle(t("Segments · Footpath"));
  const segments = useSegments();
  return (
    <Frame section="segments" crumbs={[{ label: t("Segments") }]}>
      <main id="content" className="page people segments-page">
        <h1>
          {segments.data
            ? `${t("{data, plural, one {# segment} other {# segments}}", { data: segments.data.length })}.`
            : t("Segments")}
        </h1>
        <p className="lede">
          {t(
            "Persons described once, to be named in every question. A live segment is found anew each time; a static one is a list for good.",
          )}
        </p>
        {segments.error ? (
          <Failure failure={segments.error} retry={segments.refetch} />
        ) : !segments.data ? (
          <>
            <Loading what={t("the segments")} />
            <Blocks lines={Array.from({ length: 4 }, () => ({ width: "100%", height: 48 }))} />
          </>
        ) : segments.data.length === 0 ? (
          <p className="none">
            {rich("None yet: save one with {code}", {
              code: <code>footpath segment save families "trait age = 35-44"</code>,
            })}
          </p>
        ) : (
          <SegmentTable segments={segments.data} />
        )}
      </main>
    </Frame>
  );
}

function SegmentTable({ segments }: { segments: Segment[] }) {
  return (
    <table className="data-table people-table segment-table">
      <thead>
        <tr>
          <th scope="col">{t("Segment")}</th>
          <th scope="col">{t("Kind")}</th>
          <th scope="col" className="number">
            {t("Persons now")}
          </th>
          <th scope="col" className="number">
            {t("Of all")}
          </th>
          <td />
          <th scope="col">{t("Saved")}</th>
        </tr>
      </thead>
      <tbody>
        {segments.map((each) => (
          <SegmentRow key={each.name} segment={each} />
        ))}
      </tbody>
    </table>
  );
}

function SegmentRow({ segment }: { segment: Segment }) {
  const size = useSize(segment.name);
  return (
    <tr>
      <th scope="row">
        <Link href={segmentHref(segment.name)} data-testid="segment-row">
          {segment.name}
        </Link>
        <small>{meaning(segment)}</small>
      </th>
      <td className="segment-kind" data-label={t("Kind")}>
        {segment.kind === "live" ? t("Live") : t("Static")}
      </td>
      <td
        className="number"
        data-label={t("Persons now")}
        data-testid="segment-size"
        title={size.error ? size.error.message : undefined}
      >
        {size.data ? count(size.data.n) : size.error ? NONE : "…"}
      </td>
      <td className="number" data-label={t("Of all")}>
        {size.data ? percent(size.data.share) : size.error ? NONE : "…"}
      </td>
      <td className="amount">
        <span className="share-track">
          <i style={{ width: `${(size.data?.share ?? 0) * 100}%` }} />
        </span>
      </td>
      <td data-label={t("Saved")}>{day(segment.savedAt)}</td>
    </tr>
  );
}
