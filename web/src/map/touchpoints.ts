/** What the team says about the channels of a step beside what the events say. */

import { type Card, channelTitle, type MapDocument } from "./document";
import type { ChannelShare } from "./measurement";

export type Touchpoint = {
  title: string;
  channel: string;
  observed: ChannelShare | null;
  asserted: boolean;
};

const plain = (text: string): string => text.trim().toLowerCase();

function channelOf(document: MapDocument, card: Card): string {
  if (card.channel) return card.channel;
  const named = document.channels?.find((channel) => plain(channel.title) === plain(card.text));
  return named?.key ?? plain(card.text);
}

/** Observed channels first, largest share on top; then those the team names and no event shows. */
export function touchpoints(
  document: MapDocument,
  cards: Card[],
  observed: ChannelShare[] | null,
): Touchpoint[] {
  const asserted = new Map(cards.map((card) => [channelOf(document, card), card]));
  const seen = [...(observed ?? [])].sort((a, b) => b.n - a.n);
  return [
    ...seen.map((share) => ({
      title: asserted.get(share.channel)?.text ?? channelTitle(document, share.channel),
      channel: share.channel,
      observed: share,
      asserted: asserted.has(share.channel),
    })),
    ...[...asserted]
      .filter(([channel]) => !seen.some((share) => share.channel === channel))
      .map(([channel, card]) => ({ title: card.text, channel, observed: null, asserted: true })),
  ];
}
