import { type CardRow, type StepRow, wordsOfCard } from "./rows";
import type { Gap, TableUrl } from "./tableUrl";

/*
 * Which rows are shown. What is chosen of one kind adds up with what is chosen of another: words and lane and stage. Of what may be wrong
 * with a row one is enough: whoever looks for gaps wants all of them.
 */

export type Facet = "find" | "lane" | "stage" | "owner" | "tag" | "only";

type Test<R> = (row: R) => boolean;

const EVERYTHING: Test<unknown> = () => true;

function testsOfCards(table: TableUrl): Record<Facet, Test<CardRow>> {
  return {
    find: speaksOf(table.find, spokenOfCard),
    lane: table.lane ? (row) => row.lane.key === table.lane : EVERYTHING,
    stage: table.stage ? (row) => row.stage.key === table.stage : EVERYTHING,
    owner: table.owner ? (row) => row.card?.owner === table.owner : EVERYTHING,
    tag: table.tag ? (row) => row.card?.tags?.includes(table.tag ?? "") === true : EVERYTHING,
    only: onlyOf(table.only),
  };
}

function testsOfSteps(table: TableUrl): Record<Facet, Test<StepRow>> {
  return {
    find: speaksOf(table.find, (row) => [row.stage.title, row.step.title, ...row.events].join(" ")),
    lane: EVERYTHING,
    stage: table.stage ? (row) => row.stage.key === table.stage : EVERYTHING,
    owner: EVERYTHING,
    tag: EVERYTHING,
    only: onlyOf(table.only),
  };
}

const spokenOfCard = ({ card, lane, stage, step }: CardRow): string =>
  [
    card && wordsOfCard(card),
    lane.title,
    stage.title,
    step.title,
    card?.owner,
    card?.source,
    card?.channel,
    ...(card?.tags ?? []),
  ].join(" ");

function speaksOf<R>(find: string | undefined, spoken: (row: R) => string): Test<R> {
  const words = (find ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return EVERYTHING;
  return (row) => {
    const text = spoken(row).toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

const onlyOf = (only: Gap[] | undefined): Test<{ gaps: Set<Gap> }> =>
  only ? ({ gaps }) => only.some((gap) => gaps.has(gap)) : EVERYTHING;

/** How many rows a choice would leave, all other filters kept. */
export type Counts = {
  gaps: Map<Gap, number>;
  lanes: Map<string, number>;
  stages: Map<string, number>;
  owners: Map<string, number>;
  tags: Map<string, number>;
};

export type Filtered<R> = { rows: R[]; counts: Counts };

/** Cells without a card are only shown where they are asked for. */
export function filterCards(cards: CardRow[], empty: CardRow[], table: TableUrl): Filtered<CardRow> {
  const asked = table.only?.includes("no-card") ? [...cards, ...empty] : cards;
  const { rows, counts } = filtered(asked, testsOfCards(table));
  const { only: _only, ...others } = testsOfCards(table);
  counts.gaps.set("no-card", empty.filter((row) => Object.values(others).every((test) => test(row))).length);
  return { rows: table.only?.includes("no-card") ? inOrder(rows) : rows, counts };
}

const inOrder = (rows: CardRow[]): CardRow[] =>
  rows.toSorted((a, b) => a.stepAt - b.stepAt || a.laneAt - b.laneAt);

export const filterSteps = (steps: StepRow[], table: TableUrl): Filtered<StepRow> =>
  filtered(steps, testsOfSteps(table));

type Row = { stage: { key: string }; gaps: Set<Gap> } & Partial<Pick<CardRow, "lane" | "card">>;

function filtered<R extends Row>(all: R[], tests: Record<Facet, Test<R>>): Filtered<R> {
  const counts: Counts = {
    gaps: new Map(),
    lanes: new Map(),
    stages: new Map(),
    owners: new Map(),
    tags: new Map(),
  };
  const rows: R[] = [];
  const names = Object.keys(tests) as Facet[];
  for (const row of all) {
    const against = names.filter((name) => !tests[name](row));
    if (against.length === 0) rows.push(row);
    const counted = (facet: Facet) => against.every((name) => name === facet);
    if (counted("only")) for (const gap of row.gaps) more(counts.gaps, gap);
    if (counted("lane") && row.lane) more(counts.lanes, row.lane.key);
    if (counted("stage")) more(counts.stages, row.stage.key);
    if (counted("owner") && row.card?.owner) more(counts.owners, row.card.owner);
    if (counted("tag")) for (const tag of row.card?.tags ?? []) more(counts.tags, tag);
  }
  return { rows, counts };
}

const more = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
