/// Which events are those of programs, or were told twice: found when they arrive, flagged, and
/// never dropped ([footpath.collect.bot.BotFlags]).
@NullMarked
package footpath.collect.bot;

import org.jspecify.annotations.NullMarked;
