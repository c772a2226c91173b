package footpath.exchange.layout;

import footpath.maps.Card;
import footpath.maps.LaneType;
import footpath.maps.OpportunityStatus;
import footpath.maps.Persona;
import java.util.ArrayList;
import java.util.List;

/// What a card says.
public final class CardWords {
    private CardWords() {}

    /// Its words as they stand on the map: in quotation marks where somebody thinks or says them.
    public static String text(LaneType lane, Card card) {
        boolean both = card.label().isPresent() && !card.text().isBlank();
        String label = card.label().orElse("");
        String text = both ? label + ": " + card.text() : label + card.text();
        return CardStyle.of(lane) == CardStyle.QUOTED ? "“" + unquoted(text) + "”" : text;
    }

    /// What a card carries beside its words, in one line: whom it is about, who cares for it, effort
    /// and tags.
    public static String marks(MapView view, Card card) {
        List<String> marks = new ArrayList<>();
        card.marks()
                .persona()
                .map(key -> view.map().persona(key).map(Persona::title).orElse(key))
                .ifPresent(marks::add);
        card.marks().owner().ifPresent(marks::add);
        card.marks().effort().ifPresent(effort -> marks.add("effort " + effort + " of 5"));
        card.marks().tags().forEach(tag -> marks.add("#" + tag));
        return String.join(" · ", marks);
    }

    /// How far an opportunity has come, in words.
    public static String status(OpportunityStatus status) {
        return switch (status) {
            case PROPOSED -> "Proposed";
            case DECIDED -> "Decided";
            case TESTING -> "In test";
            case DONE -> "Done";
        };
    }

    private static String unquoted(String text) {
        return text.replaceAll("^[“\"„]|[”\"]$", "");
    }
}
