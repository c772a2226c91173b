import { useCallback, useEffect, useMemo } from "react";
import { type PaletteCommand, useOffer } from "../../palette/commands";
import { go } from "../../router";
import { t } from "../../words";
import { isTyping } from "../edit/editKeys";
import type { MapState } from "../mapState";
import { mapHref } from "../mapUrl";
import { FRAMES } from "./frames";
import { enterFullScreen, leaveFullScreen } from "./fullScreen";
import { isPresentKey } from "./keys";

export type Presenting = {
  /** Begins with a frame, counted from 1. */
  start: (at?: number) => void;
  show: (at: number) => void;
  leave: () => void;
};

/** Begins and ends presenting. Which frame is shown stands in the address, so that it can be shared and is there after a reload. */
export function usePresenting({ url, change }: Pick<MapState, "url" | "change">): Presenting {
  const start = useCallback(
    (at = 1) => {
      enterFullScreen();
      change({ present: at });
    },
    [change],
  );
  const show = useCallback((at: number) => change({ present: at }, "replace"), [change]);
  const leave = useCallback(() => {
    leaveFullScreen();
    const { present: _, ...before } = url;
    go(mapHref(before), "replace");
  }, [url]);
  const isPresented = url.present !== undefined;
  useEffect(() => {
    if (isPresented) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPresentKey(event) || isTyping(event.target)) return;
      event.preventDefault();
      start();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isPresented, start]);
  const commands = useMemo(
    (): PaletteCommand[] => [
      { id: "present", label: t("Present"), group: t("This map"), keys: "Ctrl+Alt+P", act: () => start() },
      {
        id: "frames",
        label: t("Frames: arrange what is presented"),
        group: t("This map"),
        act: () => change({ edit: FRAMES, step: undefined, arc: undefined }),
      },
      { id: "print", label: t("Print"), group: t("This map"), keys: "Ctrl+P", act: () => window.print() },
    ],
    [start, change],
  );
  useOffer(commands);
  return useMemo(() => ({ start, show, leave }), [start, show, leave]);
}
