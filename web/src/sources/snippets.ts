/** What people paste to make a client, a page or another product send to a source, with its address and key filled in. */

import { t } from "../words";
export type Snippet = { key: string; label: string; language: string; code: string; note?: string };

const hostOf = (address: string): string => new URL(address).host;
const protocolOf = (address: string): string => new URL(address).protocol.replace(":", "");
const portOf = (address: string): string =>
  new URL(address).port || (protocolOf(address) === "https" ? "443" : "80");

/** A text between single quotes of a shell, whatever is in it. */
const shell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** One for each client, in the order they are offered. */
export function snippets(address: string, key: string): Snippet[] {
  const host = hostOf(address);
  const protocol = protocolOf(address);
  return [
    {
      key: "footpath",
      label: t("footpath.js"),
      language: "HTML",
      code: `<script async src="${address}/footpath.js" data-key="${key}"></script>`,
      note: t("In every page, in its head. It collects views, clicks, forms and errors by itself."),
    },
    {
      key: "segment-node",
      label: t("Segment, Node"),
      language: "JavaScript",
      code: `import { Analytics } from '@segment/analytics-node';\n\nconst analytics = new Analytics({ writeKey: '${key}', host: '${address}' });\nanalytics.track({ userId: 'ada', event: 'Order placed', properties: { total: 12.5 } });`,
    },
    {
      key: "segment-browser",
      label: t("Segment, browser"),
      language: "JavaScript",
      code: `import { AnalyticsBrowser } from '@segment/analytics-next';\n\nconst analytics = AnalyticsBrowser.load(\n  { writeKey: '${key}', cdnURL: '${address}' },\n  { integrations: { 'Segment.io': { apiHost: '${host}/v1', protocol: '${protocol}' } } },\n);\nanalytics.track('Order placed', { total: 12.5 });`,
    },
    {
      key: "segment-java",
      label: t("Segment, Java"),
      language: "Java",
      code: `Analytics analytics = Analytics.builder("${key}").endpoint("${address}").build();\nanalytics.enqueue(TrackMessage.builder("Order placed").userId("ada"));`,
    },
    {
      key: "rudderstack",
      label: t("RudderStack"),
      language: "JavaScript",
      code: `import RudderAnalytics from '@rudderstack/rudder-sdk-node';\n\nconst rudder = new RudderAnalytics('${key}', { dataPlaneUrl: '${address}', retryCount: 12 });\nrudder.track({ userId: 'ada', event: 'Order placed', properties: { total: 12.5 } });`,
      note: t("Left to itself it gives up after three tries within two seconds; retryCount allows it more."),
    },
    {
      key: "posthog",
      label: t("PostHog"),
      language: "JavaScript",
      code: `import { PostHog } from 'posthog-node';\n\nconst posthog = new PostHog('${key}', { host: '${address}' });\nposthog.capture({ distinctId: 'ada', event: 'Order placed', properties: { total: 12.5 } });`,
    },
    {
      key: "snowplow",
      label: t("Snowplow"),
      language: "JavaScript",
      code: `import { newTracker, buildStructEvent } from '@snowplow/node-tracker';\n\nconst tracker = newTracker(\n  { namespace: 'shop', appId: '${key}' },\n  { endpoint: '${new URL(address).hostname}', protocol: '${protocol}', port: ${portOf(address)}, bufferSize: 1 },\n);\ntracker.setUserId('ada');\ntracker.track(buildStructEvent({ category: 'shop', action: 'Order placed' }));`,
      note: t("The application id is the write key."),
    },
    { key: "curl", label: t("curl"), language: "Shell", code: curl(address, key) },
  ];
}

function curl(address: string, key: string): string {
  const body = t('{"id": "1", "name": "Order placed", "user_id": "ada", "properties": {"total": 12.5}}');
  return t("curl {address}/v1/events -H 'Authorization: Bearer {key}' \\\n  -d {body}", {
    address,
    key,
    body: shell(body),
  });
}

/** The client that a kind usually sends with. */
export function firstSnippet(kind: string): string {
  switch (kind) {
    case "browser":
      return "footpath";
    case "segment":
      return "segment-node";
    case "rudderstack":
    case "posthog":
    case "snowplow":
      return kind;
    default:
      return "curl";
  }
}

/** Where in a product its webhook and its secret are found. */
export const WEBHOOK_PLACES: Record<string, { enter: string; secret: string }> = {
  stripe: {
    enter: t("Workbench, Webhooks, add a destination of the type webhook endpoint, with snapshot events"),
    secret: t("the signing secret of the endpoint, whsec_…"),
  },
  shopify: {
    enter: t("Settings, Notifications, Webhooks, create webhook, format JSON"),
    secret: t("what stands below the list of webhooks; of an app, its client secret"),
  },
  zendesk: {
    enter: t("Admin Center, Apps and integrations, Webhooks, create, connect to Zendesk events"),
    secret: t("“reveal secret” on the page of the webhook"),
  },
  intercom: {
    enter: t("Developer Hub, your app, Webhooks"),
    secret: t("the client secret of the app"),
  },
  hubspot: {
    enter: t("the settings of your app, Webhooks, target URL and subscriptions"),
    secret: t("the client secret of the app"),
  },
  salesforce: {
    enter: t("Setup, Outbound Messages, with ?token=SECRET behind the address"),
    secret: t("any long text that you choose; it is the token in the address"),
  },
  webhook: {
    enter: t("whatever posts JSON"),
    secret: t("what the product signs with, if the mapping of this source says how"),
  },
};

/** A key as it is shown until somebody asks: enough to tell it from others. */
export function masked(key: string): string {
  return key.length <= 8 ? "••••••••" : `${key.slice(0, 4)}••••••••${key.slice(-4)}`;
}
