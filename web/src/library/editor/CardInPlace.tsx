import { useRef, useState } from "react";
import type { Lane } from "../../map/document";
import { type Ended, InPlace } from "../../map/edit/InPlace";
import { t } from "../../words";
import { type Item, useAllItems } from "../api";
import { offersFor } from "./offers";
import { itemsFor, kindOfLane } from "./place";
import { useOfferList } from "./useOfferList";

/** How the words of a card ended: as free words, or as those of an item that was taken. */
export type CardEnded = Ended & { taken?: Item };

type Props = {
  label: string;
  text: string;
  lane: Lane;
  /** Somebody asked for the library: all that fits is offered at once, also where any item will do. */
  isAsked: boolean;
  /** Whether the card stands for an item already: then no other is offered. */
  isLinked: boolean;
  end: (ended: CardEnded) => void;
};

/** The words of a card as they are typed, with the items of the library that are called so. Enter keeps the words unless it takes an item. */
export function CardInPlace({ label, text, lane, isAsked, isLinked, end }: Props) {
  const items = useAllItems().data;
  const [typed, setTyped] = useState<string>();
  const place = useRef<HTMLTextAreaElement>(null);
  const over = useRef(false);
  // What stood there before, nobody typed; the one letter that began it somebody did.
  const words = typed ?? (isAsked || text.length === 1 ? text : "");
  const isOffering = !isLinked && (isAsked || kindOfLane(lane) !== undefined);
  const offers = isOffering ? offersFor(itemsFor(items ?? [], lane), words, isAsked) : [];
  const finish = (ended: CardEnded) => {
    if (over.current) return;
    over.current = true;
    end(ended);
  };
  const { attributes, onKeyDown, reset, list } = useOfferList(place, offers, (taken) =>
    finish({ text: undefined, to: "here", taken }),
  );
  const onText = (next: string) => {
    setTyped(next);
    reset();
  };
  return (
    <>
      <InPlace
        label={label}
        text={text}
        end={finish}
        assist={{ place, onKeyDown, onText, attributes: isOffering ? attributes : {} }}
      />
      <span role="status" className={isAsked && offers.length === 0 ? "offer-none" : "screen-reader"}>
        {offers.length > 0
          ? t("{offers, plural, one {# item} other {# items}} of the library: Down chooses one.", {
              offers: offers.length,
            })
          : isAsked && items !== undefined && noneFound(words)}
      </span>
      {list}
    </>
  );
}

const noneFound = (words: string): string =>
  words.trim() === ""
    ? t("The library has nothing for this lane yet. Enter keeps what you type as words.")
    : t("Nothing in the library is called “{words}”. Enter keeps it as words.", { words: words.trim() });
