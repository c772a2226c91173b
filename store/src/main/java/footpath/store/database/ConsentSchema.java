package footpath.store.database;

import java.util.List;

/// What analysts ask of the log's file by purpose: a view of what persons said, and macros of who allows a purpose.
///
/// The same rules as [footpath.events.consent.ConsentWords] and [footpath.events.consent.ConsentLedger], once more in
/// SQL, since the file is read where no Footpath runs. A law holds both against each other.
public final class ConsentSchema {
    /// One row a word that an event or a call says of a category.
    private static final String WORDS = """
            CREATE VIEW consent_words AS
            WITH said AS (
                SELECT l.seq, NULL::BIGINT AS call, l.identity, l.time_micros, n.key AS name, l.properties::JSON AS properties
                FROM event_log l JOIN names n USING (name) WHERE %1$s
                UNION ALL
                SELECT NULL, consent, identity, time_micros, '', properties::JSON FROM calls WHERE consent IS NOT NULL),
            members AS (
                SELECT * EXCLUDE (properties),
                       properties -> ('/' || replace(replace(property, '~', '~0'), '/', '~1')) AS json
                FROM (SELECT *, unnest(list_distinct(json_keys(properties))) AS property FROM said)),
            told AS (
                SELECT * EXCLUDE (json), json_type(json) AS type, type IN ('VARCHAR', 'ARRAY', 'OBJECT') AS is_text,
                       json ->> '$' AS value, lower(trim(json ->> '$', %2$s)) AS word
                FROM members),
            snowplow AS (
                SELECT seq, call, identity, time_micros, lower(value) AS type,
                       left(property, -length('eventType')) AS prefix
                FROM told
                WHERE type = 'VARCHAR' AND property = CASE name WHEN 'consent_preferences' THEN ''
                    ELSE 'context.consent_preferences.' END || 'eventType'),
            lists AS (
                SELECT seq, call, identity, time_micros, value,
                       CASE WHEN property LIKE '%%denied%%' THEN 'refused' ELSE 'granted' END AS state
                FROM told
                WHERE property IN ('context.consentManagement.allowedConsentIds', 'context.consentManagement.deniedConsentIds')
                UNION ALL
                SELECT t.seq, t.call, t.identity, t.time_micros, t.value, 'granted'
                FROM told t JOIN snowplow s ON t.property = s.prefix || 'consentScopes'
                    AND s.seq IS NOT DISTINCT FROM t.seq AND s.call IS NOT DISTINCT FROM t.call
                WHERE s.type = 'allow_selected'),
            words AS (
                SELECT seq, call, identity, time_micros, value AS category,
                       CASE name WHEN 'Consent given' THEN 'granted' WHEN 'Consent refused' THEN 'refused'
                            ELSE 'withdrawn' END AS state
                FROM told
                WHERE name IN ('Consent given', 'Consent refused', 'Consent withdrawn') AND property = 'purpose'
                    AND is_text
                UNION ALL
                SELECT seq, call, identity, time_micros, 'analytics', if(name = '$opt_in', 'granted', 'withdrawn')
                FROM said WHERE name IN ('$opt_in', '$opt_out')
                UNION ALL
                SELECT seq, call, identity, time_micros, if(property = 'all', '*', value),
                       if(name = 'consent_granted', 'granted', 'withdrawn')
                FROM told
                WHERE name IN ('consent_granted', 'consent_withdrawn') AND (property = 'all' AND type = 'BOOLEAN'
                    AND value = 'true' OR starts_with(property, 'context.consent_document.') AND ends_with(property, '.name')
                    AND is_text)
                UNION ALL
                SELECT seq, call, identity, time_micros,
                       regexp_replace(property, '^(consent|context\\.consent\\.categoryPreferences)\\.', ''),
                       CASE WHEN type NOT IN ('BOOLEAN', 'VARCHAR') THEN NULL
                            WHEN word IN ('granted', 'given', 'allowed', 'true', 'yes') THEN 'granted'
                            WHEN word IN ('refused', 'denied', 'false', 'no') THEN 'refused'
                            WHEN word IN ('withdrawn', 'revoked') THEN 'withdrawn' END
                FROM told
                WHERE starts_with(property, 'consent.') OR starts_with(property, 'context.consent.categoryPreferences.')
                UNION ALL
                SELECT seq, call, identity, time_micros, left(property, -length('_consent.state')),
                       CASE lower(value) WHEN 'subscribed' THEN 'granted' WHEN 'unsubscribed' THEN 'withdrawn'
                            WHEN 'redacted' THEN 'withdrawn' END
                FROM told
                WHERE ends_with(property, '_marketing_consent.state') AND type = 'VARCHAR' AND NOT starts_with(property, 'consent.')
                    AND NOT starts_with(property, 'context.consent.categoryPreferences.')
                UNION ALL
                SELECT seq, call, identity, time_micros, '*',
                       CASE WHEN type IN ('allow_all', 'implicit_consent') THEN 'granted'
                            WHEN type IN ('deny_all', 'allow_selected') THEN 'refused'
                            WHEN type IN ('withdrawn', 'expired') THEN 'withdrawn' END
                FROM snowplow
                UNION ALL
                SELECT seq, call, identity, time_micros, unnest(regexp_extract_all(value, '"([^"\\\\]{1,128})"', 1)), state
                FROM lists WHERE starts_with(value, '['))
            SELECT seq, call, identity, time_micros, lower(trim(category, %2$s)) AS category, state
            FROM words WHERE state IS NOT NULL AND trim(category, %2$s) <> ''
            """.formatted(EventMark.CONSENT.condition(), "e' \\t\\r\\n'");

