import { useState } from "react";
import { Button } from "react-aria-components";
import { day } from "../dates";
import { CopyButton } from "../widgets/CopyButton";
import { Icon } from "../widgets/Icon";
import { t } from "../words";
import { type Source, useSourceActions, type WriteKey } from "./api";
import { Problem } from "./Problem";
import { masked } from "./snippets";

/** The write keys: shown masked, copied whole, exchanged by making a new one first. */
export function Keys({ source }: { source: Source }) {
  const { addKey, revoke } = useSourceActions(source.name);
  return (
    <section className="block">
      <h2>{t("Write keys")}</h2>
      <p>
        {t(
          "A key lets a client add events and nothing else. To exchange one, make a new one, have every client use it, then revoke the old.",
        )}
      </p>
      <ul className="lines">
        {source.keys.map((key) => (
          <KeyLine key={key.key} writeKey={key} revoke={() => revoke.mutate(key.key)} />
        ))}
      </ul>
      <Problem failure={addKey.error ?? revoke.error} />
      <div>
        <Button className="button" onPress={() => addKey.mutate()} isDisabled={addKey.isPending}>
          <Icon name="plus" /> {t("New key")}
        </Button>
      </div>
    </section>
  );
}

function KeyLine({ writeKey, revoke }: { writeKey: WriteKey; revoke: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const shown = masked(writeKey.key);
  if (writeKey.revoked) {
    return (
      <li className="revoked">
        <code>{shown}</code>{" "}
        <span className="quiet">{t("revoked {revoked}", { revoked: day(writeKey.revoked) })}</span>
      </li>
    );
  }
  return (
    <li>
      <code>{shown}</code>{" "}
      <span className="quiet">{t("since {created}", { created: day(writeKey.created) })}</span>
      <span className="grow" />
      <CopyButton text={writeKey.key} what={t("key {shown}", { shown })} />
      {isAsking ? (
        <>
          <span>{t("Clients that still use it are refused.")}</span>
          <Button className="button danger" onPress={revoke}>
            {t("Revoke for good")}
          </Button>
          <Button className="button ghost" onPress={() => setAsking(false)}>
            {t("Keep it")}
          </Button>
        </>
      ) : (
        <Button
          className="button danger"
          aria-label={t("Revoke key {shown}", { shown })}
          onPress={() => setAsking(true)}
        >
          {t("Revoke…")}
        </Button>
      )}
    </li>
  );
}
