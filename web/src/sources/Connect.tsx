import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { CopyButton } from "../widgets/CopyButton";
import { rich, t } from "../words";
import type { Source } from "./api";
import { firstSnippet, snippets, WEBHOOK_PLACES } from "./snippets";

/** What to paste where, so that events come. */
export function Connect({ source }: { source: Source }) {
  const key = source.keys.find((each) => each.revoked === null)?.key;
  const place = WEBHOOK_PLACES[source.kind];
  if (!key) {
    return (
      <section className="block">
        <h2>{t("Send to it")}</h2>
        <p>{t("All keys of this source are revoked. Make a new one below.")}</p>
      </section>
    );
  }
  if (place) return <Webhook source={source} place={place} />;
  return (
    <section className="block">
      <h2>{t("Send to it")}</h2>
      <Tabs defaultSelectedKey={firstSnippet(source.kind)}>
        <TabList className="tabs" aria-label={t("Client")}>
          {snippets(window.location.origin, key).map((each) => (
            <Tab key={each.key} id={each.key}>
              {each.label}
            </Tab>
          ))}
        </TabList>
        {snippets(window.location.origin, key).map((each) => (
          <TabPanel key={each.key} id={each.key} className="tab-panel">
            <div className="code" data-testid="snippet">
              <pre>
                <code>{each.code}</code>
              </pre>
              <CopyButton text={each.code} what={t("the code for {each}", { each: each.label })} />
            </div>
            {each.note && <p className="quiet">{each.note}</p>}
          </TabPanel>
        ))}
      </Tabs>
      {window.location.protocol === "http:" && (
        <p className="quiet">
          {rich("From other machines, use the address of the proxy that speaks TLS in place of {code}.", {
            code: <code>{window.location.origin}</code>,
          })}
        </p>
      )}
    </section>
  );
}

function Webhook({ source, place }: { source: Source; place: { enter: string; secret: string } }) {
  return (
    <section className="block">
      <h2>{t("Point the product at it")}</h2>
      <p>
        {t("Enter this address in {enter}. Then add the secret below: {secret}.", {
          enter: place.enter,
          secret: place.secret,
        })}
      </p>
      {source.webhooks.map((path) => (
        <div className="code" key={path} data-testid="snippet">
          <pre>
            {window.location.origin}
            {path}
          </pre>
          <CopyButton text={`${window.location.origin}${path}`} what={t("the address of the webhook")} />
        </div>
      ))}
      {window.location.protocol === "http:" && (
        <p className="quiet">
          {t(
            "The product must reach it: put a proxy that speaks TLS before the server, and give the product the proxy’s address.",
          )}
        </p>
      )}
    </section>
  );
}
