import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { rememberedName } from "../comments";
import type { Vote, VotedCard } from "./api";

/*
 * The vote that is open on the map at hand, for the cards it is about. It stands beside the state of the map, so that a card is drawn anew when
 * its own dots change, and a thousand others are not.
 */

export type Ballot = {
  vote: Vote;
  /** Who votes; empty where nobody said so yet. */
  name: string;
  give: (card: VotedCard, by: 1 | -1) => void;
};

let ballot: Ballot | undefined;
let voter: string | undefined;
const listeners = new Set<() => void>();
const askers = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export function setBallot(next: Ballot | undefined): void {
  ballot = next;
  tell();
}

/** Votes under this name from now on. */
export function voteAs(name: string): void {
  voter = name;
  tell();
}

/** Under which name votes are given. */
export const useVoter = (): string => useSyncExternalStore(listen, () => voter ?? rememberedName().trim());

/** What one card has to do with the open vote; nothing where it is no part of it. */
export type CardBallot = { card: VotedCard; mine: number; left: number; name: string };

export function ballotOf(key: string): CardBallot | undefined {
  const card = ballot?.vote.cards.find((each) => each.card === key && !each.isGone);
  if (!ballot || !card) return undefined;
  return { card, mine: card.mine ?? 0, left: ballot.vote.left ?? 0, name: ballot.name };
}

/** The same, told when it changes. */
export function useCardBallot(key: string): CardBallot | undefined {
  useSyncExternalStore(listen, () => {
    const found = ballotOf(key);
    return found && [found.mine, found.left > 0, found.name, found.card.dots, found.card.text].join("\n");
  });
  return ballotOf(key);
}

/** Whether a dot can be given to a card, or taken from it. Without a name neither is refused: it is asked for. */
export const isGiven = ({ name, mine, left }: CardBallot, by: 1 | -1): boolean =>
  name === "" || (by > 0 ? left > 0 : mine > 0);

/** Gives a card a dot, or takes one; whoever has given no name is asked for it. */
export function giveDot(key: string, by: 1 | -1): void {
  const found = ballotOf(key);
  if (!ballot || !found || !isGiven(found, by)) return;
  if (found.name === "") {
    for (const asker of askers) asker();
  } else {
    ballot.give(found.card, by);
  }
}

/** Opens where a name is given, once a vote is to be given and nobody is named. */
export function useAskedName(open: () => void): void {
  const latest = useRef(open);
  useLayoutEffect(() => {
    latest.current = open;
  });
  useEffect(
    () =>
      whenAsked(() => {
        latest.current();
        setTimeout(() => document.querySelector<HTMLElement>("[data-testid=vote] input")?.focus());
      }),
    [],
  );
}

export function whenAsked(asker: () => void): () => void {
  askers.add(asker);
  return () => {
    askers.delete(asker);
  };
}
