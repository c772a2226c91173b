package footpath.server.question;

import footpath.analytics.ShareDifference;
import footpath.analytics.drivers.DriverSource;
import footpath.analytics.drivers.DriversAnswer;
import footpath.analytics.drivers.DriversProperty;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What sets a group apart, as the API tells it.
///
/// @param rule       who was compared in what
/// @param tookMillis how long answering took
/// @param target     how many persons are in the target
/// @param base       how many are in the base
/// @param both       how many of the target were in the segment of the base too
/// @param compared   how many shares were compared
/// @param rare       how many values too few persons have
/// @param leftOut    where a trait or property has more values than are compared
/// @param drivers    the largest differences first
public record DriversBody(
        String rule,
        double tookMillis,
        long target,
        long base,
        long both,
        long compared,
        long rare,
        List<LeftOut> leftOut,
        List<Driver> drivers) {

    /// What a value is of.
    ///
    /// @param kind   trait, event or property
    /// @param events of which events, if it is a property
    /// @param name   of the trait or property; null for an event
    record Source(
            String kind, @Nullable String events, @Nullable String name) {
        static Source of(DriverSource source) {
            return switch (source) {
                case DriverSource.Trait(String name) -> new Source("trait", null, name);
                case DriverSource.Events() -> new Source("event", null, null);
                case DriverSource.Property(DriversProperty(var events, var field)) ->
                    new Source(
                            "property",
                            FilterText.print(events),
                            field instanceof Field.Property(String name) ? name : "channel");
            };
        }
    }

    /// @param kind   trait or property
    /// @param events of which events, if it is a property
    /// @param name   of the trait or property
    /// @param values how many of its values were not compared, the least frequent ones
    public record LeftOut(
            String kind, @Nullable String events, @Nullable String name, long values) {
        static LeftOut of(DriversAnswer.LeftOut one) {
            Source source = Source.of(one.source());
            return new LeftOut(source.kind, source.events, source.name, one.values());
        }
    }

    /// @param kind           trait, event or property
    /// @param events         of which events, if it is a property
    /// @param name           of the trait or property; null for an event
    /// @param value          of it, or the name of the event
    /// @param target         of the target who have it
    /// @param base           of the base who have it
    /// @param lift           share of the target divided by that of the base; null if nobody in the base has it
    /// @param difference     share of the target minus that of the base
    /// @param low            lower end of its 95 % interval
    /// @param high           upper end of its 95 % interval
    /// @param pValue         how likely a difference as far from none would be, were there none
    /// @param adjustedPValue adjusted for the number of comparisons
    /// @param test           by which the p-value was found, z or fisher
    public record Driver(
            String kind,
            @Nullable String events,
            @Nullable String name,
            String value,
            ShareBody target,
            ShareBody base,
            @Nullable Double lift,
            double difference,
            double low,
            double high,
            double pValue,
            double adjustedPValue,
            String test) {
        static Driver of(DriversAnswer.Driver driver) {
            Source source = Source.of(driver.source());
            ShareDifference shares = driver.shares();
            OptionalDouble lift = driver.lift();
            return new Driver(
                    source.kind,
                    source.events,
                    source.name,
                    driver.value().toString(),
                    ShareBody.of(shares.first()),
                    ShareBody.of(shares.second()),
                    lift.isPresent() ? (Double) lift.getAsDouble() : null,
                    shares.difference().orElseThrow(),
                    shares.low().orElseThrow(),
                    shares.high().orElseThrow(),
                    driver.pValue(),
                    driver.adjustedPValue(),
                    QuestionBody.word(shares.test()));
        }
    }

    /// The body of an answer.
    public static DriversBody of(DriversAnswer answer) {
        return new DriversBody(
                answer.rule(),
                answer.took().toNanos() / 1e6,
                answer.target(),
                answer.base(),
                answer.both(),
                answer.compared(),
                answer.rare(),
                answer.leftOut().stream().map(LeftOut::of).toList(),
                answer.drivers().stream().map(Driver::of).toList());
    }
}
