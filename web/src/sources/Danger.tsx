import { useState } from "react";
import { Button } from "react-aria-components";
import { go } from "../router";
import { rich, t } from "../words";
import { type Source, useSourceActions } from "./api";
import { kindOf } from "./kinds";
import { Problem } from "./Problem";

/** Switching off, which can be taken back, and deleting, which cannot. */
export function Danger({ source }: { source: Source }) {
  const { change, remove } = useSourceActions(source.name);
  const [isAsking, setAsking] = useState(false);
  const isPulled = kindOf(source.kind).sort === "pulled";
  return (
    <section className="block">
      <h2>{source.enabled ? t("Stop it") : t("It is switched off")}</h2>
      <p>
        {isPulled
          ? t("Switched off, nothing is pulled; switched on again, it goes on where it was.")
          : t(
              "Switched off, its senders are refused and told so; good clients keep what they have and send it later.",
            )}
      </p>
      <div className="pills">
        <Button
          className="button"
          isDisabled={change.isPending}
          onPress={() => change.mutate({ enabled: !source.enabled })}
        >
          {source.enabled ? t("Switch off") : t("Switch on")}
        </Button>
        {!isAsking && (
          <Button className="button danger" onPress={() => setAsking(true)}>
            {t("Delete…")}
          </Button>
        )}
      </div>
      {isAsking && (
        <div className="ask" role="group" aria-label={t("Delete the source")}>
          <p>
            {rich(
              "Its keys are refused for good, and its settings and secrets are forgotten. <b>Its events stay</b>, and go on to bear the name “{source}”.",
              { b: (text) => <b>{text}</b>, source: source.name },
            )}
          </p>
          <Button
            className="button danger"
            onPress={() => remove.mutate(undefined, { onSuccess: () => go("/sources") })}
          >
            {t("Delete “{source}”", { source: source.name })}
          </Button>
          <Button className="button ghost" autoFocus onPress={() => setAsking(false)}>
            {t("Keep it")}
          </Button>
        </div>
      )}
      <Problem failure={change.error ?? remove.error} />
    </section>
  );
}
