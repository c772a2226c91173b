/// Questions asked directly: funnel, flow, trend, retention, lifecycle, stickiness, frequency. Their routes are in
/// [QuestionRoutes].
@NullMarked
package footpath.server.question;

import org.jspecify.annotations.NullMarked;
