import { Emphasis } from "../../widgets/Emphasis";
import { sentenceParts } from "../../widgets/sentence";
import { t } from "../../words";
import type { Frame } from "../document";
import { type MapState, useMap } from "../mapState";
import type { MapUrl, View } from "../mapUrl";
import { populationInWords } from "../population";
import { LABEL } from "../present/fit";
import { numbersLine } from "../present/numbersLine";
import { PartGrid } from "../present/PartGrid";
import { PartProvider } from "../present/PartProvider";
import { bandsOf, cssString } from "./bands";
import { usePrinting } from "./usePrinting";
import "./print.css";

/** What paper shows and the screen does not: a head, a foot on every page, and the map in bands. */
export function Printed({ state, askedAt }: { state: MapState; askedAt: number }) {
  if (!usePrinting()) return null;
  return (
    <div className="print-only">
      <PrintHead askedAt={askedAt} />
      {state.url.view === "map" && <PrintMap state={state} />}
    </div>
  );
}

const VIEW: Record<View, string> = {
  map: t("Journey map"),
  flow: t("Flow between the steps"),
  table: t("Cards of the map"),
  matrix: t("Ideas by value and effort"),
  personas: t("Personas"),
  compare: t("Comparison"),
};

const ROWS: Partial<Record<string, string>> = {
  steps: t("Steps of the map"),
  numbers: t("Every measure of every step"),
};

const shownOf = ({ view, table }: MapUrl): string =>
  (view === "table" && ROWS[table?.rows ?? ""]) || VIEW[view];

const MODE = {
  believed: t("what we believe"),
  happened: t("what happened"),
  difference: t("belief and what happened"),
};

/** What this is, what its numbers are of, and where it stands. */
function PrintHead({ askedAt }: { askedAt: number }) {
  const { document, measurement, mode, url, editing } = useMap();
  const population = measurement?.population;
  const left = population ? populationInWords(population, document) : [];
  const numbers = [...numbersLine(document, measurement, askedAt), ...left].join(" · ");
  const said = measurement?.headlines[mode];
  const address = window.location.href;
  return (
    <header className="print-head">
      <style>{foot(`${document.title} · ${numbers}`)}</style>
      <p className="print-what">
        {t("{view}, {mode} · revision {revision}{hasOwner, select, yes { · {owner}} other {}}", {
          view: shownOf(url),
          mode: MODE[mode],
          revision: editing.revision,
          hasOwner: document.owner ? "yes" : "no",
          owner: document.owner,
        })}
      </p>
      <h1>{document.title}</h1>
      {document.question && <p className="print-question">{document.question}</p>}
      {said && (
        <p className="print-said">
          <Emphasis parts={sentenceParts(said.headline)} />
        </p>
      )}
      <p className="print-numbers">{numbers}</p>
      <p className="print-numbers">{address}</p>
    </header>
  );
}

/** On every page: what it is, and which page of how many. */
const foot = (words: string): string =>
  `@media print { @page { @bottom-left { content: ${cssString(words)}; } @bottom-right { content: counter(page) ${cssString(t(" of "))} counter(pages); } } }`;

/** How many pixels wide the grid is on paper: A4 across without its margins, at the size the grid is printed at. */
const ZOOM = 0.75;
const PAPER = Math.floor(1046 / ZOOM);
const NARROWEST = 112;
const WIDEST = 240;
const MOST = Math.floor((PAPER - LABEL) / NARROWEST);

/** The map in bands of steps; stages and steps stand above each part of it on every page. */
function PrintMap({ state }: { state: MapState }) {
  const { columns, document, measurement } = state;
  const bands = bandsOf(columns, MOST);
  const longest = Math.max(...bands.map(([from, to]) => to - from), 1);
  const column = Math.min(WIDEST, Math.max(NARROWEST, Math.floor((PAPER - LABEL) / longest)));
  return bands.map(([from, to]) => {
    const first = columns[from]?.step.key ?? "";
    const frame: Frame = {
      key: first,
      title: document.title,
      from: first,
      to: columns[to - 1]?.step.key ?? "",
      mode: state.mode,
    };
    return (
      <section
        key={first}
        className="print-band"
        data-mode={state.mode}
        aria-label={t("Steps {from} to {to}", { from: from + 1, to })}
      >
        <PartProvider state={state} frame={frame} measurement={measurement}>
          <PartGrid column={column} zoom={ZOOM} hasMeasures />
        </PartProvider>
      </section>
    );
  });
}