    /// The persons who allow a purpose now. A word is four times its time, plus how strict it is; a no is taken back by
    /// a later yes that is reached from it over links of before that yes.
    private static final String PERSONS = """
            CREATE MACRO persons_allowed(purpose) AS TABLE
            WITH RECURSIVE asked AS (
                SELECT CASE WHEN p.name IS NULL
                            THEN error('purpose: none is named "' || wanted || '"; see the table purposes')::VARCHAR
                            ELSE p.basis END AS basis,
                       p.is_allowed_if_unknown AS if_unknown, p.categories
                FROM (SELECT purpose AS wanted) LEFT JOIN purposes p ON p.name = wanted),
            latest AS (
                SELECT identity, category,
                       max(4 * time_micros + CASE state WHEN 'granted' THEN 1 WHEN 'refused' THEN 2 ELSE 3 END) AS word
                FROM consent_words GROUP BY ALL),
            own AS (
                SELECT l.identity, max(l.word) AS word
                FROM latest l JOIN asked a ON list_contains(a.categories, l.category) GROUP BY ALL),
            every AS (SELECT identity, word FROM latest WHERE category = '*'),
            said AS (
                SELECT identity, coalesce(m.person, identity) AS person, word >> 2 AS time_micros, word & 3 = 1 AS is_yes
                FROM (SELECT coalesce(o.identity, e.identity) AS identity,
                             CASE WHEN o.word IS NULL OR e.word >> 2 > o.word >> 2 THEN e.word ELSE o.word END AS word
                      FROM own o FULL JOIN every e USING (identity)) LEFT JOIN persons m USING (identity)),
            divided AS (SELECT person FROM said GROUP BY person HAVING bool_or(is_yes) AND NOT bool_and(is_yes)),
            parted AS (SELECT first, second, max(time_micros) AS cut FROM cuts GROUP BY ALL),
            linked AS (
                SELECT l.first, l.second, min(l.time_micros) AS time_micros
                FROM links l LEFT JOIN parted p USING (first, second)
                    LEFT JOIN persons a ON a.identity = l.first LEFT JOIN persons b ON b.identity = l.second
                WHERE (p.cut IS NULL OR l.is_forced AND l.time_micros > p.cut)
                    AND coalesce(a.person, l.first) = coalesce(b.person, l.second)
                    AND coalesce(a.person, l.first) IN (FROM divided)
                GROUP BY ALL),
            steps AS (FROM linked UNION ALL SELECT second, first, time_micros FROM linked),
            reached AS (
                SELECT identity AS yes, time_micros, identity FROM said WHERE is_yes AND person IN (FROM divided)
                UNION
                SELECT r.yes, r.time_micros, s.second
                FROM reached r JOIN steps s ON s.first = r.identity AND s.time_micros <= r.time_micros),
            refused AS (
                SELECT person FROM said n WHERE NOT is_yes AND NOT EXISTS
                    (FROM reached r WHERE r.identity = n.identity AND r.time_micros > n.time_micros))
            SELECT %s AS person
            FROM asked, identities l %s
            WHERE m.person IS NULL AND l.kind <> '' AND (basis NOT IN ('consent', 'legitimate_interests')
                OR (if_unknown OR l.identity IN (SELECT person FROM said WHERE is_yes)) AND l.identity NOT IN (FROM refused))
            """.formatted(Schema.PERSON, Schema.PERSON_OF_IDENTITY);

    private static final String EVENTS =
            "CREATE MACRO events_for(purpose) AS TABLE FROM events WHERE person IN (FROM persons_allowed(purpose))";

    /// The statements that make them.
    public static final List<String> STATEMENTS = List.of(WORDS, PERSONS, EVENTS);

    private ConsentSchema() {}
}
