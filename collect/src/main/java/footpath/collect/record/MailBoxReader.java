package footpath.collect.record;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads mail boxes (mbox, RFC 4155) of messages (RFC 5322, MIME). A message from somebody else is a record
/// about its
/// sender; one from an own address is a record about each recipient in `To` that is not.
final class MailBoxReader implements RecordReader {
    private static final DateTimeFormatter BEGIN_TIME =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ENGLISH);
    private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>");
    private static final int MOST_ADDRESSES = 200;

    private final List<String> own;

    /// @param own own addresses in lower case; one that begins with `@` stands for its domain
    MailBoxReader(List<String> own) {
        this.own = own;
    }

    @Override
    public void read(RecordFile file, RecordSink sink) throws IOException {
        MailThreads threads = new MailThreads();
        long number = 0;
        try (MailBoxInput box = new MailBoxInput(file.open())) {
            while (box.next()) {
                Place place = new Place(box.line(), "message " + ++number);
                try {
                    message(MailMessage.read(box.message()), box.begin(), threads, place, sink);
                } catch (MimeException e) {
                    sink.refused(place, "", "is no message that can be read: " + e.getMessage(), box.begin());
                }
            }
        }
        if (number == 0) {
            throw file.wrong("holds no message", "a mail box begins with a line \"From address date\"");
        }
    }

    private void message(MailMessage message, String begin, MailThreads threads, Place place, RecordSink sink)
            throws IOException {
        List<Mailbox> from = addresses(message, "from");
        List<Mailbox> to = addresses(message, "to");
        ObjectNode values = values(message, begin, threads);
        if (from.isEmpty()) {
            sink.refused(place, "from", "names no sender", values.toString());
            return;
        }
        values.put("from", address(from.getFirst()));
        if (from.getFirst().getName() != null) {
            values.put("from_name", from.getFirst().getName());
        }
        list(values, "to", to);
        list(values, "cc", addresses(message, "cc"));
        if (!isOwn(address(from.getFirst()))) {
            sink.record(place, about(values, "E-mail received", address(from.getFirst())));
            return;
        }
        List<String> outside = to.stream()
                .map(MailBoxReader::address)
                .filter(address -> !isOwn(address))
                .distinct()
                .toList();
        for (String person : outside) {
            sink.record(place, about(values, "E-mail sent", person));
        }
        if (outside.isEmpty()) {
            sink.refused(place, "to", "is from an own address to no other one", values.toString());
        }
    }

    private static ObjectNode about(ObjectNode values, String name, String person) {
        ObjectNode record = values.deepCopy();
        record.put("name", name);
        record.put("person", person);
        return record;
    }

    private static ObjectNode values(MailMessage message, String begin, MailThreads threads) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        String id = ids(message.field("message-id")).stream().findFirst().orElse("");
        List<String> references = ids(message.field("references"));
        String inReplyTo =
                ids(message.field("in-reply-to")).stream().findFirst().orElse("");
        put(values, "message_id", id);
        time(message, begin).ifPresent(time -> values.put("time", time));
        put(values, "subject", message.field("subject"));
        put(values, "thread", threads.thread(id, references, inReplyTo));
        values.put("is_answer", !references.isEmpty() || !inReplyTo.isEmpty());
        put(values, "body", message.text());
        if (!message.attachments().isEmpty()) {
            ArrayNode names = values.putArray("attachments");
            message.attachments().forEach(names::add);
        }
        return values;
    }

    private static void put(ObjectNode values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static void list(ObjectNode values, String name, List<Mailbox> addresses) {
        if (!addresses.isEmpty()) {
            ArrayNode list = values.putArray(name);
            addresses.forEach(address -> list.add(address(address)));
        }
    }

    private boolean isOwn(String address) {
        return own.stream().anyMatch(one -> one.startsWith("@") ? address.endsWith(one) : address.equals(one));
    }

    private static String address(Mailbox mailbox) {
        return mailbox.getAddress().toLowerCase(Locale.ROOT);
    }

    private static List<Mailbox> addresses(MailMessage message, String name) {
        Field field = message.fields().get(name);
        if (field == null) {
            return List.of();
        }
        return LenientAddressParser.DEFAULT.parseAddressList(field.getBody()).flatten().stream()
                .filter(mailbox ->
                        mailbox.getDomain() != null && !mailbox.getLocalPart().isEmpty())
                .limit(MOST_ADDRESSES)
                .toList();
    }

    private static List<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    /// When it was written, else when it came into the box, which the line that begins it tells in UTC.
    private static Optional<String> time(MailMessage message, String begin) {
        Field field = message.fields().get("date");
        Date date = field == null
                ? null
                : DateTimeFieldLenientImpl.PARSER
                        .parse(field, DecodeMonitor.SILENT)
                        .getDate();
        return date != null ? Optional.of(date.toInstant().toString()) : beginTime(begin);
    }

    private static Optional<String> beginTime(String begin) {
        String[] words = begin.split("\\s+", 3);
        try {
            return Optional.of(LocalDateTime.parse(words[2].strip().replaceAll("\\s+", " "), BEGIN_TIME)
                    .toInstant(ZoneOffset.UTC)
                    .toString());
        } catch (DateTimeException | ArrayIndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }
}
