import { useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { day } from "../dates";
import { count } from "../numbers";
import { Blocks } from "../widgets/Blocks";
import { CopyButton } from "../widgets/CopyButton";
import { Failure } from "../widgets/Failure";
import { Icon } from "../widgets/Icon";
import { t } from "../words";
import { type Entry, useEntry } from "./api";

/** One call or row; it opens to the reason in three facts and all of its bytes. */
export function EntryRow({ entry }: { entry: Entry }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="entry" data-testid="entry">
      <Disclosure isExpanded={isOpen} onExpandedChange={setOpen}>
        <Heading level={3}>
          <Button slot="trigger" className="entry-name">
            <b>{entry.id}</b>
            <span>{entry.raw.text ?? t("bytes that are no text")}</span>
            {entry.replayed && <em className="pill good small">{t("mended")}</em>}
            <Icon name="right" size={12} className="unfold" />
          </Button>
        </Heading>
        <DisclosurePanel>{isOpen && <Whole entry={entry} />}</DisclosurePanel>
      </Disclosure>
    </li>
  );
}

function Whole({ entry }: { entry: Entry }) {
  const whole = useEntry(entry.id, !entry.raw.isComplete);
  const raw = entry.raw.isComplete ? entry.raw : whole.data?.raw;
  return (
    <div className="whole">
      <dl className="reason">
        <dt>{t("Which part")}</dt>
        <dd>{entry.reason.input}</dd>
        <dt>{t("What is wrong")}</dt>
        <dd>{entry.reason.problem}</dd>
        {entry.reason.remedy && (
          <>
            <dt>{t("What would be right")}</dt>
            <dd>{entry.reason.remedy}</dd>
          </>
        )}
        <dt>{t("Came in")}</dt>
        <dd>
          {t(
            "{received}, {received2} {hasKind, select, yes {by {protocol}} other {in {file}, line {line}}}",
            {
              received: day(entry.received),
              received2: entry.received.slice(11, 19),
              hasKind: entry.kind === "call" ? "yes" : "no",
              protocol: entry.kind === "call" ? entry.protocol : "",
              file: entry.kind === "call" ? "" : entry.file,
              line: entry.kind === "call" ? "" : count(entry.line ?? 0),
            },
          )}
        </dd>
        {entry.replayed && (
          <>
            <dt>{t("Mended")}</dt>
            <dd>
              {day(entry.replayed.at)}, {entry.replayed.at.slice(11, 19)}
            </dd>
          </>
        )}
      </dl>
      {whole.error ? (
        <Failure failure={whole.error} retry={whole.refetch} />
      ) : !raw ? (
        <Blocks lines={[{ width: "100%", height: 120 }]} />
      ) : (
        <Bytes raw={raw} bytes={entry.bytes} />
      )}
    </div>
  );
}

function Bytes({ raw, bytes }: { raw: Entry["raw"]; bytes: number }) {
  const text = raw.text ?? raw.base64 ?? "";
  return (
    <>
      <p className="quiet">
        {t("{bytes} bytes{hasRaw, select, yes {, shown in base64 as they are no UTF-8} other {}}", {
          bytes: count(bytes),
          hasRaw: raw.text === null ? "yes" : "no",
        })}
      </p>
      <div className="code raw">
        <pre>{text}</pre>
        <CopyButton text={text} what={t("the bytes")} />
      </div>
    </>
  );
}
