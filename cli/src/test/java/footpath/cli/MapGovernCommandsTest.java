package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.Footpath;
import footpath.server.vote.MapVotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeping maps true on the terminal.
class MapGovernCommandsTest {
    private static final String MAP = """
            {"format": "footpath-map", "schemaVersion": "1.0", "map": {
              "slug": "shop", "title": "From visit to order", "question": "Where do they leave?", "zone": "UTC",
              "approver": "Head of CX", "lifecycle": "published",
              "subject": {"scope": "person", "one": "guest", "many": "guests"},
              "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
              "stages": [{"key": "buy", "title": "Buy", "steps": [
                {"key": "visit", "title": "I visit"}, {"key": "pay", "title": "I pay"}]}]}}
            """;

    @TempDir
    private Path folder;

    private Cli.Run tried(String... arguments) {
        return new Cli(folder.resolve("data")).run(arguments);
    }

    private String run(String... arguments) {
        Cli.Run run = tried(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private String load(String document) throws IOException {
        return run(
                "map",
                "load",
                Files.writeString(folder.resolve("shop.json"), document).toString());
    }

    @BeforeEach
    void loadTheMap() throws IOException {
        assertThat(load(MAP)).contains("Mind that the map is published: not signed off by Head of CX");
    }

    @Test
    void signaturesAreMadeListedHeldAgainstTheMapAndWithdrawn() throws IOException {
        assertThat(run("map", "signatures", "shop")).isEqualTo("The map as a whole: not signed off by Head of CX\n");
        assertThat(run("map", "sign", "shop", "--as", "Analyst", "--stage", "buy"))
                .startsWith("Signature 1 of shop, as reader: signed by Analyst on ");
        assertThat(run("map", "sign", "shop", "--as", "Head of CX", "--note", "as agreed"))
                .contains("as approver")
                .contains("The map as a whole: signed by Head of CX on ");
        assertThat(load(MAP.replace("\"I pay\"", "\"I pay now\""))).doesNotContain("Mind that");

        assertThat(run("map", "signatures", "shop"))
                .contains("changed since: 1 step changed")
                .containsPattern("2 +map +approver +1 ")
                .contains("as agreed");
        assertThat(run("map", "withdraw", "shop", "2", "--as", "Head of CX"))
                .contains("Withdrew signature 2 of shop.")
                .contains("not signed off by Head of CX");
        assertThat(tried("map", "withdraw", "shop", "2", "--as", "Head of CX").err())
                .contains("number 2 of shop is withdrawn already");
        assertThat(tried("map", "sign", "shop", "--as", "Analyst", "--stage", "none")
                        .err())
                .contains(
                        "\"stage:none\" is no part of shop that can be signed; give map, or stage: and one of \"buy\"");
    }

    private static final String WATCHED = """
            {"format": "footpath-map", "schemaVersion": "1.0", "map": {
              "slug": "watched", "title": "From visit to order", "question": "Where do they leave?", "zone": "UTC",
              "reviewEvery": 3650, "reviewed": "2020-01-15", "minN": 1, "reviewTriggers": [
                {"kind": "new_event", "events": 3}, {"kind": "silent", "days": 7}, {"kind": "reach", "points": 10},
                {"kind": "assertion"}, {"kind": "date", "on": "2020-02-01", "title": "Release 2"},
                {"kind": "date", "on": "2999-02-01", "title": "Release 3"}],
              "subject": {"scope": "person", "one": "guest", "many": "guests"},
              "window": "P30D", "period": {"from": "2020-01-01", "to": "2020-02-01"},
              "stages": [{"key": "buy", "title": "Buy", "steps": [
                {"key": "visit", "title": "I visit", "binding": {"event": "Visit"}},
                {"key": "pay", "title": "I pay", "binding": {"event": "Pay"}, "believed": {"reach": 0.5}}]}],
              "assertions": [{"key": "half", "title": "Four of ten pay", "step": "pay", "atLeast": 0.4}]}}
            """;

    private void importEvents(String name, String rows) throws IOException {
        Path mapping =
                Files.writeString(folder.resolve("mapping.yaml"), "event: {person: user, time: time, name: event}\n");
        Path file = Files.writeString(folder.resolve(name), "user,time,event\n" + rows);
        run("import", file.toString(), "--mapping", mapping.toString());
    }

    private static String tenVisits(String prefix, int paying, String day) {
        StringBuilder rows = new StringBuilder();
        for (int guest = 0; guest < 10; guest++) {
            rows.append(prefix).append(guest).append(",2020-01-02T10:00:00Z,Visit\n");
            if (guest < paying) {
                rows.append(prefix).append(guest).append(",").append(day).append("T11:00:00Z,Pay\n");
            }
        }
        return rows.toString();
    }

    @Test
    void aReviewIsDueForWhatTheDataSayAndTellsWhatMovedSinceTheLastOne() throws IOException {
        importEvents("first.csv", tenVisits("a", 5, "2020-01-03"));
        load(WATCHED.replace("{\"kind\": \"date\", \"on\": \"2020-02-01\", \"title\": \"Release 2\"},", ""));
        assertThat(run("map", "reviews")).containsPattern("watched +in time +2030-01-12 +nobody yet +unsigned");

        load(WATCHED);
        Cli.Run due = tried("map", "reviews");
        assertThat(due.code()).isEqualTo(8);
        assertThat(due.out())
                .containsPattern("watched +due ")
                .contains("watched: “Release 2” was on 1 February 2020")
                .doesNotContain("Release 3");
        assertThat(due.err()).contains("1 of 2 are to be reviewed");

        assertThat(run("map", "reviewed", "watched", "--as", "CX lead", "--note", "all holds"))
                .isEqualTo("Review 1 of watched, by CX lead, at revision 3.\n");
        run("map", "reviews");
        importEvents(
                "second.csv",
                tenVisits("b", 0, "") + "c,2020-01-19T10:00:00Z,Visit\nc,2999-01-01T10:00:00Z,Chat\n"
                        + "d,2999-01-01T10:00:00Z,Chat\nd,2999-01-02T10:00:00Z,Chat\n");
        String review = run("map", "review", "watched");
        assertThat(review)
                .startsWith("From visit to order: due, due on ")
                .contains("“Chat” came up on 1 January 2999 and no step is bound to it: 3 events")
                .containsPattern("“I pay”: “Pay” was not seen for [0-9]+ days of data, last on 3 January 2020")
                .contains(
                        "“I pay” is reached by 23.8 of 100, and 50.0 are believed: 26.2 points under; at the last review"
                                + " it was 0.0 points over")
                .contains(
                        "“Four of ten pay” does not hold: the share is too small, 23.8 of 100 of 21; it held at the last"
                                + " review")
                .containsPattern("I pay +50.0 % +5 +23.8 % +5 +-26.2")
                .containsPattern("Reviewed by CX lead on .*, revision 3: all holds");
        assertThat(tried("map", "reviews", "--days-only").code()).isZero();
        assertThat(tried("map", "reviewed", "watched", "--as", " ").err()).contains("reviewer: is blank");
    }

    @Test
    void theDaysToComeAreWrittenAsACalendar() throws IOException {
        load(WATCHED);
        Path file = folder.resolve("reviews.ics");
        tried("map", "reviews", "--ics", file.toString());
        assertThat(Files.readString(file))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:review-watched@footpath\r\n", "DTSTART;VALUE=DATE:20300112\r\n")
                .contains("SUMMARY:Review: From visit to order\\, Release 3\r\n", "DTSTART;VALUE=DATE:29990201\r\n")
                .doesNotContain("shop");
    }

    @Test
    void aTriggerWithoutWhatItNeedsIsToldWithAllThatIsWrong() throws IOException {
        Path file = Files.writeString(
                folder.resolve("wrong.json"),
                WATCHED.replace("\"kind\": \"silent\", \"days\": 7", "\"kind\": \"silent\"")
                        .replace("\"on\": \"2020-02-01\"", "\"on\": \"2020-02-31\""));
        assertThat(tried("map", "load", file.toString()).err())
                .contains(
                        "map.reviewTriggers[1].days is missing, and \"silent\" needs it (and 1 more); give a whole number of at least 1");
        assertThat(tried(
                                "map",
                                "load",
                                Files.writeString(file, WATCHED.replace("\"days\": 7", "\"day\": 7"))
                                        .toString())
                        .err())
                .contains("map.reviewTriggers[1]");
    }

    @Test
    void whatHappenedIsToldByKindAndPerson() throws IOException {
        load(MAP.replace("\"I pay\"", "\"I pay now\""));
        run("map", "restore", "shop", "1");
        run("map", "sign", "shop", "--as", "Head of CX");

        assertThat(run("map", "activity", "shop").lines().skip(1).toList())
                .hasSize(4)
                .first()
                .asString()
                .contains("signature   Head of CX   signed the map as a whole as approver");
        assertThat(run("map", "activity", "shop", "--kind", "restore,name"))
                .contains("brought revision 1 back: 1 step changed");
        assertThat(run("map", "activity", "shop", "--person", "nobody").lines()).hasSize(1);
        assertThat(tried("map", "activity", "shop", "--kind", "talk").err())
                .contains("--kind: is \"talk\"; it must be some of change");
    }

    @Test
    void votesAreListedWithWhatEachCardGot() throws IOException {
        assertThat(run("map", "votes", "shop")).isEqualTo("Nobody has opened a vote on this map yet.\n");
        load(MAP.replace(
                "\"stages\"",
                "\"lanes\": [{\"key\": \"ideas\", \"type\": \"OPPORTUNITIES\", \"title\": \"Ideas\","
                        + " \"cards\": [{\"key\": \"c1\", \"step\": \"pay\", \"text\": \"Pay by phone\"}, {\"key\": \"c2\","
                        + " \"step\": \"pay\", \"text\": \"No till\"}]}], \"stages\""));
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_AN_ERROR)) {
            MapVotes votes = new MapVotes(footpath);
            votes.open(
                    "shop",
                    new MapVotes.Asked("Which first?", "Ada", List.of("ideas"), List.of(), 5, true, Optional.empty()));
            votes.give("shop", 1, "Ada", "c2", 3);
        }
        assertThat(run("map", "votes", "shop")).containsPattern("1 +Which first\\? +open +2 +1 +3");
        assertThat(run("map", "votes", "shop", "--number", "1"))
                .containsPattern("hidden +hidden +hidden +Pay by phone");
        try (Footpath footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_AN_ERROR)) {
            new MapVotes(footpath).close("shop", 1, "Ada");
        }
        assertThat(run("map", "votes", "shop", "--number", "1"))
                .startsWith("Which first?: closed, 3 dots of 1 person\n")
                .containsPattern("1 +3 +1 +No till\n +2 +0 +0 +Pay by phone");
        assertThat(tried("map", "votes", "shop", "--number", "7").err()).contains("no vote of shop has the number 7");
    }
}
