import { ApiProblem } from "../api";
import { wallMillis } from "../dates";
import { Frame } from "../frame/Frame";
import { useMapDocument } from "../map/api";
import { useMaps } from "../maps/api";
import { capitalised, duration } from "../numbers";
import { PurposePicker } from "../privacy/PurposePicker";
import { withPurpose } from "../privacy/purposeUrl";
import { usePurpose } from "../privacy/usePurpose";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { t } from "../words";
import { type PersonAnswer, useIdentities, usePerson } from "./api";
import { ConsentSection } from "./ConsentSection";
import { EventList } from "./EventList";
import { FlaggedNote } from "./Flagged";
import { PersonFacts } from "./PersonFacts";
import { PersonMaps } from "./PersonMaps";
import { TimelineChart } from "./TimelineChart";
import "./person.css";

/** Everything known about one person, newest first. */
export function PersonPage({ person }: { person: string }) {
  // The maps say what a person is called here and in which zone the days are cut.
  const maps = useMaps();
  const document = useMapDocument(maps.data?.[0]?.slug ?? "").data;
  const noun = capitalised(document?.subject.one ?? t("person"));
  const purpose = usePurpose();
  const answer = usePerson(person, purpose, document?.zone);
  const identities = useIdentities(person, purpose, document?.zone);
  useTitle(t("{noun} {person} · Footpath", { noun, person }));
  const first = answer.data?.pages[0];
  const events = answer.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <Frame
      section="people"
      className="person-frame"
      crumbs={[{ label: t("People"), href: withPurpose("/people", purpose) }, { label: `${noun} ${person}` }]}
      actions={<PurposePicker />}
      pills={document?.demo && <span className="pill outlined">{t("Demo data")}</span>}
    >
      {answer.error ? (
        <main id="content" className="page">
          {isRefused(answer.error) ? (
            <Refused failure={answer.error} noun={noun} person={person} zone={document?.zone} />
          ) : (
            <Failure failure={answer.error} retry={answer.refetch} />
          )}
        </main>
      ) : !first ? (
        <PersonBlocks />
      ) : (
        <div className="person-grid">
          <PersonFacts answer={first} noun={noun} zone={document?.zone} />
          <main id="content" className="person-main">
            <h1>{sentence(first)}</h1>
            <FlaggedNote events={events} flagged={first.flaggedCount} />
            <TimelineChart answer={first} events={events} channels={document?.channels ?? []} />
            <EventList
              events={events}
              maps={first.maps}
              total={first.eventCount + first.flaggedCount}
              more={answer.hasNextPage ? answer.fetchNextPage : undefined}
              busy={answer.isFetchingNextPage}
              links={identities.data?.joined ?? []}
            />
          </main>
          <PersonMaps maps={first.maps} />
        </div>
      )}
    </Frame>
  );
}

const isRefused = (failure: Error): failure is ApiProblem =>
  failure instanceof ApiProblem && failure.detail.code === "purpose_refused";

/** A person who may not be looked at for the purpose: said plainly, with what the person said of it. */
function Refused(props: { failure: ApiProblem; noun: string; person: string; zone: string | undefined }) {
  const { failure, noun, person, zone } = props;
  return (
    <div className="refused" data-testid="refused">
      <h1>{t("{noun} {person} may not be looked at.", { noun, person })}</h1>
      <p className="lede">
        {t("{problem}. For another reason, choose its purpose above.", {
          problem: capitalised(failure.detail.problem),
        })}
      </p>
      <h2 className="screen-reader">{t("What was said")}</h2>
      <ConsentSection person={person} zone={zone} />
    </div>
  );
}

/** What this timeline says in one breath. */
function sentence(answer: PersonAnswer): string {
  const furthest = answer.maps.flatMap((map) => map.steps.filter((step) => step.step === map.furthest))[0];
  const channels = answer.channels.filter((one) => one.channel !== "").length;
  if (!answer.firstSeen || !answer.lastSeen)
    return answer.flaggedCount > 0
      ? t("Nothing has happened that usually counts.")
      : t("Nothing has happened yet.");
  const span = (wallMillis(answer.lastSeen) - wallMillis(answer.firstSeen)) / 1000;
  return t(
    "{events, plural, one {# event} other {# events}}{channels, plural, =0 {} one { on # channel} other { on # channels}}{when, select, once {} second { within a second} other { in {span}}}{hasFurthest, select, yes {; got as far as “{furthest}”} other {}}.",
    {
      events: answer.eventCount,
      channels,
      when: answer.eventCount === 1 ? "once" : span < 1 ? "second" : "longer",
      span: duration(span),
      hasFurthest: furthest ? "yes" : "no",
      furthest: furthest?.title,
    },
  );
}

function PersonBlocks() {
  return (
    <main id="content" className="page">
      <Loading what={t("the person")} />
      <Blocks
        lines={[
          { width: 420, height: 26 },
          { width: "100%", height: 220 },
          ...Array.from({ length: 8 }, () => ({ width: "70%", height: 34 })),
        ]}
      />
    </main>
  );
}
