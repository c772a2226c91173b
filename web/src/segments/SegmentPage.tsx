import { Button } from "react-aria-components";
import { day } from "../dates";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { count, NONE } from "../numbers";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { rich, t } from "../words";
import {
  SEGMENTS_HREF,
  type Segment,
  segmentHref,
  useFilteredKinds,
  useSegment,
  useSegmentPersons,
  useSize,
} from "./api";
import { CodeLine } from "./CodeLine";
import { DeleteSegment } from "./DeleteSegment";
import { commandFilter, jsonFilter, meaning, sizeSentence } from "./words";
import "../people/people.css";
import "../sources/sources.css";
import "./segments.css";

/** One saved segment: what it means, who is in it now, and where it serves as a filter. */
export function SegmentPage({ name }: { name: string }) {
  const segment = useSegment(name);
  const size = useSize(name);
  useTitle(t("{name} · Segments · Footpath", { name }));
  return (
    <Frame section="segments" crumbs={[{ label: t("Segments"), href: SEGMENTS_HREF }, { label: name }]}>
      <main id="content" className="page people segments-page">
        {segment.error ? (
          <Failure failure={segment.error} retry={segment.refetch} />
        ) : !segment.data ? (
          <>
            <Loading what={t("the segment")} />
            <Blocks
              lines={[
                { width: 420, height: 30 },
                ...Array.from({ length: 8 }, () => ({ width: "100%", height: 34 })),
              ]}
            />
          </>
        ) : (
          <>
            <h1>{size.data ? sizeSentence(name, size.data) : name}</h1>
            <p className="lede">{meaning(segment.data)}</p>
            {size.error && <Failure failure={size.error} retry={size.refetch} />}
            <Figures segment={segment.data} of={size.data?.of} />
            <Persons name={name} />
            <Filter name={name} />
            <Definition segment={segment.data} />
            <DeleteSegment segment={segment.data} />
          </>
        )}
      </main>
    </Frame>
  );
}

function Figures({ segment, of }: { segment: Segment; of: number | undefined }) {
  return (
    <dl className="figures">
      <div>
        <dt>{t("Persons who count")}</dt>
        <dd>
          {of === undefined ? "…" : count(of)}
          <small>{t("in it and not")}</small>
        </dd>
      </div>
      <div>
        <dt>{t("Kind")}</dt>
        <dd>
          {segment.kind === "live" ? t("Live") : t("Static")}
          <small>{segment.kind === "live" ? t("found anew each time") : t("a list for good")}</small>
        </dd>
      </div>
      {segment.asOf && (
        <div>
          <dt>{t("List of")}</dt>
          <dd>
            {day(segment.asOf)}
            <small>
              {t("{persons, plural, one {# person} other {# persons}} on it", {
                persons: segment.persons ?? 0,
              })}
            </small>
          </dd>
        </div>
      )}
      <div>
        <dt>{t("Saved")}</dt>
        <dd>{day(segment.savedAt)}</dd>
      </div>
    </dl>
  );
}

function Persons({ name }: { name: string }) {
  const answer = useSegmentPersons(name);
  const persons = answer.data?.pages.flatMap((page) => page.persons) ?? [];
  const left = (answer.data?.pages[0]?.total ?? 0) - persons.length;
  return (
    <section className="block" aria-labelledby="persons-title">
      <h2 id="persons-title">{t("Who is in it")}</h2>
      {answer.error ? (
        <Failure failure={answer.error} retry={answer.refetch} />
      ) : !answer.data ? (
        <Blocks lines={Array.from({ length: 5 }, () => ({ width: "100%", height: 34 }))} />
      ) : persons.length === 0 ? (
        <p>{t("Nobody is in it now.")}</p>
      ) : (
        <table className="data-table people-table">
          <thead>
            <tr>
              <th scope="col">{t("Person")}</th>
              <th scope="col" className="number">
                {t("Events")}
              </th>
              <th scope="col">{t("First seen")}</th>
              <th scope="col">{t("Last seen")}</th>
            </tr>
          </thead>
          <tbody>
            {persons.map((each) => (
              <tr key={each.person}>
                <th scope="row">
                  <Link href={`/people/${encodeURIComponent(each.person)}`} data-testid="segment-person">
                    {each.person}
                  </Link>
                </th>
                <td className="number">{count(each.events)}</td>
                <td>{each.firstSeen ? day(each.firstSeen) : NONE}</td>
                <td>{each.lastSeen ? day(each.lastSeen) : NONE}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && (
        <Button
          className="button more"
          isDisabled={answer.isFetchingNextPage}
          onPress={() => answer.fetchNextPage()}
        >
          {t("Show more, {left} left", { left: count(left) })}
        </Button>
      )}
    </section>
  );
}

/** In which questions it may stand. */
function Filter({ name }: { name: string }) {
  const kinds = useFilteredKinds().data ?? [];
  return (
    <section className="block" aria-labelledby="filter-title">
      <h2 id="filter-title">{t("Use it as a filter")}</h2>
      <p>
        {t("These questions take it, in JSON and on the command line. Maps are measured without segments.")}
      </p>
      <ul className="kinds-of-question" aria-label={t("Questions")}>
        {kinds.map(({ kind, what }) => (
          <li key={kind} className="pill" title={what}>
            {kind}
          </li>
        ))}
      </ul>
      <CodeLine text={jsonFilter(name)} what={t("the filter in JSON")} />
      <CodeLine text={commandFilter(name)} what={t("the filter for a command")} />
    </section>
  );
}

function Definition({ segment }: { segment: Segment }) {
  return (
    <section className="block" aria-labelledby="definition-title">
      <h2 id="definition-title">{t("Definition")}</h2>
      <CodeLine text={JSON.stringify(segment.segment, null, 2)} what={t("the definition")} />
      {segment.usedBy.length > 0 && (
        <p>
          {rich("Other segments refer to it: {usedBy}.", {
            usedBy: segment.usedBy.map((each, i) => (
              <span key={each}>
                {i > 0 && ", "}
                <Link className="text-link" href={segmentHref(each)}>
                  {each}
                </Link>
              </span>
            )),
          })}
        </p>
      )}
    </section>
  );
}
