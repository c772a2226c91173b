import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { t } from "../../words";
import { useMap } from "../mapState";
import {
  type Idea,
  ideasOf,
  isPlaced,
  nudged,
  placed,
  placeOf,
  type Quarter,
  quarterOf,
  valuesAt,
} from "./ideas";
import "./matrix.css";

const QUARTER_WORDS: Record<Quarter, string> = {
  "quick win": t("quick win"),
  "big bet": t("big bet"),
  "fill-in": t("fill-in"),
  "think twice": t("think twice"),
};

/** Opportunities and solutions by value and effort: what to do first is at the upper left. */
export function MatrixView() {
  const { document, editing } = useMap();
  const field = useRef<HTMLDivElement>(null);
  const ideas = ideasOf(document);
  const there = ideas.filter(isPlaced);
  const others = ideas.filter((idea) => !isPlaced(idea));
  if (ideas.length === 0) return <NoIdeas />;
  const setAt = (idea: Idea, x: number, y: number) => {
    const box = field.current?.getBoundingClientRect();
    if (!box) return;
    const operations = placed(idea.card, valuesAt((x - box.left) / box.width, (y - box.top) / box.height));
    if (operations.length > 0) editing.make(operations);
  };
  return (
    <div className="matrix">
      <div className="matrix-plane">
        <p className="matrix-axis up">{t("Value")}</p>
        <div ref={field} className="matrix-field">
          {(["quick win", "big bet", "fill-in", "think twice"] as const).map((quarter) => (
            <span key={quarter} className={`quarter ${quarter.replace(" ", "-")}`}>
              {QUARTER_WORDS[quarter]}
            </span>
          ))}
          {spread(there).map(({ idea, shift }) => (
            <IdeaPoint key={idea.card.key} idea={idea} shift={shift} drop={(x, y) => setAt(idea, x, y)} />
          ))}
        </div>
        <p className="matrix-axis">{t("Effort")}</p>
      </div>
      <section className="matrix-list" aria-label={t("As a table")}>
        <IdeaTable ideas={there} />
        {others.length > 0 && <Unplaced ideas={others} />}
      </section>
    </div>
  );
}

/** Ideas at the same place stand beside each other. */
function spread(ideas: Idea[]): { idea: Idea; shift: number }[] {
  const seen = new Map<string, number>();
  return ideas.map((idea) => {
    const place = `${idea.card.value} ${idea.card.effort}`;
    const shift = seen.get(place) ?? 0;
    seen.set(place, shift + 1);
    return { idea, shift };
  });
}

type PointProps = { idea: Idea; shift: number; drop: (x: number, y: number) => void };

function IdeaPoint({ idea, shift, drop }: PointProps) {
  const { editing, edit } = useMap();
  const { card } = idea;
  const [pulled, setPulled] = useState<{ x: number; y: number }>();
  const [value, effort] = [card.value ?? 0, card.effort ?? 0];
  const { x, y } = placeOf(value, effort);
  const onKeyDown = (event: KeyboardEvent) => {
    const operations = nudged(card, event.key);
    if (!operations) return;
    event.preventDefault();
    if (operations.length > 0) editing.make(operations);
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    const point = event.currentTarget;
    const start = { x: event.clientX, y: event.clientY };
    point.setPointerCapture(event.pointerId);
    const end = new AbortController();
    let last: { x: number; y: number } | undefined;
    window.addEventListener(
      "pointermove",
      (moved) => {
        last = { x: moved.clientX - start.x, y: moved.clientY - start.y };
        setPulled(last);
      },
      { signal: end.signal },
    );
    const finish = (isKept: boolean) => {
      end.abort();
      setPulled(undefined);
      const isMoved = last && Math.hypot(last.x, last.y) > 5;
      if (!isKept) return;
      if (isMoved && last) drop(start.x + last.x, start.y + last.y);
      else edit("card", card.key);
    };
    window.addEventListener("pointerup", () => finish(true), { signal: end.signal });
    window.addEventListener("pointercancel", () => finish(false), { signal: end.signal });
  };
  return (
    <button
      type="button"
      className={`idea ${card.color ? `tinted tint-${card.color}` : ""}`}
      style={{
        left: `${x * 100}%`,
        top: `${y * 100}%`,
        translate: pulled ? `${pulled.x}px ${pulled.y}px` : `${shift * 10}px ${shift * 10}px`,
      }}
      aria-label={t("{card}: value {value}, effort {effort}, {quarter}. Arrows move it", {
        card: card.text,
        value,
        effort,
        quarter: QUARTER_WORDS[quarterOf(value, effort)],
      })}
      title={card.text}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onClick={(event) => event.detail === 0 && edit("card", card.key)}
    >
      <span>{card.text}</span>
    </button>
  );
}

function IdeaTable({ ideas }: { ideas: Idea[] }) {
  const { edit } = useMap();
  const sorted = [...ideas].sort(
    (a, b) => (b.card.value ?? 0) - (a.card.value ?? 0) || (a.card.effort ?? 0) - (b.card.effort ?? 0),
  );
  if (sorted.length === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("Idea")}</th>
          <th scope="col">{t("Step")}</th>
          <th scope="col" className="number">
            {t("Value")}
          </th>
          <th scope="col" className="number">
            {t("Effort")}
          </th>
          <th scope="col">{t("So")}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ card, step }) => (
          <tr key={card.key}>
            <th scope="row">
              <Button className="linklike" onPress={() => edit("card", card.key)}>
                {card.text}
              </Button>
            </th>
            <td>{step}</td>
            <td className="number">{card.value}</td>
            <td className="number">{card.effort}</td>
            <td>{QUARTER_WORDS[quarterOf(card.value ?? 0, card.effort ?? 0)]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What has no value or no effort yet stands beside the plane, and is given both at once in the middle. */
function Unplaced({ ideas }: { ideas: Idea[] }) {
  const { editing, edit } = useMap();
  return (
    <>
      <h2>{t("Without value or effort")}</h2>
      <ul className="bound-events">
        {ideas.map(({ card }) => (
          <li key={card.key}>
            <Button className="linklike" onPress={() => edit("card", card.key)}>
              {card.text}
            </Button>
            <Button
              className="button ghost"
              onPress={() =>
                editing.make(placed(card, { value: card.value ?? 50, effort: card.effort ?? 3 }))
              }
            >
              {t("Put on the plane")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function NoIdeas() {
  return (
    <div className="pane empty">
      <p>
        {t(
          "This map has no opportunities and no solutions yet. Write some in a lane of that type, and they stand here by value and effort.",
        )}
      </p>
    </div>
  );
}
