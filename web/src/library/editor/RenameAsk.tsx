import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { Card } from "../../map/document";
import { useMap } from "../../map/mapState";
import { Problem } from "../../sources/Problem";
import { Beside } from "../../widgets/Beside";
import { t } from "../../words";
import { type Item, useAllItems, useChange } from "../api";
import "./editor.css";

type Asked = {
  /** As it was before its words were changed. */
  card: Card;
  /** What it says now. */
  text: string;
};

type Props = {
  asked: Asked;
  /** The cell, beside which it is asked. */
  place: RefObject<HTMLElement | null>;
  /** Whether the focus is still in the grid, and so follows into the question. */
  takesFocus: boolean;
  done: () => void;
};

/** A card that stands for an item says something else now: is that its name everywhere, or is it no such thing any more? */
export function RenameAsk(props: Props) {
  const items = useAllItems().data;
  const item = items?.find((each) => each.key === props.asked.card.item);
  const { done } = props;
  const isMoot = items !== undefined && (item === undefined || item.title === props.asked.text);
  useEffect(() => {
    if (isMoot) done();
  }, [isMoot, done]);
  return item && !isMoot ? <Ask {...props} item={item} /> : null;
}

function Ask({ asked, place, takesFocus, done, item }: Props & { item: Item }) {
  const { editing } = useMap();
  const rename = useRename(item, asked.text);
  // The question is drawn, and takes the focus, only after this; where it goes, the focus goes back.
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    };
  }, []);
  const unlink = () => {
    editing.make([{ op: "set", kind: "card", key: asked.card.key, field: "item" }]);
    done();
  };
  return (
    <Beside anchor={place} className="rename-ask">
      {/* It stops nobody from going on elsewhere: whoever does decides later. */}
      <div
        role="dialog"
        aria-label={t("A new name for an item of the library")}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          done();
        }}
        onBlur={(event) => {
          if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) done();
        }}
      >
        <p>
          {t("The library calls it “{item}”, on {maps, plural, one {# map} other {# maps}}.", {
            item: item.title,
            maps: item.maps,
          })}
        </p>
        <Button
          autoFocus={takesFocus}
          className="button primary"
          isDisabled={rename.isBusy}
          onPress={() => rename.begin(done)}
        >
          {item.maps > 1 ? t("Rename it on {maps} maps", { maps: item.maps }) : t("Rename it in the library")}
        </Button>
        <Button className="button" onPress={unlink}>
          {t("Only here: unlink this card")}
        </Button>
        <Button className="button ghost" onPress={done}>
          {t("Decide later")}
        </Button>
        <Problem failure={rename.error} />
      </div>
    </Beside>
  );
}

/** Renames an item once this map's own change is kept: the library writes into the newest revision. */
function useRename(item: Item, title: string) {
  const { editing } = useMap();
  const change = useChange(item);
  const [then, setThen] = useState<() => void>();
  const isSaved = editing.saving.state === "saved";
  const { mutate } = change;
  useEffect(() => {
    if (!then || !isSaved) return;
    setThen(undefined);
    mutate({ title }, { onSuccess: then });
  }, [then, isSaved, mutate, title]);
  return {
    begin: (onSuccess: () => void) => setThen(() => onSuccess),
    isBusy: change.isPending || then !== undefined,
    error: change.error,
  };
}
