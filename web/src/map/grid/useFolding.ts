import { type KeyboardEvent, type RefObject, useMemo } from "react";
import { type PaletteCommand, useOffer } from "../../palette/commands";
import { t } from "../../words";
import { useMap } from "../mapState";

/** Folds and unfolds stages by keys, and offers it in the palette: Ctrl+Alt+[ the stage at hand, Ctrl+Alt+] all. */
export function useFolding(grid: RefObject<HTMLElement | null>) {
  const { document: map, columns, url, change, toggleFold } = useMap();
  const { folded } = url;
  const isAny = (folded?.length ?? 0) > 0;
  const commands = useMemo((): PaletteCommand[] => {
    const here = (id: string, label: string, act: () => void, keys?: string): PaletteCommand => ({
      id,
      label,
      group: t("Stages"),
      act,
      ...(keys ? { keys } : {}),
    });
    return [
      here(
        "fold-all",
        t("Fold all stages"),
        () => change({ folded: map.stages.map(({ key }) => key) }),
        "Ctrl+Alt+]",
      ),
      ...(isAny
        ? [here("unfold-all", t("Unfold all stages"), () => change({ folded: undefined }), "Ctrl+Alt+]")]
        : []),
      ...map.stages.map(({ key, title }) =>
        here(
          `fold ${key}`,
          t("{hasFolded, select, yes {Unfold} other {Fold}} the stage: {title}", {
            hasFolded: folded?.includes(key) ? "yes" : "no",
            title,
          }),
          () => toggleFold(key),
          "Ctrl+Alt+[",
        ),
      ),
    ];
  }, [map.stages, folded, isAny, change, toggleFold]);
  useOffer(commands);

  return (event: KeyboardEvent) => {
    const isAsked = event.ctrlKey && event.altKey && !event.getModifierState("AltGraph");
    if (!isAsked || (event.code !== "BracketLeft" && event.code !== "BracketRight")) return;
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-cell]")?.dataset.cell;
    const [row = 0, at = 0] = (cell ?? "").split(":").map(Number);
    const stage = columns[at - 1]?.stage;
    event.preventDefault();
    event.stopPropagation();
    if (event.code === "BracketLeft") {
      if (!stage) return;
      toggleFold(stage.key);
    } else change({ folded: isAny ? undefined : map.stages.map(({ key }) => key) });
    const first = columns.findIndex((column) => column.stage.key === stage?.key);
    // The cell may have gone into the fold, or come out of it: the focus stays in its row.
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:${Math.max(0, first + 1)}"]`)?.focus(),
    );
  };
}
