import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Link } from "../frame/Link";
import { PRIVACY_HREF, useConsentRules } from "../privacy/api";
import { Icon } from "../widgets/Icon";
import { Segmented } from "../widgets/Segmented";
import { rich, t } from "../words";
import { useMap } from "./mapState";
import { type Bots, type Chosen, chosenInWords, momentOf, utcParts } from "./population";
import "./population.css";

/** Who and what counts: for which purpose, what of flagged events, as known when. */
export function PopulationPicker() {
  const { url, change } = useMap();
  const chosen: Chosen = { purpose: url.purpose, bots: url.bots, knownAt: url.knownAt };
  return <WhoCounts chosen={chosen} take={change} />;
}

type WhoCountsProps = {
  chosen: Chosen;
  take: (next: Chosen) => void;
  /** Whether neither flagged events nor a moment can be chosen. */
  isPurposeAlone?: boolean;
};

/** The button that tells who counts, and opens the choice. */
export function WhoCounts({ chosen, take, isPurposeAlone = false }: WhoCountsProps) {
  const words = chosenInWords(chosen);
  return (
    <DialogTrigger>
      <Button
        className={`button population-button ${words ? "chosen" : ""} ${isPurposeAlone ? "spacious" : ""}`}
        data-testid="population"
        aria-label={t("Who counts: {words}", { words: words || t("as usual") })}
      >
        <Icon name="filter" size={14} />
        <span>{words || t("Who counts")}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="population-dialog" aria-label={t("Who counts")}>
          {({ close }) => (
            <Choices
              chosen={chosen}
              take={(next) => {
                take(next);
                close();
              }}
              isPurposeAlone={isPurposeAlone}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const USUAL: Chosen = { purpose: undefined, bots: undefined, knownAt: undefined };

/** Nothing is asked before all is chosen, since a new moment makes an index of its own. */
function Choices({ chosen, take, isPurposeAlone }: WhoCountsProps) {
  const [purpose, setPurpose] = useState(chosen.purpose);
  const [bots, setBots] = useState<Bots>(chosen.bots ?? "exclude");
  const [moment, setMoment] = useState(utcParts(chosen.knownAt));
  const isUsual = !chosenInWords(chosen);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take({ purpose, bots: bots === "exclude" ? undefined : bots, knownAt: momentOf(moment) });
      }}
    >
      <PurposeChoice purpose={purpose} onChoose={setPurpose} />
      {!isPurposeAlone && (
        <>
          <div className="population-field">
            <span className="label">{t("Flagged events, of programs or told twice")}</span>
            <Segmented<Bots>
              label={t("Flagged events")}
              testId="bots"
              choices={[
                { key: "exclude", label: t("Left out") },
                { key: "include", label: t("Counted too") },
                { key: "only", label: t("Alone") },
              ]}
              chosen={bots}
              onChoose={setBots}
            />
          </div>
          <div className="population-field">
            <span className="label" id="known-at">
              {t("As known at, in UTC")}
            </span>
            <div className="population-moment" role="group" aria-labelledby="known-at">
              <input
                type="date"
                aria-label={t("Day")}
                value={moment.date}
                onChange={({ target }) => setMoment({ ...moment, date: target.value })}
              />
              <input
                type="time"
                step="1"
                aria-label={t("Time")}
                value={moment.time}
                disabled={!moment.date}
                onChange={({ target }) => setMoment({ ...moment, time: target.value })}
              />
            </div>
            <small>
              {t(
                "Only what had arrived by then, and persons as the evidence told then. Empty: now. A new moment may take a while.",
              )}
            </small>
          </div>
        </>
      )}
      <footer>
        <Button className="button ghost" isDisabled={isUsual} onPress={() => take(USUAL)}>
          {t("As usual")}
        </Button>
        <Button className="button primary" type="submit">
          {isPurposeAlone ? t("Show") : t("Measure")}
        </Button>
      </footer>
    </form>
  );
}

const STANDARD = "";

function PurposeChoice(props: {
  purpose: string | undefined;
  onChoose: (purpose: string | undefined) => void;
}) {
  const { purpose, onChoose } = props;
  const rules = useConsentRules().data;
  const names = rules?.purposes.map((each) => each.name) ?? [];
  return (
    <label className="population-field">
      <span className="label">{t("Purpose")}</span>
      <select value={purpose ?? STANDARD} onChange={({ target }) => onChoose(target.value || undefined)}>
        <option value={STANDARD}>
          {rules?.standard ? t("Standard: {standard}", { standard: rules.standard }) : t("None: everyone")}
        </option>
        {purpose && !names.includes(purpose) && <option>{purpose}</option>}
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <small>
        {rich("Only those count who allow it. <link>Purposes</link>", {
          link: (text) => <Link href={PRIVACY_HREF}>{text}</Link>,
        })}
      </small>
    </label>
  );
}
