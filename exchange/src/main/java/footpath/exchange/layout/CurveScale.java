package footpath.exchange.layout;

import footpath.maps.Card;
import footpath.maps.Lane;
import java.util.Optional;

/// What the points of a lane that is drawn as a curve mean. Both scales have five levels, so one is drawn
/// as the other.
public enum CurveScale {
    /// Feelings from -2 to 2.
    EMOTION("from −2 to +2"),
    /// The tension of a dramatic arc, from 1 to 5.
    TENSION("tension from 1 to 5");

    private static final int MIDDLE = 3;

    private final String range;

    CurveScale(String range) {
        this.range = range;
    }

    /// The scale of a lane; empty if it is drawn as words. A dramatic arc in which nobody said a tension is.
    public static Optional<CurveScale> of(Lane lane) {
        return switch (lane.type()) {
            case EMOTION_CURVE -> Optional.of(EMOTION);
            case DRAMATIC_ARC ->
                lane.cards().stream().anyMatch(card -> card.tension().isPresent())
                        ? Optional.of(TENSION)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// In words, as `from −2 to +2`.
    public String range() {
        return range;
    }

    /// Where a card's point stands, from -2, the lowest, to 2; empty if it has none.
    public Optional<Double> level(Card card) {
        return this == EMOTION ? card.emotion() : card.tension().map(tension -> (double) tension - MIDDLE);
    }

    /// A level as people have it: `+1.5`, or `4`.
    public String words(double level) {
        return this == EMOTION ? Figures.level(level) : Integer.toString((int) Math.round(level) + MIDDLE);
    }
}
