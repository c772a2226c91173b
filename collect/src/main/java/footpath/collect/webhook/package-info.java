/// What other products tell by webhook becomes arrivals: [footpath.collect.webhook.Webhooks] lists the
/// products, and makes of each a protocol as those of SDKs are. A [footpath.collect.webhook.Webhook] proves
/// who sends and reads what one product sends; a [footpath.collect.webhook.Notice] is one call of it.
///
/// Knows no sockets, no server, no storage and no threads.
@NullMarked
package footpath.collect.webhook;

import org.jspecify.annotations.NullMarked;
