import { useState } from "react";
import { Button } from "react-aria-components";
import { Blocks, Loading } from "../../widgets/Blocks";
import { Failure } from "../../widgets/Failure";
import { Icon } from "../../widgets/Icon";
import { Segmented } from "../../widgets/Segmented";
import { t } from "../../words";
import { useRevisionDocument } from "../api";
import { useMap } from "../mapState";
import { type Comparison, useComparison } from "./api";
import { CardChanges } from "./CardChanges";
import { CompareDrawing } from "./CompareDrawing";
import { CompareTable } from "./CompareTable";
import { CurvesTable } from "./CurvesTable";
import { OtherSide } from "./OtherSide";
import { begin, otherMap, PRESETS, type Preset, presetOf } from "./presets";
import { documentsOf, rowsOf } from "./rows";
import { sideInWords } from "./words";
import "./compare.css";

/** The comparison of the address, if it asks for one. */
function useAsked() {
  const { url } = useMap();
  return useComparison(url, presetOf(url) !== undefined);
}

/** What the comparison found, in the place of the map's own sentence. */
export function CompareSentence() {
  const { document, url } = useMap();
  const asked = useAsked();
  if (presetOf(url) === undefined) {
    return (
      <section className="sentence" aria-label={t("In one sentence")}>
        <div>
          <h1>{t("{map}, beside what?", { map: document.title })}</h1>
          <p>
            {t(
              "Choose what to hold side by side. The address keeps it, so any comparison can be sent to others.",
            )}
          </p>
        </div>
      </section>
    );
  }
  return (
    <section className="sentence compare-sentence" aria-label={t("In one sentence")}>
      {asked.data ? (
        <div aria-live="polite">
          <h1 data-testid="comparison">{asked.data.headline}</h1>
          <p title={asked.data.method}>{asked.data.detail}</p>
        </div>
      ) : asked.error ? (
        <Failure failure={asked.error} retry={asked.refetch} />
      ) : (
        <Blocks
          lines={[
            { width: 420, height: 18 },
            { width: 520, height: 12 },
          ]}
        />
      )}
    </section>
  );
}

/** Two sides of the map, or two maps, side by side. */
export function CompareView() {
  const { document, measurement, url, change, newest } = useMap();
  const [waiting, setWaiting] = useState<Preset>();
  const preset = presetOf(url);
  const shown = waiting ?? preset;
  const choose = (key: Preset) => {
    const whole = document.period ?? measurement?.period;
    const changes = begin(key, url, { document, newest, whole });
    setWaiting(changes ? undefined : key);
    if (changes) change(changes);
  };
  return (
    <div className="pane compare">
      {shown === undefined ? (
        <PresetCards choose={choose} />
      ) : (
        <>
          <div className="compare-bar">
            <Segmented<Preset>
              label={t("What is compared")}
              testId="presets"
              choices={PRESETS.map(({ key, label }) => ({ key, label }))}
              chosen={shown}
              onChoose={choose}
            />
          </div>
          <OtherSide preset={shown} done={() => setWaiting(undefined)} />
          {preset !== undefined && waiting === undefined && <Compared />}
        </>
      )}
    </div>
  );
}

function PresetCards({ choose }: { choose: (key: Preset) => void }) {
  return (
    <ul className="preset-cards">
      {PRESETS.map(({ key, label, words }) => (
        <li key={key}>
          <Button className="preset-card" data-preset={key} onPress={() => choose(key)}>
            <Icon name="compare" size={20} />
            <b>{label}</b>
            <span>{words}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Compared() {
  const asked = useAsked();
  if (!asked.data) return asked.error ? null : <Loading what={t("the comparison")} />;
  return (
    <div
      className="compared"
      aria-busy={asked.isPlaceholderData}
      data-busy={asked.isPlaceholderData || undefined}
    >
      <Sides comparison={asked.data} />
    </div>
  );
}

/** Everything drawn of a comparison, once the document of the other side is there. */
function Sides({ comparison }: { comparison: Comparison }) {
  const { document, url } = useMap();
  const other = otherMap(url.other);
  const shown = useRevisionDocument(comparison.other.map, other.revision ?? comparison.other.revision);
  const rows = rowsOf(comparison);
  const here = comparison[comparison.base];
  const there = comparison[comparison.base === "here" ? "other" : "here"];
  if (shown.error) return <Failure failure={shown.error} retry={shown.refetch} />;
  if (!shown.data) return <Loading what={t("the other side")} />;
  const documents = documentsOf(comparison, document, shown.data.map);
  const names = {
    base: sideInWords(here, there, documents.base),
    later: sideInWords(there, here, documents.later),
  };
  return (
    <>
      <CompareDrawing comparison={comparison} rows={rows} documents={documents} names={names} />
      <CompareTable comparison={comparison} rows={rows} names={names} />
      <CurvesTable comparison={comparison} rows={rows} documents={documents} names={names} />
      <CardChanges comparison={comparison} documents={documents} />
    </>
  );
}
