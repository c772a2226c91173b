package footpath.maps.lint;

import footpath.maps.Card;
import footpath.maps.LaneType;
import footpath.maps.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Rules about the words on a map.
final class WordRules {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_CARD = 140;

    /// Work of the company, by its first word and what is worked on, or by a word no customer uses.
    private static final Pattern INTERNAL = Pattern.compile(
            "^(send|process|validate|verify|assign|create|update|notify|onboard|qualify|nurture|upsell|dispatch|approve"
                    + "|review|record|enter|close|escalate|handle|manage|invoice|convert|target|capture)\\b.*"
                    + "\\b(customers?|users?|leads?|clients?|orders?|tickets?|accounts?|invoices?|data|applications?|requests?"
                    + "|cases?|records?|deals?)\\b"
                    + "|\\b(CRM|ERP|backend|back ?office|database|sales rep|MQL|SQL|upsell|KPI|touchpoint|conversion)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OWN_VOICE = Pattern.compile(
            "(?iu)\\b(I|we|me|my|us|our|ich|wir|mich|mir|mein\\w*|uns\\w*|je|j|nous|mon|ma|yo|mi|me|nosotros|io|mi|noi|eu|ik|wij|jag|jeg|vi)\\b");

    static final List<LintRule> ALL = List.of(
            LintRule.of(
                    "internal-voice",
                    "A step that is work of ours",
                    "A step in the words of a department shows its process and not what the customer goes through.",
                    "",
                    WordRules::internalVoice),
            LintRule.of(
                    "not-in-own-voice",
                    "Steps in nobody's voice",
                    "“I compare prices” makes readers see a person; “Comparison” makes them see a box.",
                    "",
                    WordRules::nobodysVoice),
            LintRule.of(
                    "duplicate-title",
                    "The same title twice",
                    "Two steps of one name are mixed up in every talk, table and export.",
                    "",
                    WordRules::duplicates),
            LintRule.of(
                    "long-text",
                    "Words nobody reads",
                    "On a map one reads in passing; what needs a paragraph belongs behind a link.",
                    "",
                    WordRules::longText),
            LintRule.of(
                    "no-decision",
                    "A map for no decision",
                    "A map that serves no decision is finished when it is drawn.",
                    "J. Kalbach, Mapping Experiences, O'Reilly, 2nd edition 2020",
                    (linted, found) -> {
                        if (linted.map().decision().isEmpty()) {
                            found.map(
                                    Severity.HINT,
                                    "it does not say which decision it serves",
                                    "write the decision somebody will take with it");
                        }
                    }));

    private WordRules() {}

    private static void internalVoice(LintedMap linted, Findings found) {
        linted.map().steps().stream()
                .filter(step -> INTERNAL.matcher(step.title()).find())
                .forEach(step -> found.step(
                        Severity.WARNING,
                        step,
                        "the title tells what we do, not what the customer does",
                        "say it as a customer would, as “I hear who deals with it”; our work belongs into a lane"));
    }

    private static void nobodysVoice(LintedMap linted, Findings found) {
        List<Step> mute = linted.map().steps().stream()
                .filter(step -> !OWN_VOICE.matcher(step.title()).find()
                        && !INTERNAL.matcher(step.title()).find())
                .toList();
        if (mute.size() == linted.map().steps().size()) {
            found.map(
                    Severity.HINT,
                    "no step is told in the customer's voice",
                    "begin the titles of steps with “I”, as “I compare prices”");
        } else {
            mute.forEach(step -> found.step(
                    Severity.HINT,
                    step,
                    "the title is not in the customer's voice, as others are",
                    "begin it with “I”"));
        }
    }

    private static void duplicates(LintedMap linted, Findings found) {
        twice(
                linted.map().steps(),
                Step::title,
                (step, title) -> found.step(
                        Severity.WARNING,
                        step,
                        "another step has the title “" + title + "”, too",
                        "say what is different here"));
        twice(
                linted.map().lanes().stream()
                        .filter(lane -> lane.type() != LaneType.DIVIDER)
                        .toList(),
                lane -> lane.title(),
                (lane, title) -> found.lane(
                        Severity.WARNING,
                        lane,
                        "another lane has the title “" + title + "”, too",
                        "say what is different here, or put them together"));
        twice(
                linted.map().stages(),
                stage -> stage.title(),
                (stage, title) -> found.stage(
                        Severity.WARNING,
                        stage,
                        "another stage has the title “" + title + "”, too",
                        "say what is different here"));
    }

    private static <T> void twice(List<T> all, Function<T, String> title, BiConsumer<T, String> found) {
        Map<String, String> seen = new HashMap<>();
        for (T each : all) {
            String words = title.apply(each).strip();
            Optional.ofNullable(seen.putIfAbsent(words.toLowerCase(Locale.ROOT), words))
                    .ifPresent(before -> found.accept(each, before));
        }
    }

    private static void longText(LintedMap linted, Findings found) {
        linted.map().steps().stream()
                .filter(step -> length(step.title()) > LONGEST_TITLE)
                .forEach(step -> found.step(
                        Severity.HINT,
                        step,
                        "the title has " + length(step.title()) + " characters",
                        "keep to " + LONGEST_TITLE + "; what is meant fits into its description"));
        List<Card> cards = linted.map().lanes().stream()
                .flatMap(lane -> lane.cards().stream())
                .filter(card -> length(card.text()) > LONGEST_CARD)
                .toList();
        cards.forEach(card -> found.card(
                Severity.HINT,
                card,
                "the card has " + length(card.text()) + " characters",
                "keep to " + LONGEST_CARD + ", and link to where more is said"));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
