package footpath.exchange;

import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.Step;
import footpath.maps.measure.MeasuredFeelings;
import footpath.maps.measure.MeasuredFeelings.FeltLane;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What people felt as it goes out with a map: frozen, with its interval and n. It never comes back in as a
/// belief.
public final class FrozenFeelings {
    /// What the columns of numbers are called: the mean from -2 to 2, its 95 % interval, and of how many people.
    public static final List<String> NUMBERS = List.of("mean", "low", "high", "n");

    private FrozenFeelings() {}

    /// What people felt at a step of an emotion curve.
    ///
    /// @param lane the curve
    /// @param step the step
    /// @param felt there
    public record Felt(Lane lane, Step step, FeltStep felt) {

        /// As [#NUMBERS] tell; empty where nobody answered, `hidden` for an n that is hidden.
        public List<String> numbers() {
            return List.of(
                    decimal(felt.mean()),
                    decimal(felt.low()),
                    decimal(felt.high()),
                    felt.n().map(String::valueOf).orElse("hidden"));
        }

        /// What the team believes is felt, from -2 to 2; empty where it believes nothing.
        public String believed() {
            return decimal(felt.believed());
        }

        /// How far the numbers can be relied on, as `ok` and `small n`.
        public String status() {
            return felt.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /// `I pay: felt −1.5 (95 % −1.7 to −1.3), n 40`.
        public String words() {
            return step.title() + ": " + (felt.mean().isPresent() ? told(felt) : status());
        }
    }

    /// What was observed at each step of each emotion curve, in order of the document.
    public static List<Felt> of(JourneyMap map, MeasuredFeelings feelings) {
        List<Felt> rows = new ArrayList<>();
        for (FeltLane measured : feelings.lanes()) {
            Optional<Lane> lane = map.lanes().stream()
                    .filter(each -> each.key().equals(measured.lane()))
                    .findFirst();
            for (FeltStep felt : measured.steps()) {
                lane.ifPresent(known -> map.step(felt.step()).ifPresent(step -> rows.add(new Felt(known, step, felt))));
            }
        }
        return List.copyOf(rows);
    }

    /// `felt −1.5 (95 % −1.7 to −1.3), n 40`, of a step at which somebody said it.
    public static String told(FeltStep felt) {
        String interval = felt.low().isPresent() && felt.high().isPresent()
                ? " (95 % " + signed(felt.low().get()) + " to "
                        + signed(felt.high().get()) + ")"
                : "";
        return "felt " + signed(felt.mean().orElse(0.0)) + interval + ", n "
                + felt.n().orElse(0L);
    }

    private static String decimal(Optional<Double> number) {
        return number.map(value -> String.format(Locale.ROOT, "%.4f", value)).orElse("");
    }

    private static String signed(double feeling) {
        return String.format(Locale.ROOT, "%+.1f", feeling).replace('-', '−');
    }
}
