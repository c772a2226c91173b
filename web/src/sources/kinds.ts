/** The kinds of sources in words, as they are offered. */

import { t } from "../words";
export type Sort = "client" | "product" | "pulled";
export type Kind = { key: string; label: string; sort: Sort; says: string };

export const KINDS: Kind[] = [
  { key: "browser", label: t("Web pages"), sort: "client", says: t("with footpath.js") },
  { key: "segment", label: t("Segment"), sort: "client", says: t("SDKs of Segment") },
  { key: "rudderstack", label: t("RudderStack"), sort: "client", says: t("SDKs of RudderStack") },
  { key: "posthog", label: t("PostHog"), sort: "client", says: t("SDKs of PostHog") },
  { key: "snowplow", label: t("Snowplow"), sort: "client", says: t("trackers of Snowplow") },
  { key: "cloudevents", label: t("CloudEvents"), sort: "client", says: t("over HTTP") },
  { key: "api", label: t("Any program"), sort: "client", says: t("that speaks HTTP") },
  { key: "stripe", label: t("Stripe"), sort: "product", says: t("payments") },
  { key: "shopify", label: t("Shopify"), sort: "product", says: t("orders") },
  { key: "zendesk", label: t("Zendesk"), sort: "product", says: t("tickets") },
  { key: "intercom", label: t("Intercom"), sort: "product", says: t("conversations") },
  { key: "hubspot", label: t("HubSpot"), sort: "product", says: t("contacts and deals") },
  { key: "salesforce", label: t("Salesforce"), sort: "product", says: t("outbound messages") },
  { key: "webhook", label: t("Any product"), sort: "product", says: t("that posts JSON") },
  { key: "jdbc", label: t("PostgreSQL"), sort: "pulled", says: t("rows of a table or query") },
  { key: "kafka", label: t("Kafka"), sort: "pulled", says: t("records of topics") },
  { key: "folder", label: t("Folder"), sort: "pulled", says: t("files that appear in it") },
];

export const kindOf = (key: string): Kind =>
  KINDS.find((kind) => kind.key === key) ?? { key, label: key, sort: "client", says: "" };

export const SORTS: { key: Sort; label: string }[] = [
  { key: "client", label: t("Clients send them") },
  { key: "product", label: t("Another product tells of them") },
  { key: "pulled", label: t("They are fetched from where they lie") },
];

/** What each kind that is pulled must be told, to begin with. */
export const FIRST_SETTINGS: Record<string, string> = {
  jdbc: String.raw`{
  "url": "jdbc:postgresql://localhost/shop",
  "user": "footpath",
  "table": "public.orders",
  "cursor": "updated_at",
  "key": "id",
  "mapping": {
    "name": "\"Order placed\"",
    "time": "updated_at",
    "identities": {"user_id": "customer"}
  }
}`,
  kafka: `{
  "brokers": ["kafka.example.org:9092"],
  "topics": ["orders"],
  "group": "footpath",
  "mapping": {"name": "type", "time": "at", "identities": {"user_id": "customer.id"}}
}`,
  folder: `{
  "folder": "/srv/exports",
  "pattern": "*.csv",
  "mapping": "/srv/exports/clicks.mapping.yaml"
}`,
};
