import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { t } from "../words";
import { Icon } from "./Icon";

const TOLD_MILLIS = 2_000;

/** Copies a text; says so to eyes and to screen readers. Where the browser allows no copying it says that. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [told, setTold] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (!told) return;
    const pause = window.setTimeout(() => setTold(null), TOLD_MILLIS);
    return () => window.clearTimeout(pause);
  }, [told]);
  const copy = () =>
    copied(text).then(
      () => setTold("copied"),
      () => setTold("failed"),
    );
  return (
    <>
      <Button className="button copy" aria-label={t("Copy {what}", { what })} onPress={copy}>
        <Icon name={told === "copied" ? "check" : "copy"} />
        {told === "copied" ? t("Copied") : told === "failed" ? t("Select it") : t("Copy")}
      </Button>
      <span className="screen-reader" role="status">
        {told === "copied"
          ? t("Copied {what}", { what })
          : told === "failed"
            ? t("Copying is not allowed here")
            : ""}
      </span>
    </>
  );
}

/** Pages that do not come over TLS have no clipboard; the old way works there. */
async function copied(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  document.body.append(area);
  area.select();
  const isDone = document.execCommand("copy");
  area.remove();
  if (!isDone) throw new Error("copying is not allowed");
}
