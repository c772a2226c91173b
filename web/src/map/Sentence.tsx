import { pointsDirection } from "../numbers";
import { Blocks } from "../widgets/Blocks";
import { Emphasis } from "../widgets/Emphasis";
import { Failure } from "../widgets/Failure";
import { sentenceParts } from "../widgets/sentence";
import { t } from "../words";
import { useMap } from "./mapState";
import type { Mode } from "./measurement";
import { PopulationLine } from "./PopulationLine";

/** One sentence first: what this map found, in words a person would say. */
export function Sentence({ failure, retry }: { failure: Error | null; retry: () => void }) {
  const { measurement, mode } = useMap();
  if (failure && !measurement) {
    return (
      <section className="sentence" aria-label={t("In one sentence")}>
        <Failure failure={failure} retry={retry} />
      </section>
    );
  }
  const said = measurement?.headlines[mode];
  // A step named in the sentence takes the colour of its difference; what is no step stays ink.
  const tone = (text: string): string => {
    const points = measurement?.steps.find((step) => step.title === text)?.difference?.reachPoints;
    return mode === "difference" && points != null ? pointsDirection(points) : "";
  };
  return (
    <section className="sentence" aria-label={t("In one sentence")}>
      {said ? (
        <div>
          <div aria-live="polite">
            <h1>
              <Emphasis parts={sentenceParts(said.headline)} />
            </h1>
            <p title={said.detail.replace(/[{}]/g, "")}>
              <Emphasis parts={sentenceParts(said.detail)} tone={tone} />
            </p>
          </div>
          <PopulationLine />
        </div>
      ) : (
        <Blocks
          lines={[
            { width: 420, height: 18 },
            { width: 520, height: 12 },
          ]}
        />
      )}
      <Key mode={mode} />
    </section>
  );
}

function Key({ mode }: { mode: Mode }) {
  return (
    <ul className="key" aria-label={t("Key", undefined, "of a drawing")}>
      {mode !== "happened" && (
        <li>
          <BelievedMark /> {t("believed")}
        </li>
      )}
      {mode !== "believed" && (
        <li>
          <HappenedMark /> {t("happened")}
        </li>
      )}
      {mode !== "believed" && (
        <li>
          <i className="passed-mark" aria-hidden="true" /> {t("went past it")}
        </li>
      )}
      {mode === "difference" && (
        <li>
          <span className="chip down">−9</span>
          <span className="chip up">+9</span> {t("difference, in points")}
        </li>
      )}
    </ul>
  );
}

export function BelievedMark({ width = 20 }: { width?: number }) {
  return (
    <svg width={width} height="8" aria-hidden="true">
      <path d={`M0 4H${width}`} stroke="var(--believed)" strokeWidth="2" strokeDasharray="4 2.500" />
    </svg>
  );
}

export function HappenedMark({ width = 20 }: { width?: number }) {
  return (
    <svg width={width} height="8" aria-hidden="true">
      <path d={`M0 4H${width}`} stroke="var(--trail)" strokeWidth="2.500" />
    </svg>
  );
}

export function DifferenceMark() {
  return (
    <svg width="16" height="12" aria-hidden="true">
      <path d="M0 2.500H16" stroke="var(--believed)" strokeWidth="1.800" strokeDasharray="4 2.500" />
      <path d="M0 9.500H16" stroke="var(--trail)" strokeWidth="2.200" />
    </svg>
  );
}
