package footpath.collect.mapping;

import java.util.Optional;

/// Mappings of the formats that say themselves what their values mean.
public final class DefaultMappings {
    private static final String XES = """
            format: xes
            event:
              person: "case:concept:name"
              time: "time:timestamp"
              name: "concept:name"
              properties: rest
            """;
    private static final String OCEL = """
            event:
              person: person
              time: time
              name: type
              message_id: {expression: "id || ' ' || person"}
              properties: rest
            traits:
              person: person
              properties_object: person_attributes
            """;
    private static final String MBOX = """
            format: mbox
            mbox: {own: []}
            event:
              person: person
              time: time
              name: name
              channel: {constant: email}
              message_id: {expression: "message_id || ' ' || person"}
              properties: [subject, thread, is_answer, from_name, body, attachments]
            """;
    private static final String ACCESS_LOG = """
            format: access-log
            columns: {status: number}
            event:
              person:
                expression: "coalesce(remote_user, 'visitor ' || left(sha256(remote_host || ' ' || coalesce(user_agent, '')), 16))"
              time: time
              name:
                expression: "CASE WHEN status >= 400 THEN 'Request failed' WHEN method = 'POST' THEN 'Form sent' ELSE 'Page requested' END"
              channel: {constant: web}
              properties: [method, path, query, protocol, status, bytes, referrer, user_agent]
            """;
    private static final String GOOGLE_ANALYTICS = """
            format: google-analytics
            event:
              person: {expression: "coalesce(user_id, user_pseudo_id)"}
              time: {column: event_timestamp, format: epoch_us}
              name: event_name
              channel: {expression: "CASE WHEN platform = 'WEB' THEN 'web' WHEN platform IN ('IOS', 'ANDROID') THEN 'app' END"}
              properties: rest
            traits:
              person: {expression: "coalesce(user_id, user_pseudo_id)"}
              properties_object: user_properties
            """;

    private DefaultMappings() {}

    /// The mapping of a format as YAML, without a source; none for tables, whose columns may mean anything.
    public static Optional<String> of(FileFormat format) {
        return switch (format) {
            case CSV, JSON_LINES, PARQUET -> Optional.empty();
            case XES -> Optional.of(XES);
            case OCEL_JSON, OCEL_XML, OCEL_SQLITE -> Optional.of("format: " + format.word() + "\n" + OCEL);
            case MBOX -> Optional.of(MBOX);
            case ACCESS_LOG -> Optional.of(ACCESS_LOG);
            case GOOGLE_ANALYTICS -> Optional.of(GOOGLE_ANALYTICS);
        };
    }
}
