package footpath.exchange.layout;

import footpath.maps.Card;
import footpath.maps.LaneType;
import footpath.maps.OpportunityStatus;

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
