package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.index.Shard;
import footpath.index.ShardBlock;
import footpath.testkit.MemoryEventLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The bits of names are those of looking at each event, wherever a block begins and however the names are found.
class NameBitsLaws {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int NAMES = 200;

    @Test
    void areThoseOfLookingAtEachEvent() {
        try (TestIndex index = TestIndex.ofOneShard(log())) {
            Shard shard = index.snapshot().shards().getFirst();
            assertThat(IntStream.range(0, shard.nameDictionary().size())
                            .filter(name -> shard.nameBits(name).isPresent())
                            .count())
                    .as("names with bits in the index, and names without")
                    .isBetween(2L, 100L);
            try (ShardBlock block = ShardBlock.of(shard, 1, shard.subjectCount())) {
                var random = new Random(1);
                for (int round = 0; round < 2_000; round++) {
                    agree(shard, random);
                    agree(block, random);
                }
            }
        }
    }

    private static void agree(Shard shard, Random random) {
        int names = shard.nameDictionary().size();
        int[] wanted = random.ints(random.nextInt(12), 0, names).distinct().toArray();
        int first = random.nextInt(shard.eventCount());
        int end = first + random.nextInt(Math.min(400, shard.eventCount() - first) + 1);
        long[] words = new long[2 + (end - first + 63) / 64];
        words[0] = -1;
        new NameBits(shard, wanted).read(first, end, words, 1);
        long[] expected = new long[words.length];
        expected[0] = -1;
        for (int event = first; event < end; event++) {
            int name = shard.names().at(event);
            long isWanted = Arrays.stream(wanted).anyMatch(one -> one == name) ? 1 : 0;
            expected[1 + (event - first) / 64] |= isWanted << (event - first);
        }
        assertThat(words).isEqualTo(expected);
    }

    /// Some names are frequent, most are not.
    private static MemoryEventLog log() {
        var random = new Random(2);
        List<Event> events = new ArrayList<>();
        for (int person = 0; person < 40; person++) {
            int size = 1 + random.nextInt(120);
            for (int i = 0; i < size; i++) {
                int name = (int) (NAMES * Math.pow(random.nextDouble(), 4));
                events.add(new Event(
                        "p" + person,
                        START.plusSeconds(i),
                        "event " + name,
                        "web",
                        "test",
                        Optional.empty(),
                        Map.of()));
            }
        }
        return MemoryEventLog.of(events);
    }
}
