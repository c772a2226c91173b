package footpath.exchange.table;

import footpath.exchange.DrawingBoard;
import footpath.exchange.Sketch;
import footpath.exchange.Texts;
import footpath.maps.Card;
import footpath.maps.LaneType;
import footpath.maps.OpportunityStatus;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cards as people write them in one cell: a line each, what else is known of it behind in brackets. A line
/// that begins with two spaces goes on with the card above.
///
/// ```
/// The coupon is at home when it is needed [severity 3] [2 steps]
/// 1.5 pleased
/// ```
final class CardText {
    private static final Pattern DETAIL = Pattern.compile("^(.*?)\\s*\\[([^\\[\\]]*)]$", Pattern.DOTALL);
    private static final Pattern NUMBERED =
            Pattern.compile("(severity|value|tension) (-?[0-9]{1,9})|([0-9]{1,3}) steps");
    private static final Pattern FEELING =
            Pattern.compile("^([+\\-−–]?[0-9]{1,6}(?:[.,][0-9]{1,9})?)(?:[\\s:;,·–—-]+(.*))?$", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("^\\s*[•▪‣·]\\s*");
    private static final Map<String, Double> FACES = Map.ofEntries(
            Map.entry("😀", 2.0),
            Map.entry("😃", 2.0),
            Map.entry("😄", 2.0),
            Map.entry("😍", 2.0),
            Map.entry("🙂", 1.0),
            Map.entry("😊", 1.0),
            Map.entry("😐", 0.0),
            Map.entry("😕", -1.0),
            Map.entry("🙁", -1.0),
            Map.entry("☹️", -1.0),
            Map.entry("😟", -1.0),
            Map.entry("😡", -2.0),
            Map.entry("😠", -2.0),
            Map.entry("😢", -2.0),
            Map.entry("😭", -2.0),
            Map.entry("++", 2.0),
            Map.entry("+", 1.0),
            Map.entry("-", -1.0),
            Map.entry("--", -2.0));

    private CardText() {}

    /// A card in a line, or in several of which all but the first begin with two spaces.
    static String write(Card card) {
        return write(card, 1);
    }

    /// The same, where a cell shows by itself over how many steps it reaches.
    static String write(Card card, int shown) {
        StringBuilder line = new StringBuilder();
        // A true minus sign: a spreadsheet takes a hyphen before words for a formula.
        boolean isAlone = card.label().isEmpty() && card.text().isBlank();
        card.emotion()
                .map(CardText::number)
                .ifPresent(emotion -> line.append(isAlone ? emotion : emotion.replace('-', '−')));
        if (card.tension().isPresent()) {
            line.append(card.label().map(Texts::oneLine).orElse(isAlone ? "tension" : ""));
        }
        if (card.emotion().isPresent()) {
            card.label().ifPresent(label -> line.append(' ').append(label.strip()));
        }
        if (!card.text().isBlank()) {
            line.append(line.isEmpty() ? "" : " — ").append(card.text().strip().replaceAll("\\R+\\s*", "\n  "));
        }
        card.tension()
                .ifPresent(tension -> line.append(" [tension ").append(tension).append(']'));
        card.severity()
                .ifPresent(
                        severity -> line.append(" [severity ").append(severity).append(']'));
        card.value().ifPresent(value -> line.append(" [value ").append(value).append(']'));
        card.status()
                .ifPresent(status -> line.append(" [")
                        .append(status.name().toLowerCase(Locale.ROOT))
                        .append(']'));
        card.link().ifPresent(link -> line.append(" [").append(link).append(']'));
        if (card.span() != shown) {
            line.append(" [").append(card.span()).append(" steps]");
        }
        return line.toString();
    }

    /// The cards of a cell, each as one text.
    static List<String> split(String cell) {
        List<String> cards = new ArrayList<>();
        for (String line : cell.split("\\R")) {
            boolean isMore = line.startsWith("  ") && !line.isBlank() && !cards.isEmpty();
            if (isMore) {
                cards.set(cards.size() - 1, cards.getLast() + "\n" + line.strip());
            } else if (!line.isBlank()) {
                cards.add(BULLET.matcher(line).replaceFirst("").strip());
            }
        }
        return cards;
    }

    /// Whether every card of a cell is a point of an emotion curve.
    static boolean areFeelings(String cell) {
        return split(cell).stream().allMatch(card -> feeling(card).isPresent());
    }

    /// Puts the cards of a cell on a lane.
    ///
    /// @param after the steps behind that of the cell: as many a card may reach over
    static void place(
            DrawingBoard board, Sketch lane, LaneType type, Sketch step, int after, String cell, String where) {
        for (String text : split(cell)) {
            String rest = text;
            List<String> details = new ArrayList<>();
            Matcher detail = DETAIL.matcher(rest);
            while (detail.matches() && isDetail(detail.group(2))) {
                details.addFirst(detail.group(2));
                rest = detail.group(1);
                detail = DETAIL.matcher(rest);
            }
            Optional<Sketch> card = type == LaneType.EMOTION_CURVE
                    ? feeling(board, lane, step, rest, where)
                    : board.card(lane, step, rest.isEmpty() ? text : rest, where);
            card.ifPresent(placed -> details.forEach(each -> detail(board, placed, each, after, where)));
        }
    }

    private static Optional<Sketch> feeling(DrawingBoard board, Sketch lane, Sketch step, String text, String where) {
        Optional<Feeling> feeling = feeling(text);
        if (feeling.isEmpty()) {
            board.tell(where, text, "a point of an emotion curve begins with a number from -2 to 2, or a face");
            return Optional.empty();
        }
        String[] parts = feeling.get().words().split(" — ", 2);
        return board.feeling(lane, step, feeling.get().emotion(), parts[0], where)
                .map(card -> parts.length > 1 ? card.with("text", parts[1]) : card);
    }

    private record Feeling(double emotion, String words) {}

    private static Optional<Feeling> feeling(String text) {
        Matcher matcher = FEELING.matcher(text);
        if (matcher.matches()) {
            String number = matcher.group(1).replace(',', '.').replace('−', '-').replace('–', '-');
            String words = matcher.group(2) == null ? "" : matcher.group(2);
            return Optional.of(new Feeling(Double.parseDouble(number), words));
        }
        return FACES.entrySet().stream()
                .filter(face -> text.equals(face.getKey()) || text.startsWith(face.getKey() + " "))
                .findFirst()
                .map(face -> new Feeling(
                        face.getValue(), text.substring(face.getKey().length()).strip()));
    }

    private static boolean isDetail(String detail) {
        return NUMBERED.matcher(detail).matches()
                || status(detail).isPresent()
                || link(detail).isPresent();
    }

    private static void detail(DrawingBoard board, Sketch card, String detail, int after, String where) {
        Matcher numbered = NUMBERED.matcher(detail);
        if (!numbered.matches()) {
            status(detail).ifPresent(status -> card.with("status", status));
            link(detail).ifPresent(link -> card.with("link", link));
        } else if (numbered.group(3) != null) {
            ranged(board, card, "span", Integer.parseInt(numbered.group(3)), 1, after + 1, where);
        } else if (!numbered.group(1).equals("value")) {
            ranged(board, card, numbered.group(1), Integer.parseInt(numbered.group(2)), 1, 5, where);
        } else {
            ranged(board, card, "value", Integer.parseInt(numbered.group(2)), 0, 100, where);
        }
    }

    /// Sets a member if it lies within its range, and else tells so.
    static void ranged(DrawingBoard board, Sketch card, String member, int number, int min, int max, String where) {
        if (number >= min && number <= max) {
            card.with(member, number);
        } else {
            board.tell(where, member + " " + number, "give a " + member + " from " + min + " to " + max);
        }
    }

    static Optional<String> status(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(OpportunityStatus.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .filter(plain::equals)
                .findFirst();
    }

    /// An address of the web; no other kind of link is taken from a stranger's file.
    static Optional<String> link(String text) {
        String plain = text.strip();
        if (!plain.matches("(?i)https?://\\S+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(plain).toString());
        } catch (URISyntaxException noLink) {
            return Optional.empty();
        }
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
