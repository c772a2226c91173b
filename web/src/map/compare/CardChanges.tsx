import { useState } from "react";
import { Button } from "react-aria-components";
import { inWords } from "../../codes";
import { t } from "../../words";
import type { Comparison } from "./api";
import { type CardChange, cardChanges, type Documents } from "./rows";
import { wordChanges } from "./words";

type Props = { comparison: Comparison; documents: Documents };

/** What became of the cards, lane by lane, with the words that changed marked; and all that was changed, a line each. */
export function CardChanges({ comparison, documents }: Props) {
  const [isAll, setAll] = useState(false);
  const lanes = cardChanges(comparison, documents);
  const cards = lanes.flatMap((lane) => lane.cards);
  const same = cards.filter((card) => card.fate === "same").length;
  const shown = lanes
    .map((lane) => ({ ...lane, cards: lane.cards.filter((card) => isAll || card.fate !== "same") }))
    .filter((lane) => lane.cards.length > 0 || lane.fate !== "both");
  const isOneDocument =
    comparison.here.map === comparison.other.map && comparison.here.revision === comparison.other.revision;
  if (isOneDocument) {
    return <p className="compare-one">{t("Both sides are one document, so no card differs.")}</p>;
  }
  return (
    <section className="compare-cards" aria-label={t("What was written")}>
      <header>
        <h2>{t("What was written")}</h2>
        <p data-testid="changes">{comparison.changes.words}</p>
        {same > 0 && (
          <Button className="button ghost" aria-expanded={isAll} onPress={() => setAll(!isAll)}>
            {isAll
              ? t("Only what differs")
              : t(
                  "Show the {same, plural, one {# card} other {# cards}} that {same, plural, one {is} other {are}} the same",
                  { same },
                )}
          </Button>
        )}
      </header>
      {shown.map((lane) => (
        <section key={lane.key} className="compare-lane">
          <h3>
            {lane.title}
            {lane.fate !== "both" && (
              <small className={`fate ${lane.fate}`}>{t("lane {fate}", { fate: inWords(lane.fate) })}</small>
            )}
          </h3>
          <ul>
            {lane.cards.map((card) => (
              <CardItem key={card.key} change={card} />
            ))}
          </ul>
        </section>
      ))}
      {comparison.changes.lines.length > 0 && (
        <details className="compare-lines">
          <summary>{t("Every change, a line each")}</summary>
          <ul>
            {comparison.changes.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function CardItem({ change }: { change: CardChange }) {
  const { base, later, fate, step, details } = change;
  return (
    <li className={`compare-card ${fate}`} data-fate={fate}>
      <small className="where">
        <b>{inWords(fate)}</b> {step?.title}
      </small>
      <p>
        {fate === "changed" && base && later ? (
          <Changed before={base.text} after={later.text} />
        ) : fate === "gone" ? (
          <del>{base?.text}</del>
        ) : fate === "added" ? (
          <ins>{later?.text}</ins>
        ) : (
          later?.text
        )}
      </p>
      {details.length > 0 && <small>{details.join(" · ")}</small>}
    </li>
  );
}

/** What is gone and what is new, in one text. */
function Changed({ before, after }: { before: string; after: string }) {
  return wordChanges(before, after).map((piece, at) => {
    const Mark = piece.kind === "gone" ? "del" : piece.kind === "added" ? "ins" : "span";
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    return <Mark key={at}>{piece.text} </Mark>;
  });
}
