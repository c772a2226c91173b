import { type KeyboardEvent, useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { rich, t } from "../../words";
import type { LaneType } from "../document";
import { newCard } from "../edit/cards";
import { useMap } from "../mapState";
import { CountDown } from "./CountDown";
import "./quick.css";

/** Lanes whose cards are more than words. */
const NO_NOTES = new Set<LaneType>([
  "EMOTION_CURVE",
  "DRAMATIC_ARC",
  "DIVIDER",
  "STORYBOARD",
  "VIDEO",
  "CHART",
  "FUNNEL",
]);

/** Notes for a workshop: type, Enter, the next one. Alt and the arrows go to the next step or lane. */
export function QuickNotes({ close }: { close: () => void }) {
  const { document, columns, editing } = useMap();
  const lanes = (document.lanes ?? []).filter((lane) => !NO_NOTES.has(lane.type));
  const [laneKey, setLane] = useState(lanes[0]?.key);
  const [stepKey, setStep] = useState(columns[0]?.step.key);
  const [text, setText] = useState("");
  const lane = lanes.find((each) => each.key === laneKey) ?? lanes[0];
  const step = columns.find((column) => column.step.key === stepKey)?.step ?? columns[0]?.step;
  const notes = lane?.cards.filter((card) => card.step === step?.key) ?? [];

  const beside = <T,>(all: T[], one: T | undefined, by: number): T | undefined =>
    all[Math.min(all.length - 1, Math.max(0, all.indexOf(one as T) + by))];
  const toStep = (by: number) =>
    setStep(
      beside(
        columns.map((column) => column.step.key),
        step?.key,
        by,
      ),
    );
  const toLane = (by: number) =>
    setLane(
      beside(
        lanes.map((each) => each.key),
        lane?.key,
        by,
      ),
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const does = keyOf(event, {
      Enter: () => {
        if (!lane || !step) return;
        const operations = newCard(lane, step.key, text);
        if (operations.length > 0) editing.make(operations);
        setText("");
      },
      Escape: close,
      "Alt ArrowLeft": () => toStep(-1),
      "Alt ArrowRight": () => toStep(1),
      "Alt ArrowUp": () => toLane(-1),
      "Alt ArrowDown": () => toLane(1),
    });
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  };
  return (
    <section className="side-card quick" aria-label={t("Quick notes")}>
      <header>
        <h2>{t("Quick notes")}</h2>
        <CountDown />
        <Button className="button icon-only ghost small" aria-label={t("Close quick notes")} onPress={close}>
          <Icon name="close" size={12} />
        </Button>
      </header>
      {!lane || !step ? (
        <p className="quiet">{t("Add a lane of words first, as actions or pains.")}</p>
      ) : (
        <>
          <div className="quick-place">
            <label>
              {t("Step")}
              <select value={step.key} onChange={(event) => setStep(event.target.value)}>
                {columns.map(({ step: each }) => (
                  <option key={each.key} value={each.key}>
                    {each.title}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t("Lane")}
              <select value={lane.key} onChange={(event) => setLane(event.target.value)}>
                {lanes.map((each) => (
                  <option key={each.key} value={each.key}>
                    {each.title}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <textarea
            className="sticky-note"
            aria-label={t("Note for {lane}, {step}", { lane: lane.title, step: step.title })}
            placeholder={t("Type, Enter, and on")}
            // biome-ignore lint/a11y/noAutofocus: who opens it wants to write
            autoFocus
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <p className="quiet">
            {rich(
              "<kbd>Enter</kbd> keeps the note, <kbd>Alt</kbd> and an arrow goes to the next step or lane.",
              { kbd: (text) => <kbd>{text}</kbd> },
            )}
          </p>
          <p className="screen-reader" role="status">
            {t("{notes, plural, one {# note} other {# notes}} at {lane}, {step}", {
              notes: notes.length,
              lane: lane.title,
              step: step.title,
            })}
          </p>
          <ul className="quick-notes">
            {notes.toReversed().map((card) => (
              <li key={card.key}>{card.text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function keyOf(event: KeyboardEvent, known: Record<string, () => void>): (() => void) | undefined {
  if (event.shiftKey || event.ctrlKey || event.metaKey) return undefined;
  return known[event.altKey ? `Alt ${event.key}` : event.key];
}
