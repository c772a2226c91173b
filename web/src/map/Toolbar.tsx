import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { count } from "../numbers";
import { Hint } from "../widgets/Hint";
import { PeriodPicker } from "../widgets/PeriodPicker";
import { EveryonePortrait, Portrait } from "../widgets/Portrait";
import { Segmented } from "../widgets/Segmented";
import { t } from "../words";
import { SaveState } from "./edit/SaveState";
import { households, useMap } from "./mapState";
import type { Mode } from "./measurement";
import { PopulationPicker } from "./PopulationPicker";
import { BelievedMark, DifferenceMark, HappenedMark } from "./Sentence";

/** What is shown (believed, happened, difference), of whom, who counts, and when. */
export function Toolbar({ busy }: { busy: boolean }) {
  const { mode, change } = useMap();
  return (
    <section className="toolbar" aria-label={t("What is shown")} data-busy={busy || undefined}>
      <Segmented<Mode>
        label={t("Show")}
        testId="mode-toggle"
        choices={[
          { key: "believed", label: t("Believed"), mark: <BelievedMark width={16} /> },
          { key: "happened", label: t("Happened"), mark: <HappenedMark width={16} /> },
          { key: "difference", label: t("Difference"), mark: <DifferenceMark /> },
        ]}
        chosen={mode}
        onChoose={(chosen) => change({ mode: chosen })}
      />
      <Personas />
      <span className="grow" />
      <SaveState />
      <PopulationPicker />
      <Period />
    </section>
  );
}

const EVERYONE = "";

export function Personas() {
  const { document, measurement, url, change } = useMap();
  if (!document.personas?.length) return null;
  const entrants = (key: string): number | null =>
    measurement?.personas.find((each) => each.key === key)?.entrants ?? null;
  // With a persona chosen, the measured entrants are that persona's; everyone's number is then not at hand.
  const everyone = url.persona ? null : (measurement?.entrants ?? null);
  return (
    <ToggleButtonGroup
      aria-label={t("Persona")}
      data-testid="personas"
      className="personas"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[url.persona ?? EVERYONE]}
      onSelectionChange={([key]) => change({ persona: key === EVERYONE ? undefined : String(key) })}
    >
      <ToggleButton id={EVERYONE} data-testid="persona" aria-label={t("Everyone")}>
        <EveryonePortrait />
        <span>{t("Everyone")}</span>
        {everyone !== null && <small>{count(everyone)}</small>}
      </ToggleButton>
      {document.personas.map((persona, i) => {
        const n = entrants(persona.key);
        return (
          <Hint
            key={persona.key}
            text={
              <>
                <b>{persona.title}</b>
                {persona.description && <p>{persona.description}</p>}
                {n !== null && <p>{t("{persons} in this period", { persons: households(document, n) })}</p>}
              </>
            }
          >
            <ToggleButton
              id={persona.key}
              data-testid="persona"
              data-persona={persona.key}
              aria-label={persona.title}
            >
              <Portrait index={i} />
              <span>{persona.title}</span>
              {n !== null && <small>{count(n)}</small>}
            </ToggleButton>
          </Hint>
        );
      })}
    </ToggleButtonGroup>
  );
}

export function Period() {
  const { document, measurement, url, change } = useMap();
  const whole = document.period ?? measurement?.period;
  if (!whole) return null;
  return (
    <PeriodPicker
      whole={whole}
      chosen={{ from: url.from ?? whole.from, to: url.to ?? whole.to }}
      onChoose={({ from, to }) =>
        change(from === whole.from && to === whole.to ? { from: undefined, to: undefined } : { from, to })
      }
    />
  );
}
