import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { eventHref } from "../events/address";
import { Link } from "../frame/Link";
import { personHref } from "../privacy/purposeUrl";
import { usePurpose } from "../privacy/usePurpose";
import { CopyButton } from "../widgets/CopyButton";
import { ChannelIcon } from "../widgets/channels";
import { Icon } from "../widgets/Icon";
import { t } from "../words";
import { type LiveCall, titleOf } from "./calls";

const SUMMARISED = 3;

/** One call; it opens to all of it. */
export function CallRow({ call }: { call: LiveCall }) {
  const purpose = usePurpose();
  return (
    <li className={`call ${call.quarantined === null ? "" : "misunderstood"}`} data-testid="call">
      <time dateTime={call.time}>{call.time.slice(11, 19)}</time>
      <span className="call-mark">
        {call.quarantined === null ? (
          <ChannelIcon channel={call.channel} size={15} />
        ) : (
          <Icon name="quarantine" size={15} />
        )}
      </span>
      <Disclosure className="call-body">
        <Heading level={2}>
          <Button slot="trigger" className="call-name">
            <b>{titleOf(call)}</b>
            <span>{call.quarantined ?? summary(call)}</span>
            <Icon name="right" size={12} className="unfold" />
          </Button>
        </Heading>
        <DisclosurePanel>
          <Whole call={call} />
        </DisclosurePanel>
      </Disclosure>
      <span className="call-ends">
        {call.person && (
          <Link href={personHref(call.person, purpose)} className="call-person">
            {call.person}
          </Link>
        )}
        <span className="quiet">{call.source}</span>
      </span>
    </li>
  );
}

function summary(call: LiveCall): string {
  return Object.entries(call.properties ?? {})
    .filter(([name]) => !name.startsWith("context."))
    .slice(0, SUMMARISED)
    .map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(" · ");
}

function Whole({ call }: { call: LiveCall }) {
  const { source, protocol, channel, identities, properties, traits } = call;
  const text = JSON.stringify(
    call.quarantined === null
      ? { name: call.name, received: call.time, source, protocol, channel, identities, properties, traits }
      : { received: call.time, source, protocol, reason: call.quarantined },
    null,
    2,
  );
  return (
    <div className="whole">
      <div className="code">
        <pre>{text}</pre>
        <CopyButton text={text} what={t("the call")} />
      </div>
      {call.quarantined === null && call.properties === null && (
        <p className="quiet">
          {t("Its properties are too long to be shown here; they are in the person’s timeline.")}
        </p>
      )}
      <p className="whole-links">
        {call.quarantined !== null && (
          <Link href={`/quarantine?source=${encodeURIComponent(source)}`}>
            {t("Mend it in the quarantine")}
          </Link>
        )}
        {call.name && <Link href={eventHref(call.name)}>{t("All about “{call}”", { call: call.name })}</Link>}
      </p>
    </div>
  );
}
