package footpath.benchmarks.collect;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// A request of so many events of 1 KB each, made once and given new ids, persons and times before each
/// sending, so that making it costs the sender next to nothing. Confined to one thread.
public final class EventRequest {
    /// Bytes of an event in JSON.
    static final int EVENT_BYTES = 1_024;

    /// Bytes of its properties, about; the rest are names of fields, id, person, time.
    private static final int PROPERTY_BYTES = 870;

    private static final int PERSONS = 100_000;
    private static final String LOREM = "lorem ipsum dolor sit amet ".repeat(40);
    private static final String[] NAMES = {
        "page viewed",
        "product viewed",
        "search made",
        "basket filled",
        "checkout begun",
        "order placed",
        "coupon redeemed",
        "review written",
        "help opened",
        "newsletter opened"
    };
    private static final AtomicLong LAST_ID = new AtomicLong();
    /// What every id begins with.
    public static final String ID_START = "b-";

    private static final String HEAD = "{\"id\":\"" + ID_START;
    private static final String ZEROS = "0000000000000000";
    private static final String TIME = "2026-01-01T00:00:00.000Z";
    private static final DateTimeFormatter TIME_FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final byte[] bytes;
    private final int[] ids;
    private final int[] times;
    private final int[] persons;

    private EventRequest(byte[] bytes, int[] ids, int[] times, int[] persons) {
        this.bytes = bytes;
        this.ids = ids;
        this.times = times;
        this.persons = persons;
    }

    /// @param events how many events it holds
    public static EventRequest of(int events, String key, RandomGenerator random) {
        StringBuilder body = new StringBuilder("{\"events\":[");
        int[] ids = new int[events];
        int[] times = new int[events];
        int[] persons = new int[events];
        for (int i = 0; i < events; i++) {
            body.append(i == 0 ? "" : ",");
            int start = body.length();
            body.append(HEAD);
            ids[i] = body.length();
            body.append(ZEROS).append("\",\"name\":\"").append(NAMES[random.nextInt(NAMES.length)]);
            body.append("\",\"channel\":\"web\",\"time\":\"");
            times[i] = body.length();
            body.append(TIME).append("\",\"identities\":{\"anonymous_id\":\"visitor-");
            persons[i] = body.length();
            body.append("00000000\"},\"properties\":{");
            properties(body, random);
            body.append(",\"text\":\"");
            int missing = EVENT_BYTES - (body.length() - start) - "\"}}".length();
            body.append(LOREM, 0, missing).append("\"}}");
        }
        body.append("]}");
        String head = "POST /v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + key + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        for (int[] places : new int[][] {ids, times, persons}) {
            Arrays.setAll(places, i -> places[i] + head.length());
        }
        return new EventRequest((head + body).getBytes(StandardCharsets.ISO_8859_1), ids, times, persons);
    }

    private static void properties(StringBuilder body, RandomGenerator random) {
        body.append("\"price\":").append(random.nextInt(10_000) / 100.0);
        body.append(",\"currency\":\"EUR\",\"quantity\":").append(random.nextInt(1, 9));
        body.append(",\"sku\":\"SKU-").append(random.nextInt(10_000)).append("\"");
        body.append(",\"category\":\"category ").append(random.nextInt(50)).append("\"");
        body.append(",\"page\":{\"url\":\"https://shop.example.org/products/").append(random.nextInt(10_000));
        body.append("\",\"title\":\"A product of the shop\",\"referrer\":\"https://www.example.org/search\"}");
        body.append(",\"campaign\":{\"source\":\"newsletter\",\"medium\":\"email\",\"name\":\"spring\"}");
        body.append(",\"isMember\":").append(random.nextBoolean());
        body.append(",\"screen\":{\"width\":1440,\"height\":900},\"locale\":\"en-GB\"");
    }

    /// The same sort of events taken apart, as a database keeps them.
    static List<RawStore.Row> rows(int events, RandomGenerator random) {
        List<RawStore.Row> rows = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            StringBuilder json = new StringBuilder("{");
            properties(json, random);
            json.append(",\"text\":\"")
                    .append(LOREM, 0, PROPERTY_BYTES - json.length() - 11)
                    .append("\"}");
            String person = "anonymous_id:visitor-" + random.nextInt(PERSONS);
            String name = NAMES[random.nextInt(NAMES.length)];
            rows.add(new RawStore.Row("", person, name, random.nextLong(1L << 50), json.toString()));
        }
        return rows;
    }

    /// Gives each event a new id, a person and the present time.
    ///
    /// @return the number of the last id; those of the others are the ones before it
    public long renew(RandomGenerator random, Clock clock) {
        byte[] now = TIME_FORM.format(clock.instant()).getBytes(StandardCharsets.ISO_8859_1);
        long last = LAST_ID.addAndGet(ids.length);
        for (int i = 0; i < ids.length; i++) {
            hex(ids[i], last - i);
            digits(persons[i], random.nextInt(PERSONS));
            System.arraycopy(now, 0, bytes, times[i], now.length);
        }
        return last;
    }

    /// The number of an id that an event was given.
    public static long numberOf(String id) {
        return Long.parseLong(id, ID_START.length(), id.length(), 16);
    }

    private void hex(int at, long value) {
        for (int i = 0; i < ZEROS.length(); i++) {
            bytes[at + i] = (byte) Character.forDigit((int) (value >>> (60 - 4 * i)) & 15, 16);
        }
    }

    private void digits(int at, int value) {
        int left = value;
        for (int i = 7; i >= 0; i--) {
            bytes[at + i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }

    public int events() {
        return ids.length;
    }

    public byte[] bytes() {
        return bytes;
    }
}
