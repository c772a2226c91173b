-- An event log as version 1 made it, with a few rows.
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO schema_version VALUES (1);
CREATE TABLE log_state (trait_version BIGINT NOT NULL, properties_through BIGINT NOT NULL);
INSERT INTO log_state VALUES (0, 0);
CREATE TABLE persons (person INTEGER NOT NULL, key VARCHAR NOT NULL);
CREATE TABLE names (name INTEGER NOT NULL, key VARCHAR NOT NULL);
CREATE TABLE channels (channel INTEGER NOT NULL, key VARCHAR NOT NULL);
CREATE TABLE sources (source INTEGER NOT NULL, key VARCHAR NOT NULL);
CREATE TABLE property_names (name VARCHAR NOT NULL);
CREATE TABLE imports (
    import INTEGER NOT NULL, file VARCHAR NOT NULL, bytes BIGINT NOT NULL, sha256 VARCHAR NOT NULL,
    source INTEGER NOT NULL, mapping VARCHAR NOT NULL, rows BIGINT NOT NULL, events BIGINT NOT NULL,
    folded BIGINT NOT NULL, duplicates BIGINT NOT NULL, quarantined BIGINT NOT NULL,
    trait_rows BIGINT NOT NULL, persons BIGINT NOT NULL, first_seq BIGINT NOT NULL,
    last_seq BIGINT NOT NULL, started TIMESTAMPTZ NOT NULL, finished TIMESTAMPTZ NOT NULL);
CREATE TABLE quarantine (
    import INTEGER NOT NULL, line BIGINT NOT NULL, "column" VARCHAR NOT NULL, reason VARCHAR NOT NULL,
    rows BIGINT NOT NULL, raw VARCHAR NOT NULL);
CREATE TABLE traits (
    person INTEGER NOT NULL, trait VARCHAR NOT NULL, value VARCHAR NOT NULL, import INTEGER NOT NULL);
CREATE TABLE event_log (
    seq BIGINT NOT NULL, person INTEGER NOT NULL, name INTEGER NOT NULL, channel INTEGER NOT NULL,
    source INTEGER NOT NULL, import INTEGER NOT NULL, time_micros BIGINT NOT NULL,
    message_id VARCHAR, properties VARCHAR NOT NULL USING COMPRESSION zstd);
CREATE VIEW events AS
SELECT l.seq, make_timestamptz(l.time_micros) AS "time", p.key AS person, n.key AS name,
       nullif(c.key, '') AS channel, s.key AS source, l.message_id, l.properties::JSON AS properties, i.file
FROM event_log l JOIN persons p USING (person) JOIN names n USING (name) JOIN channels c USING (channel)
    JOIN sources s USING (source) JOIN imports i USING (import);
CREATE VIEW person_traits AS
SELECT p.key AS person, t.trait, t.value::JSON AS value FROM traits t JOIN persons p USING (person);
CREATE VIEW quarantined_rows AS
SELECT i.file, q.line, q."column", q.reason, q.rows, q.raw, i.finished AS quarantined_at
FROM quarantine q JOIN imports i USING (import);
INSERT INTO sources VALUES (0, 'shop');
INSERT INTO persons VALUES (0, 'ada'), (1, 'bob');
INSERT INTO names VALUES (0, 'Visit');
INSERT INTO channels VALUES (0, 'web');
INSERT INTO imports VALUES (0, 'a.csv', 10, 'aa', 0, 'bb', 2, 2, 0, 0, 0, 1, 2, 1, 2, TIMESTAMPTZ '2026-01-01 00:00:00Z', TIMESTAMPTZ '2026-01-01 00:00:01Z');
INSERT INTO event_log VALUES (1, 0, 0, 0, 0, 0, 1000000, 'm1', '{"a":1}'), (2, 1, 0, 0, 0, 0, 2000000, NULL, '{}');
INSERT INTO traits VALUES (0, 'city', '"Rome"', 0);
