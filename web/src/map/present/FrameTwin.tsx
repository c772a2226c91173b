import { blocksOf, type Inline } from "../../widgets/richText";
import { t } from "../../words";
import { feltInWords } from "../feelings";
import { useMap } from "../mapState";
import { reachInWords } from "../words";

/** What a frame shows, in words, for those who hear it: each step with its number, and what stands in each lane. */
export function FrameTwin() {
  const { document, columns, measurement, feelings } = useMap();
  const titleOf = (key: string) => columns.find((column) => column.step.key === key)?.step.title ?? key;
  return (
    <section className="screen-reader" aria-label={t("What this frame shows")} data-testid="frame-twin">
      <ul aria-label={t("Steps")}>
        {columns.map(({ step, measured }) => (
          <li key={step.key}>
            {measured && measurement ? reachInWords(document, measurement, measured) : step.title}
          </li>
        ))}
      </ul>
      {(document.lanes ?? [])
        .filter((lane) => lane.cards.length > 0)
        .map((lane) => (
          <ul key={lane.key} aria-label={lane.title}>
            {lane.cards.map((card) => (
              <li key={card.key}>
                {titleOf(card.step)}: {[card.label, plain(card.text)].filter(Boolean).join(", ")}
              </li>
            ))}
          </ul>
        ))}
      {(document.lanes ?? []).map((lane) => {
        const felt = feelings?.lanes.find((each) => each.lane === lane.key);
        const seen = columns.flatMap(({ step }) => felt?.steps.find((each) => each.step === step.key) ?? []);
        return seen.length === 0 ? null : (
          <ul key={lane.key} aria-label={t("{lane}, observed", { lane: lane.title })}>
            {seen.map((each) => (
              <li key={each.step}>
                {titleOf(each.step)}: {feltInWords(each)}
              </li>
            ))}
          </ul>
        );
      })}
    </section>
  );
}

/** Words without their marks. */
const plain = (text: string): string =>
  blocksOf(text)
    .map((block) => (block.as === "list" ? block.items.map(said).join(", ") : said(block.parts)))
    .join(" ");

const said = (parts: Inline[]): string =>
  parts.map((part) => ("text" in part ? part.text : said(part.parts))).join("");
