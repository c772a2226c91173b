package footpath.collect.mapping;

import footpath.collect.InvalidInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A mapping guessed from the first rows of a table.
///
/// @param yaml  the mapping, as it can be saved and used
/// @param notes what to look at, since a guess may be wrong
public record MappingGuess(String yaml, List<String> notes) {
    private static final int MOST_PROPERTIES = 200;

    public MappingGuess {
        notes = List.copyOf(notes);
    }

    /// Guesses.
    ///
    /// @param file   the file's name
    /// @param source the feed its events will belong to
    /// @throws InvalidInput if a part that is needed cannot be guessed; says which, and what it could be
    public static MappingGuess of(
            String file, String source, FileFormat format, CsvLayout csv, List<ColumnSample> columns) {
        return new Guessing(file, source, format, csv, columns).guess();
    }

    /// The mapping of a format that says itself what its values mean.
    public static Optional<MappingGuess> of(FileFormat format, String source) {
        return DefaultMappings.of(format)
                .map(yaml -> new MappingGuess("source: " + YamlText.of(source) + "\n" + yaml, notes(format)));
    }

    private static List<String> notes(FileFormat format) {
        return format == FileFormat.MBOX
                ? List.of(
                        "no own address is named, so each message was received from its sender; name yours in mbox.own")
                : List.of();
    }

    /// One guess in the making.
    private static final class Guessing {
        private final String file;
        private final String source;
        private final FileFormat format;
        private final CsvLayout csv;
        private final List<ColumnSample> columns;
        private final List<String> notes = new ArrayList<>();
        private final Set<String> used = new HashSet<>();
        private final Map<String, String> event = new LinkedHashMap<>();

        Guessing(String file, String source, FileFormat format, CsvLayout csv, List<ColumnSample> columns) {
            this.file = file;
            this.source = source;
            this.format = format;
            this.csv = csv;
            this.columns = nameable(columns);
        }

        private List<ColumnSample> nameable(List<ColumnSample> all) {
            Map<String, Long> counts =
                    all.stream().collect(Collectors.groupingBy(ColumnSample::name, Collectors.counting()));
            counts.forEach((name, count) -> {
                if (count > 1) {
                    notes.add(count + " columns are named \"" + name + "\"; rename them to use them");
                }
            });
            return all.stream()
                    .filter(column -> !column.name().isBlank() && counts.getOrDefault(column.name(), 0L) == 1)
                    .toList();
        }

        MappingGuess guess() {
            ColumnSample person = ColumnRoles.person(columns).orElseThrow(this::noPerson);
            use(person);
            Optional<String> time = time();
            if (time.isEmpty() && person.isKey() && person.rows() > 1) {
                notes.add("no column is a time and each row is another " + person.name()
                        + ", so the rows are taken as traits");
                return new MappingGuess(
                        head() + "traits:\n  person: " + YamlText.of(person.name()) + properties(), notes);
            }
            event.put("person", YamlText.of(person.name()));
            event.put("time", time.orElseThrow(this::noTime));
            event.put("name", name());
            ColumnRoles.channel(columns).ifPresent(column -> put("channel", column));
            ColumnRoles.key(unused()).ifPresent(column -> put("message_id", column));
            String body = event.entrySet().stream()
                    .map(entry -> "\n  " + entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining());
            return new MappingGuess(head() + "event:" + body + properties(), notes);
        }

        private void put(String part, ColumnSample column) {
            use(column);
            event.put(part, YamlText.of(column.name()));
        }

        private void use(ColumnSample column) {
            used.add(column.name());
        }

        private List<ColumnSample> unused() {
            return columns.stream()
                    .filter(column -> !used.contains(column.name()))
                    .toList();
        }

        private Optional<String> time() {
            List<ColumnSample> candidates = unused().stream()
                    .filter(column -> isTime(column))
                    .sorted(Comparator.comparingInt(ColumnRoles::timeRank).reversed())
                    .toList();
            if (candidates.isEmpty()) {
                return partedTime();
            }
            ColumnSample column = candidates.getFirst();
            candidates.stream().skip(1).forEach(other -> notes.add("\"" + other.name() + "\" could be the time, too"));
            use(column);
            return Optional.of(time(column));
        }

        /// Digits alone may be anything, unless their column is named as a time.
        private static boolean isTime(ColumnSample column) {
            List<TimeGuess> guesses = TimeGuess.of(column);
            return column.isMostlyFilled()
                    && guesses.stream()
                            .anyMatch(guess -> guess.word().equals("iso")
                                    || guess.word().contains("%d.")
                                    || guess.word().matches(".*[/ -].*")
                                    || ColumnRoles.isNamedAsTime(column));
        }

