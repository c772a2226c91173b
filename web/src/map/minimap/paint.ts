import type { Lane, MapDocument } from "../document";
import { type CurveScale, curveOf } from "../edit/curveScale";
import { cardOn } from "../edit/structureKeys";
import { emotionY } from "../grid/emotionScale";
import type { Column } from "../mapState";
import { type Mark, marksOf, type Size, scaleOf } from "./overview";

/** What is read of the page before anything is drawn, in pixels of the page from the upper left corner of the whole map. */
export type Laid = {
  whole: Size;
  /** Where each step begins, and behind them where the last ends. */
  edges: number[];
  rows: { lane: string | undefined; kind: string; top: number; height: number }[];
  zoom: number;
};

export function laidOut(
  grid: HTMLElement,
  pane: HTMLElement,
  edges: number[],
  label: number,
  zoom: number,
): Laid {
  const from = pane.getBoundingClientRect().top - pane.scrollTop;
  const rows = [...grid.querySelectorAll<HTMLElement>("[role=row]")].map((row) => {
    const { top, height } = row.getBoundingClientRect();
    const isHead = row.parentElement?.classList.contains("grid-head");
    // The head stays in sight: its place is that at the top of the map.
    return {
      lane: row.dataset.lane,
      kind: row.className,
      top: isHead ? row.offsetTop * zoom : top - from,
      height,
    };
  });
  return {
    whole: { width: pane.scrollWidth, height: pane.scrollHeight },
    edges: edges.map((edge) => (edge + label) * zoom),
    rows,
    zoom,
  };
}

/** Least size of what is drawn at all. */
const DOT = 1.5;
const GAP = 0.6;

/** Draws by the scale of the overview what is given in pixels of the page. */
class Brush {
  private readonly style: CSSStyleDeclaration;

  constructor(
    readonly context: CanvasRenderingContext2D,
    readonly scale: number,
    canvas: HTMLCanvasElement,
  ) {
    this.style = getComputedStyle(canvas);
  }

  colour(token: string): string {
    return this.style.getPropertyValue(token);
  }

  fill(token: string, x: number, y: number, width: number, height: number): void {
    const inset = Math.min(GAP, (height * this.scale) / 4);
    this.context.fillStyle = this.colour(token);
    this.context.fillRect(
      x * this.scale + GAP,
      y * this.scale + inset,
      Math.max(DOT, width * this.scale - 2 * GAP),
      Math.max(DOT, height * this.scale - 2 * inset),
    );
  }
}

/** Draws the whole map in a few hundred pixels: a rectangle a card, a bar a step, a line the feelings. */
export function paint(canvas: HTMLCanvasElement, laid: Laid, map: MapDocument, columns: Column[]): void {
  const scale = scaleOf(laid.whole);
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [laid.whole.width * scale, laid.whole.height * scale];
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.scale(ratio, ratio);
  const brush = new Brush(context, scale, canvas);
  paintStages(brush, laid, columns);
  paintNumbers(brush, laid, columns);
  for (const lane of map.lanes ?? []) {
    const row = laid.rows.find((each) => each.lane === lane.key);
    if (!row) continue;
    const curve = curveOf(lane);
    if (curve) paintFeelings(brush, laid, columns, { lane, scale: curve }, row.top);
    else paintCards(brush, laid, columns, lane, row);
  }
}

function paintStages(brush: Brush, laid: Laid, columns: Column[]): void {
  const height = laid.rows.find((row) => row.kind.includes("stages"))?.height ?? 0;
  let isOdd = false;
  let from = 0;
  for (const { index, endsStage } of columns) {
    if (!endsStage) continue;
    const [x, to] = [laid.edges[from] ?? 0, laid.edges[index + 1] ?? 0];
    brush.fill(isOdd ? "--line-3" : "--line-2", x, 0, to - x, height);
    isOdd = !isOdd;
    from = index + 1;
  }
}

/** How many come this far, as bars that hang from a line, and a dash for each row of measures. */
function paintNumbers(brush: Brush, laid: Laid, columns: Column[]): void {
  const reach = laid.rows.find((row) => row.kind.includes("reach"));
  const measures = laid.rows.filter((row) => row.kind.includes("metric"));
  for (const { index, measured } of columns) {
    const [x, to] = [laid.edges[index] ?? 0, laid.edges[index + 1] ?? 0];
    const share = measured?.arrived?.share ?? 0;
    if (to <= x) continue;
    if (reach && share > 0) brush.fill("--trail-fill", x, reach.top, to - x, reach.height * share);
    if (!measured?.reach) continue;
    for (const row of measures) brush.fill("--line-2", x, row.top + row.height / 3, to - x, 0);
  }
}

type Curve = { lane: Lane; scale: CurveScale };

function paintFeelings(brush: Brush, laid: Laid, columns: Column[], curve: Curve, top: number): void {
  const { context, scale } = brush;
  context.strokeStyle = brush.colour("--believed");
  context.beginPath();
  for (const { step, index } of columns) {
    const card = cardOn(curve.lane, step.key, curve.scale);
    const felt = card && curve.scale.levelOf(card);
    if (felt === undefined) continue;
    const x = ((laid.edges[index] ?? 0) + (laid.edges[index + 1] ?? 0)) / 2;
    context.lineTo(x * scale, (top + emotionY(felt) * laid.zoom) * scale);
  }
  context.stroke();
}

const COLOURS: Record<Mark["kind"], string> = {
  card: "--line-3",
  pain: "--worse-fill",
  idea: "--better-fill",
};

function paintCards(
  brush: Brush,
  laid: Laid,
  columns: Column[],
  lane: Lane,
  row: { top: number; height: number },
): void {
  for (const { kind, x, y, width, height } of marksOf(lane, columns, laid.edges, row)) {
    brush.fill(COLOURS[kind], x, y, width, height);
  }
}
