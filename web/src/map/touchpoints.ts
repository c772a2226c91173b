/** What the team says about the channels of a step beside what the events say. */

import { type Card, channelTitle, type WithChannels } from "./document";
import type { ChannelShare } from "./measurement";

export type Touchpoint = {
  title: string;
  channel: string;
  observed: ChannelShare | null;
  asserted: boolean;
  /** The team names it, the step is measured, and no event shows it. */
  unseen: boolean;
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether all words of `title` stand side by side in `text`. */
function names(text: string, title: string): boolean {
  const wanted = wordsOf(title).join(" ");
  return wanted !== "" && ` ${wordsOf(text).join(" ")} `.includes(` ${wanted} `);
}

/** The channel a card speaks of: said outright, or named in its words ("Letter with coupons" speaks of Letter). */
function channelOf(document: WithChannels, card: Card): string {
  if (card.channel) return card.channel;
  const named = document.channels?.find(
    (channel) => names(card.text, channel.title) || names(card.text, channel.key),
  );
  return named?.key ?? card.text.trim().toLowerCase();
}

/** The cards that stand at a step, including those that began earlier and reach over it. */
export function cardsOver(cards: Card[], steps: string[], index: number): Card[] {
  return cards.filter((card) => {
    const first = steps.indexOf(card.step);
    return first !== -1 && first <= index && index < first + (card.span ?? 1);
  });
}

/** Observed channels first, largest share on top; then those the team names and no event shows. */
export function touchpoints(
  document: WithChannels,
  cards: Card[],
  observed: ChannelShare[] | null,
): Touchpoint[] {
  const asserted = new Map(cards.map((card) => [channelOf(document, card), card]));
  const seen = [...(observed ?? [])].sort((a, b) => (b.n ?? 0) - (a.n ?? 0));
  const isKnown = (channel: string) => document.channels?.some((each) => each.key === channel) ?? false;
  return [
    ...seen.map((share) => ({
      title: channelTitle(document, share.channel),
      channel: share.channel,
      observed: share,
      asserted: asserted.has(share.channel),
      unseen: false,
    })),
    ...[...asserted]
      .filter(([channel]) => !seen.some((share) => share.channel === channel))
      .map(([channel, card]) => ({
        title: isKnown(channel) ? channelTitle(document, channel) : card.text,
        channel,
        observed: null,
        asserted: true,
        unseen: observed !== null,
      })),
  ];
}
