/// Questions asked directly: funnel, flow, trend. [Questions] puts them to the index; their routes are in
/// [QuestionRoutes].
@NullMarked
package footpath.server.question;

import org.jspecify.annotations.NullMarked;
