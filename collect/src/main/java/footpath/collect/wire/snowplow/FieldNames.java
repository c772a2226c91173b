package footpath.collect.wire.snowplow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the short names are called as properties. Of the event itself under their own names, of its
/// surroundings under `context.`; a name that is not known stays as it is, under `context.`.
final class FieldNames {
    /// Fields that mean an identity, a time, the event itself or the machine.
    private static final Set<String> ELSEWHERE = Set.of(
            "e",
            "eid",
            "dtm",
            "ttm",
            "stm",
            "uid",
            "duid",
            "nuid",
            "tnuid",
            "ue_pr",
            "ue_px",
            "co",
            "cx",
            "ip",
            "ua",
            "u",
            "writeKey");

    private static final Set<String> NUMBERS =
            Set.of("se_va", "pp_mix", "pp_max", "pp_miy", "pp_may", "tr_tt", "tr_tx", "tr_sh", "ti_pr", "ti_qu", "vid");

    private static final Map<String, String> OF_THE_EVENT = Map.ofEntries(
            Map.entry("url", "url"),
            Map.entry("page", "title"),
            Map.entry("refr", "referrer"),
            Map.entry("se_ca", "category"),
            Map.entry("se_ac", "action"),
            Map.entry("se_la", "label"),
            Map.entry("se_pr", "property"),
            Map.entry("se_va", "value"),
            Map.entry("pp_mix", "min_x"),
            Map.entry("pp_max", "max_x"),
            Map.entry("pp_miy", "min_y"),
            Map.entry("pp_may", "max_y"),
            Map.entry("tr_id", "order_id"),
            Map.entry("tr_af", "affiliation"),
            Map.entry("tr_tt", "total"),
            Map.entry("tr_tx", "tax"),
            Map.entry("tr_sh", "shipping"),
            Map.entry("tr_ci", "city"),
            Map.entry("tr_st", "state"),
            Map.entry("tr_co", "country"),
            Map.entry("tr_cu", "currency"),
            Map.entry("ti_id", "order_id"),
            Map.entry("ti_sk", "sku"),
            Map.entry("ti_nm", "name"),
            Map.entry("ti_ca", "category"),
            Map.entry("ti_pr", "price"),
            Map.entry("ti_qu", "quantity"),
            Map.entry("ti_cu", "currency"));

    private static final Map<String, String> OF_THE_SURROUNDINGS = Map.ofEntries(
            Map.entry("aid", "app_id"),
            Map.entry("tna", "tracker_name"),
            Map.entry("tv", "tracker_version"),
            Map.entry("p", "platform"),
            Map.entry("sid", "session_id"),
            Map.entry("vid", "session_index"),
            Map.entry("vp", "viewport"),
            Map.entry("ds", "document_size"),
            Map.entry("res", "resolution"),
            Map.entry("cd", "color_depth"),
            Map.entry("cs", "charset"),
            Map.entry("cookie", "cookie"),
            Map.entry("lang", "language"),
            Map.entry("tz", "timezone"));

    private FieldNames() {}

    /// The property of a field; empty if it is none.
    static Optional<String> of(String field) {
        if (ELSEWHERE.contains(field)) {
            return Optional.empty();
        }
        String own = OF_THE_EVENT.get(field);
        return Optional.of(own != null ? own : "context." + OF_THE_SURROUNDINGS.getOrDefault(field, field));
    }

    /// Whether a field is a number, though it is sent as text.
    static boolean isNumber(String field) {
        return NUMBERS.contains(field);
    }
}
