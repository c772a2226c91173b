import { coarsePercent, count } from "../../numbers";
import { ChannelBar, ChannelIcon } from "../../widgets/channels";
import { t } from "../../words";
import type { Card, Lane } from "../document";
import { EditableCell } from "../edit/EditableCell";
import { type StepColumn, useLanes, useMeasuredSteps } from "../mapState";
import { hasNumbers } from "../measurement";
import { cardsOver, type Touchpoint, touchpoints } from "../touchpoints";
import { FoldCell } from "./FoldCell";
import type { Fold } from "./folding";
import { LaneRow } from "./LaneRow";

/** Which channels a step happens on: the measured mix, and the ones the team names. */
export function TouchpointsLane({ lane, row }: { lane: Lane; row: number }) {
  const { columns, folding } = useLanes();
  const steps = columns.map((column) => column.step.key);
  return (
    <LaneRow lane={lane} row={row} kind="touchpoints" gloss={lane.gloss ?? t("share by channel")}>
      {folding.slots.map(({ column, fold }) =>
        fold ? (
          <FoldedTouchpoints key={fold.stage.key} row={row} lane={lane} fold={fold} />
        ) : (
          <TouchpointsCell
            key={column.step.key}
            row={row}
            lane={lane}
            column={column}
            cards={cardsOver(lane.cards, steps, column.index)}
          />
        ),
      )}
    </LaneRow>
  );
}

type CellProps = { row: number; lane: Lane; column: StepColumn; cards: Card[] };

/** Shows what reaches over the step; what begins there is edited. */
function TouchpointsCell({ row, lane, column, cards }: CellProps) {
  const { channels } = useLanes();
  const { index, step } = column;
  const measured = useMeasuredSteps().get(step.key);
  const observed = measured && hasNumbers(measured) ? measured.channels : null;
  const found = touchpoints({ channels }, cards, observed);
  const isEmpty = found.length === 0;
  return (
    <EditableCell
      row={row}
      at={index}
      span={1}
      lane={lane}
      cards={cards.filter((card) => card.step === step.key)}
      {...(isEmpty
        ? { label: measured ? t("no channel") : t("loading") }
        : { drawing: <TouchpointList found={found} /> })}
    />
  );
}

/** Each channel on which a step of a folded stage happens, by its sign. */
function FoldedTouchpoints({ row, lane, fold }: { row: number; lane: Lane; fold: Fold }) {
  const { columns, channels } = useLanes();
  const numbers = useMeasuredSteps();
  const steps = columns.map((column) => column.step.key);
  const titles = new Map(
    columns.slice(fold.first, fold.first + fold.count).flatMap(({ step, index }) => {
      const measured = numbers.get(step.key);
      const observed = measured && hasNumbers(measured) ? measured.channels : null;
      const found = touchpoints({ channels }, cardsOver(lane.cards, steps, index), observed);
      return found.map(({ channel, title }) => [channel, title] as const);
    }),
  );
  return (
    <FoldCell row={row} fold={fold} label={[...titles.values()].join(", ") || t("no channel")}>
      <span className="fold-channels">
        {[...titles].map(([channel, title]) => (
          <span key={channel} title={title}>
            <ChannelIcon channel={channel} />
          </span>
        ))}
      </span>
    </FoldCell>
  );
}

const MOST = 4;

export function TouchpointList({ found }: { found: Touchpoint[] }) {
  const parts = found.flatMap(({ channel, observed }) =>
    observed?.share ? [{ channel, share: observed.share }] : [],
  );
  return (
    <>
      <div className="observed channel-bar-place">
        <ChannelBar parts={parts} />
      </div>
      <ul className="touchpoint-list">
        {found.slice(0, MOST).map((each) => (
          <li key={each.channel} className={presence(each)}>
            <ChannelIcon channel={each.channel} />
            <span>{each.title}</span>
            {each.observed ? (
              <small
                className="observed"
                title={
                  each.observed.n === null
                    ? t("hidden, privacy")
                    : t("{n} on this channel", { n: count(each.observed.n) })
                }
              >
                {coarsePercent(each.observed.share)}
              </small>
            ) : (
              each.unseen && <small className="derived">{t("unseen")}</small>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** In which modes a row is there at all. */
function presence(touchpoint: Touchpoint): string {
  if (!touchpoint.observed) return `asserted-mark ${touchpoint.unseen ? "unseen" : ""}`;
  return touchpoint.asserted ? "" : "observed";
}
