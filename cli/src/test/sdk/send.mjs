// Sends COUNT events by each of four clients, one every few milliseconds, and ends once all of them are delivered.
// Called as: node send.mjs HOST PORT COUNT SEGMENT_KEY RUDDER_KEY POSTHOG_KEY SNOWPLOW_KEY
import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { Analytics } from '@segment/analytics-node';
import { buildStructEvent, newTracker } from '@snowplow/node-tracker';
import { PostHog } from 'posthog-node';

const [host, port, countText, segmentKey, rudderKey, postHogKey, snowplowKey] = process.argv.slice(2);
const count = Number(countText);
const address = `http://${host}:${port}`;
const pause = (millis) => new Promise((done) => setTimeout(done, millis));

process.on('unhandledRejection', (problem) => console.error(`unhandled: ${problem}`));

const segment = new Analytics({ writeKey: segmentKey, host: address, flushAt: 10, flushInterval: 200 });
// Left to itself this client gives up after three tries within a second and a half.
const rudder = new RudderAnalytics(rudderKey, { dataPlaneUrl: address, flushAt: 10, flushInterval: 200, retryCount: 12 });
const postHog = new PostHog(postHogKey, { host: address, flushAt: 10, flushInterval: 200, fetchRetryCount: 10, fetchRetryDelay: 500 });
let rudderLeft = count;
let snowplowLeft = count;
const snowplow = newTracker(
  { namespace: 'shop', appId: snowplowKey },
  {
    endpoint: host,
    protocol: 'http',
    port: Number(port),
    bufferSize: 1,
    onRequestSuccess: (batch) => {
      snowplowLeft -= batch.length;
    },
  },
);
snowplow.setUserId('node-tracker-user');

for (const [name, client] of Object.entries({ segment, postHog })) {
  client.on('error', (problem) => console.error(`${name}: ${problem.message ?? JSON.stringify(problem)}`));
}

for (let number = 0; number < count; number++) {
  segment.track({ userId: 'analytics-node-user', event: 'analytics-node sent', properties: { number } });
  rudder.track({ userId: 'rudder-sdk-node-user', event: 'rudder-sdk-node sent', properties: { number } }, (problem) => {
    rudderLeft -= problem ? 0 : 1;
  });
  postHog.capture({ distinctId: 'posthog-node-user', event: 'posthog-node sent', properties: { number } });
  snowplow.track(buildStructEvent({ category: 'test', action: 'node-tracker sent', value: number }));
  await pause(8);
}

await segment.closeAndFlush({ timeout: 60_000 });
rudder.flush();
await postHog.shutdown(60_000);
for (let waited = 0; rudderLeft + snowplowLeft > 0 && waited < 60_000; waited += 100) {
  // This client tries again only when it is told to, or has something new to send.
  snowplow.flush();
  await pause(100);
}
console.log(`not acknowledged: Rudder ${rudderLeft}, Snowplow ${snowplowLeft}`);
process.exit(0);
