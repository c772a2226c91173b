import { useCallback, useMemo } from "react";
import { inWords } from "../../codes";
import type { MapState } from "../../map/mapState";
import { type PaletteCommand, useOffer } from "../../palette/commands";
import { usePhone } from "../../widgets/useMedia";
import { t } from "../../words";
import { useAllItems } from "../api";
import { libraryAddress, NO_STEP } from "./address";
import { beginPlacing } from "./placing";

/** Offers in the palette the library beside the map, and each of its items as a new card. */
export function useLibraryCommands({ change, isPast }: MapState): void {
  const items = useAllItems().data;
  const phone = usePhone();
  const opened = useMemo(
    (): PaletteCommand[] => [
      {
        id: "library",
        label: t("Library: put shared items on this map"),
        group: t("This map"),
        act: () => change({ edit: libraryAddress({}), ...NO_STEP }),
      },
    ],
    [change],
  );
  const added = useCallback(
    (): PaletteCommand[] =>
      (isPast ? [] : (items ?? [])).map((item) => ({
        id: `item ${item.key}`,
        label: t("Add {kind}: {item}", { kind: inWords(item.kind), item: item.title }),
        group: t("Library"),
        act: () => {
          if (phone) return change({ edit: libraryAddress({ kind: item.kind, item: item.key }), ...NO_STEP });
          change({ view: "map" });
          beginPlacing(item);
        },
      })),
    [items, isPast, phone, change],
  );
  useOffer(opened);
  useOffer(added);
}
