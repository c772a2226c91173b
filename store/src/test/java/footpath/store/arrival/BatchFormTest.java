package footpath.store.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalTimes;
import footpath.events.identity.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchFormTest {
    private static Arrival call(List<AccountCall> accounts) {
        return new Arrival(
                Optional.empty(),
                Optional.of("Visit"),
                "web",
                List.of(Identity.user("ada")),
                ArrivalTimes.received(Instant.EPOCH),
                "{}",
                "{}",
                "{}",
                accounts,
                Arrival.Client.UNKNOWN,
                false,
                true);
    }

    @Test
    void aRecordKeepsAllAccountsOfACall() {
        ArrivalBatch batch = new ArrivalBatch(
                "shop",
                List.of(call(List.of(
                        new AccountCall("company", "acme", "{\"plan\":\"gold\"}"),
                        new AccountCall("team", "blue", "{}", false)))),
                List.of());
        assertThat(BatchForm.read(BatchForm.write(batch))).isEqualTo(batch);
    }

    @Test
    void aRecordOfVersion2IsReadWhoseCallsTellOfOneAccountAtMost() {
        ByteWriter record = new ByteWriter().number(2).text("shop").number(1);
        record.flag(false).flag(true).text("Visit").text("web");
        record.number(1).text("user_id").text("ada");
        record.flag(false).flag(false).number(0).flag(false);
        record.text("{}").text("{}").text("{}");
        record.flag(true).text("company").text("acme").text("{}");
        record.flag(false).flag(false).flag(false).flag(true);
        record.number(0).number(0);

        assertThat(BatchForm.read(record.toBytes()).arrivals())
                .containsExactly(call(List.of(new AccountCall("company", "acme", "{}"))));
    }
}
