/// PostHog's capture API: what posthog-js, posthog-node and the others send, in both its versions.
@NullMarked
package footpath.collect.wire.posthog;

import org.jspecify.annotations.NullMarked;
