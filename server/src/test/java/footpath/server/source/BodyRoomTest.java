package footpath.server.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.wire.RefusedRequest;
import footpath.collect.wire.WireRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyRoomTest {
    private static final int BODY = 2 << 20;

    private final BodyRoom room = new BodyRoom();

    @Test
    void whatComesWhileTooMuchIsWaitingIsPutOffAndTakenAfterwards() throws Exception {
        List<BodyRoom.Taken> waiting = new ArrayList<>();
        while ((long) waiting.size() * BODY <= BodyRoom.MOST_WAITING_BYTES) {
            waiting.add(read());
        }

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.kind()).isEqualTo(RefusedRequest.Kind.BUSY));

        waiting.removeLast().close();
        try (BodyRoom.Taken taken = read()) {
            assertThat(taken.bytes()).hasSize(BODY);
        }
    }

    private BodyRoom.Taken read() throws IOException, RefusedRequest {
        WireRequest head = WireRequest.alone("/v1/events", new byte[0], Instant.EPOCH);
        return room.read(head, new ByteArrayInputStream(new byte[BODY]), 2 * BODY);
    }
}
