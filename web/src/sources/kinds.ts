/** The kinds of sources in words, as they are offered. */

export type Sort = "client" | "product" | "pulled";
export type Kind = { key: string; label: string; sort: Sort; says: string };

export const KINDS: Kind[] = [
  { key: "browser", label: "Web pages", sort: "client", says: "with footpath.js" },
  { key: "segment", label: "Segment", sort: "client", says: "SDKs of Segment" },
  { key: "rudderstack", label: "RudderStack", sort: "client", says: "SDKs of RudderStack" },
  { key: "posthog", label: "PostHog", sort: "client", says: "SDKs of PostHog" },
  { key: "snowplow", label: "Snowplow", sort: "client", says: "trackers of Snowplow" },
  { key: "cloudevents", label: "CloudEvents", sort: "client", says: "over HTTP" },
  { key: "api", label: "Any program", sort: "client", says: "that speaks HTTP" },
  { key: "stripe", label: "Stripe", sort: "product", says: "payments" },
  { key: "shopify", label: "Shopify", sort: "product", says: "orders" },
  { key: "zendesk", label: "Zendesk", sort: "product", says: "tickets" },
  { key: "intercom", label: "Intercom", sort: "product", says: "conversations" },
  { key: "hubspot", label: "HubSpot", sort: "product", says: "contacts and deals" },
  { key: "salesforce", label: "Salesforce", sort: "product", says: "outbound messages" },
  { key: "webhook", label: "Any product", sort: "product", says: "that posts JSON" },
  { key: "jdbc", label: "PostgreSQL", sort: "pulled", says: "rows of a table or query" },
  { key: "kafka", label: "Kafka", sort: "pulled", says: "records of topics" },
  { key: "folder", label: "Folder", sort: "pulled", says: "files that appear in it" },
];

export const kindOf = (key: string): Kind =>
  KINDS.find((kind) => kind.key === key) ?? { key, label: key, sort: "client", says: "" };

export const SORTS: { key: Sort; label: string }[] = [
  { key: "client", label: "Clients send them" },
  { key: "product", label: "Another product tells of them" },
  { key: "pulled", label: "They are fetched from where they lie" },
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