        private String time(ColumnSample column) {
            List<TimeGuess> guesses = TimeGuess.of(column);
            TimeGuess guess = guesses.getFirst();
            for (TimeGuess other : guesses) {
                if (!other.readings().equals(guess.readings())) {
                    throw new InvalidInput(
                            file,
                            "the time \"" + column.values().getFirst() + "\" in column \"" + column.name()
                                    + "\" can be read as " + guess.word() + " and as " + other.word()
                                    + ", and no value of the first rows tells which",
                            "write a mapping with one of them: event.time: {column: " + YamlText.of(column.name())
                                    + ", format: \"" + guess.word() + "\"}");
                }
            }
            List<String> parts = new ArrayList<>(List.of("column: " + YamlText.of(column.name())));
            if (!guess.word().equals("iso")) {
                parts.add("format: " + YamlText.of(guess.word()));
            }
            if (guess.isLocal()) {
                parts.add("zone: UTC");
                notes.add(
                        "times in \"" + column.name() + "\" have no offset and are read as UTC; if they are local, name"
                                + " their zone, as Europe/Vienna");
            }
            return parts.size() == 1 ? YamlText.of(column.name()) : "{" + String.join(", ", parts) + "}";
        }

        private Optional<String> partedTime() {
            List<String> parts = new ArrayList<>();
            for (String part : List.of("year", "month", "day")) {
                unused().stream()
                        .filter(column -> column.words().equals(List.of(part)))
                        .findFirst()
                        .ifPresent(column -> parts.add(column.name()));
            }
            if (parts.size() < 3) {
                return Optional.empty();
            }
            used.addAll(parts);
            notes.add("the time is a day made of " + String.join(", ", parts) + ", read as UTC");
            return Optional.of("{expression: 'make_date("
                    + parts.stream()
                            .map(part -> "\"" + part.replace("\"", "\"\"").replace("'", "''") + "\"::BIGINT")
                            .collect(Collectors.joining(", "))
                    + ")', zone: UTC}");
        }

        private String name() {
            Optional<ColumnSample> column = ColumnRoles.name(unused());
            if (column.isPresent()) {
                use(column.get());
                return YamlText.of(column.get().name());
            }
            String words = source.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
            String constant =
                    words.isEmpty() ? "Row" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            notes.add("no column names the events; each is called \"" + constant + "\"");
            return "{constant: " + YamlText.of(constant) + "}";
        }

        private String properties() {
            List<ColumnSample> rest = unused();
            if (rest.size() > MOST_PROPERTIES) {
                return "\n  properties: rest\n";
            }
            return "\n  properties: ["
                    + rest.stream().map(column -> YamlText.of(column.name())).collect(Collectors.joining(", ")) + "]\n";
        }

        private String head() {
            StringBuilder head = new StringBuilder("source: " + YamlText.of(source) + "\n");
            head.append("format: ").append(format.word()).append('\n');
            if (format == FileFormat.CSV) {
                head.append(layout());
                String types = unused().stream()
                        .filter(column -> ColumnRoles.isAmount(column) || ColumnRoles.isDigitsOfAName(column))
                        .map(column -> YamlText.of(column.name()) + ": "
                                + (ColumnRoles.isDigitsOfAName(column) ? "text" : "number"))
                        .collect(Collectors.joining(", "));
                head.append(types.isEmpty() ? "" : "columns: {" + types + "}\n");
            }
            return head.toString();
        }

        private String layout() {
            List<String> parts = new ArrayList<>();
            CsvLayout plain = CsvLayout.DEFAULT;
            if (csv.delimiter() != plain.delimiter()) {
                parts.add("delimiter: " + (csv.delimiter() == '\t' ? "\"\\t\"" : "\"" + csv.delimiter() + "\""));
            }
            if (csv.header() != plain.header()) {
                parts.add("header: " + csv.header());
            }
            if (csv.encoding() != plain.encoding()) {
                parts.add("encoding: " + csv.encoding().word());
            }
            return parts.isEmpty() ? "" : "csv: {" + String.join(", ", parts) + "}\n";
        }

        private InvalidInput noPerson() {
            String candidates = columns.stream()
                    .filter(column -> column.distinct() > 1 && column.distinct() < column.rows())
                    .limit(10)
                    .map(column -> "\"" + column.name() + "\"")
                    .collect(Collectors.joining(", "));
            return new InvalidInput(
                    file,
                    "no column is named as one that tells who it was"
                            + (candidates.isEmpty() ? "" : "; it could be one of " + candidates),
                    "write a mapping that names it in event.person");
        }

        private InvalidInput noTime() {
            String candidates = unused().stream()
                    .filter(ColumnRoles::isNamedAsTime)
                    .limit(10)
                    .map(column -> "\"" + column.name() + "\""
                            + column.values().stream()
                                    .findFirst()
                                    .map(value -> " (" + value + ")")
                                    .orElse(""))
                    .collect(Collectors.joining(", "));
            return new InvalidInput(
                    file,
                    "no column reads as the time when it happened"
                            + (candidates.isEmpty() ? "" : "; it could be one of " + candidates),
                    "write a mapping that names it, and its format, in event.time");
        }
    }
}
