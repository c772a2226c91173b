package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.mapping.DefaultMappings;
import footpath.collect.mapping.FileFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The messages of a mail box are those written into it, whatever stands in them and however it is encoded.
class MailBoxLaws {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LINES = List.of(
            "Good day",
            "From here on",
            "From a@b.example Fri Mar  1 09:00:00 2024",
            "",
            "Größe L, bitte 😀",
            "Subject: not a header",
            "--no-boundary--",
            "= and =3D",
            ".");

    @TempDir
    Path folder;

    @Test
    void theEventsOfAMailBoxAreTheMessagesWrittenIntoIt() throws Exception {
        String mapping = DefaultMappings.of(FileFormat.MBOX).orElseThrow();
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            List<String> expected = new ArrayList<>();
            StringBuilder box = new StringBuilder();
            for (int number = random.nextInt(1, 40); number > 0; number--) {
                message(random, "m" + number + "@example.net", box, expected);
            }
            String text = box.toString();

            assertThat(RecordLaws.imported(folder.resolve("s" + seed), bench -> bench.file("a.mbox", text), mapping))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(expected);
        }
    }

    private static void message(Random random, String id, StringBuilder box, List<String> expected) {
        String sender = "u" + random.nextInt(5) + "@example.net";
        Instant time = Instant.ofEpochSecond(random.nextLong(1_000_000_000L, 2_000_000_000L));
        String subject = LINES.get(4) + random.nextInt(9);
        List<String> body = new ArrayList<>(List.of("begin"));
        for (int line = random.nextInt(8); line > 0; line--) {
            body.add(LINES.get(random.nextInt(LINES.size())));
        }
        body.add("end");
        boolean isAnswer = random.nextBoolean();
        box.append("From ").append(sender).append(" Fri Mar  1 09:00:00 2024\n");
        box.append("From: <")
                .append(sender)
                .append(">\nTo: help@shop.example\nMessage-ID: <")
                .append(id)
                .append(">\n");
        box.append("Date: ")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        time.atOffset(ZoneOffset.ofHours(random.nextInt(9)))))
                .append("\nSubject: =?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8)))
                .append("?=\n");
        if (isAnswer) {
            box.append("In-Reply-To: <first@example.net>\n");
        }
        body(random.nextBoolean(), String.join("\n", body), box);
        ObjectNode properties = JSON.createObjectNode().put("subject", subject).put("is_answer", isAnswer);
        properties.put("thread", isAnswer ? "first@example.net" : id).put("body", String.join("\n", body));
        expected.add(RecordLaws.line(sender, time, "E-mail received", properties));
    }

    private static void body(boolean isPacked, String body, StringBuilder box) {
        box.append("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ");
        if (isPacked) {
            String packed =
                    Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(body.getBytes(StandardCharsets.UTF_8));
            box.append("base64\n\n").append(packed).append("\n\n");
        } else {
            box.append("8bit\n\n")
                    .append(body.replaceAll("(?m)^(>*From )", ">$1"))
                    .append("\n\n");
        }
    }
}
