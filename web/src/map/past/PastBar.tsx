import { type ReactNode, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { day } from "../../dates";
import { ago } from "../../widgets/ago";
import { Failure } from "../../widgets/Failure";
import { Icon } from "../../widgets/Icon";
import { Segmented } from "../../widgets/Segmented";
import { useMedia } from "../../widgets/useMedia";
import { useNow } from "../../widgets/useNow";
import { rich, t } from "../../words";
import { useAllRevisions } from "../history";
import { useMap } from "../mapState";
import { months, type Named, namedBeside, placeOf, playFrom, today } from "./moments";
import "./past.css";

type Props = {
  newest: number;
  /** Whether numbers are on their way. */
  busy: boolean;
  failure: Error | null;
  close: () => void;
};

/** Time travel: the map as it was at a revision, with the data as known on a day. What is past can be looked at and not changed. */
export function PastBar({ newest, busy, failure, close }: Props) {
  const { isPast, editing, document, change } = useMap();
  const revisions = useAllRevisions(document.slug, newest).data ?? [];
  return (
    <section className="past-bar" aria-label={t("Time travel")} data-past={isPast || undefined}>
      <Told revision={editing.revision} newest={newest} revisions={revisions} close={close} />
      {failure && <Failure failure={failure} retry={() => change({ revision: undefined }, "replace")} />}
      <div className="past-axes">
        <RevisionAxis newest={newest} revisions={revisions} />
        <DataAxis busy={busy} />
      </div>
    </section>
  );
}

function Told(props: { revision: number; newest: number; revisions: Named[]; close: () => void }) {
  const { revision, newest, revisions, close } = props;
  const { url, isPast, change } = useMap();
  const named = revisions.find((each) => each.revision === revision);
  return (
    <div className="past-told">
      <Icon name="clock" />
      <p role="status" data-testid="past">
        {isPast
          ? rich(
              "<b>You look at the past:</b> the map as it {hasRevision, select, yes {is now} other {was at revision {revision}{hasName, select, yes { “{name}”} other {}}}}, with the data {hasKnownAt, select, yes {as known on {knownAt}} other {as known now}}. Nothing can be changed here.",
              {
                b: (text) => <b>{text}</b>,
                hasRevision: revision === newest ? "yes" : "no",
                revision,
                hasName: named?.name ? "yes" : "no",
                name: named?.name,
                hasKnownAt: url.knownAt ? "yes" : "no",
                knownAt: url.knownAt ? day(url.knownAt) : "",
              },
            )
          : t("This is now. Move the map to an older revision, or the data to another day.")}
      </p>
      {isPast ? (
        <Button
          className="button primary"
          onPress={() => {
            change({ revision: undefined, knownAt: undefined });
            close();
          }}
        >
          {t("Back to now")}
        </Button>
      ) : (
        <Button className="button ghost" onPress={close}>
          {t("Close")}
        </Button>
      )}
    </div>
  );
}

function RevisionAxis({ newest, revisions }: { newest: number; revisions: Named[] }) {
  const { editing, change } = useMap();
  const now = useNow();
  const at = editing.revision;
  const beside = namedBeside(revisions, at);
  const go = (revision: number) =>
    change({ revision: revision === newest ? undefined : revision }, "replace");
  const wordsAt = (revision: number) => {
    const known = revisions.find((each) => each.revision === revision);
    return t(
      "Revision {revision}{hasName, select, yes {, {name}} other {}}{isKept, select, yes {, {savedAt}} other {}}",
      {
        revision,
        hasName: known?.name ? "yes" : "no",
        name: known?.name,
        isKept: known ? "yes" : "no",
        savedAt: known ? ago(known.savedAt, now) : "",
      },
    );
  };
  return (
    <Axis
      of="map"
      name={t("Map")}
      words={wordsAt(at)}
      wordsAt={wordsAt}
      least={1}
      most={newest}
      at={at}
      go={go}
      stepWords={[t("Revision before"), t("Next revision")]}
      marks={revisions
        .filter((each) => each.name)
        .map((each) => ({ at: each.revision, words: each.name ?? "" }))}
    >
      {revisions.some((each) => each.name) && (
        <>
          <Button
            className="button ghost"
            isDisabled={beside.before === undefined}
            onPress={() => beside.before && go(beside.before)}
          >
            {t("Named before")}
          </Button>
          <Button
            className="button ghost"
            isDisabled={beside.after === undefined}
            onPress={() => beside.after && go(beside.after)}
          >
            {t("Next named")}
          </Button>
        </>
      )}
    </Axis>
  );
}

type Meaning = "known" | "entered";

/** The data as known on a day; or, for data that was brought in at once, as if it ended with that day. */
function DataAxis({ busy }: { busy: boolean }) {
  const { document, measurement, url, change } = useMap();
  const whole = document.period ?? measurement?.period;
  const [meaning, setMeaning] = useState<Meaning>(url.to !== undefined && !url.knownAt ? "entered" : "known");
  const isKnown = meaning === "known";
  const first = whole?.from ?? today(new Date());
  const moments = months(first, isKnown ? today(new Date()) : (whole?.to ?? first));
  const at = placeOf(isKnown ? url.knownAt : url.to, moments);
  const go = (place: number) => {
    const isLast = place >= moments.length - 1;
    const day = isLast ? undefined : moments[place];
    change(
      isKnown ? { knownAt: day } : { to: day, from: day === undefined ? undefined : (url.from ?? first) },
      "replace",
    );
  };
  const playing = usePlaying({ at, length: moments.length, busy, go });
  const wordsAt = (place: number) => {
    const moment = moments[place] ?? first;
    if (!isKnown) return t("Entered before {moment}", { moment: day(moment) });
    return place === moments.length - 1
      ? t("As known now")
      : t("As known on {moment}", { moment: day(moment) });
  };
  const words =
    isKnown && url.knownAt ? t("As known on {knownAt}", { knownAt: day(url.knownAt) }) : wordsAt(at);
  const isNothing = isKnown && url.knownAt !== undefined && measurement?.dataThrough === null;
  return (
    <Axis
      of="data"
      name={t("Data")}
      words={words}
      wordsAt={wordsAt}
      least={0}
      most={moments.length - 1}
      at={at}
      go={go}
      stepWords={[t("Month before"), t("Next month")]}
      marks={[]}
      below={
        isNothing && (
          <p className="past-nothing">
            {t("Nothing had arrived by then.")}{" "}
            <Button
              className="linklike"
              onPress={() => {
                setMeaning("entered");
                change({ knownAt: undefined }, "replace");
              }}
            >
              {t("Move the end of the period instead")}
            </Button>
          </p>
        )
      }
    >
      <Segmented<Meaning>
        label={t("What the day means")}
        testId="past-meaning"
        choices={[
          { key: "known", label: t("Known by") },
          { key: "entered", label: t("Entered by") },
        ]}
        chosen={meaning}
        onChoose={(chosen) => {
          setMeaning(chosen);
          playing.stop();
          change({ knownAt: undefined, from: undefined, to: undefined }, "replace");
        }}
      />
      {!playing.isReduced && (
        <Button
          className="button"
          data-testid="play"
          isDisabled={moments.length < 2}
          onPress={playing.isOn ? playing.stop : playing.start}
        >
          <Icon name={playing.isOn ? "pause" : "play"} size={14} />
          {playing.isOn ? t("Stop") : t("Play a quarter")}
        </Button>
      )}
    </Axis>
  );
}

const FRAME_MILLIS = 1400;

/** Goes on by a month once its numbers are there, until a quarter is over. Not at all for people who want no motion. */
function usePlaying(props: { at: number; length: number; busy: boolean; go: (place: number) => void }) {
  const { at, length, busy, go } = props;
  const isReduced = useMedia("(prefers-reduced-motion: reduce)");
  const [end, setEnd] = useState<number>();
  const isOn = end !== undefined;
  useEffect(() => {
    if (end === undefined || busy) return;
    if (at >= end) return setEnd(undefined);
    const next = window.setTimeout(() => go(at + 1), FRAME_MILLIS);
    return () => window.clearTimeout(next);
  });
  return {
    isReduced,
    isOn,
    stop: () => setEnd(undefined),
    start: () => {
      const { start, end: last } = playFrom(at, length);
      if (start !== at) go(start);
      setEnd(last);
    },
  };
}

type Mark = { at: number; words: string };

/** A slider with a step to either side, what it stands at in words, and marks above it. */
function Axis(props: {
  of: "map" | "data";
  name: string;
  words: string;
  /** What another place would be. */
  wordsAt: (place: number) => string;
  least: number;
  most: number;
  at: number;
  go: (place: number) => void;
  stepWords: [string, string];
  marks: Mark[];
  below?: ReactNode;
  children: ReactNode;
}) {
  const { of, name, words, wordsAt, least, most, at, go, stepWords, marks, below, children } = props;
  // While it is dragged nothing is asked: each moment of the data takes an index of its own.
  const [draft, setDraft] = useState<number>();
  const settle = () => {
    if (draft !== undefined && draft !== at) go(draft);
    setDraft(undefined);
  };
  const share = (place: number) => (most === least ? 1 : (place - least) / (most - least));
  return (
    <div className="past-axis" role="group" aria-label={name} data-testid={`axis-${of}`}>
      <span className="past-name" aria-hidden="true">
        {name}
      </span>
      <Button
        className="button icon-only ghost"
        aria-label={stepWords[0]}
        isDisabled={at <= least}
        onPress={() => go(at - 1)}
      >
        <Icon name="left" />
      </Button>
      <span className="past-slider">
        <input
          type="range"
          aria-label={name}
          aria-valuetext={draft === undefined ? words : wordsAt(draft)}
          min={least}
          max={most}
          value={draft ?? at}
          disabled={most <= least}
          onChange={({ target }) => setDraft(Number(target.value))}
          onPointerUp={settle}
          onKeyUp={settle}
          onBlur={settle}
        />
        <span className="past-marks" aria-hidden="true">
          {marks.map((mark) => (
            <i key={mark.at} title={mark.words} style={{ left: `${share(mark.at) * 100}%` }} />
          ))}
        </span>
      </span>
      <Button
        className="button icon-only ghost"
        aria-label={stepWords[1]}
        isDisabled={at >= most}
        onPress={() => go(at + 1)}
      >
        <Icon name="right" />
      </Button>
      <output className="past-words">{draft === undefined ? words : wordsAt(draft)}</output>
      <span className="past-acts">{children}</span>
      {below}
    </div>
  );
}
