package footpath.collect.record;

import footpath.collect.mapping.FileFormat;
import footpath.collect.mapping.RecordSettings;
import java.util.Optional;

/// The readers of all formats that are no tables.
public final class RecordReaders {
    private RecordReaders() {}

    /// Whether a text is a line of an access log.
    public static boolean isAccessLogLine(String text) {
        return AccessLogReader.isLine(text);
    }

    /// The reader of a format; none for tables, which the database reads itself.
    public static Optional<RecordReader> of(FileFormat format, RecordSettings settings) {
        return switch (format) {
            case CSV, JSON_LINES, PARQUET -> Optional.empty();
            case XES -> Optional.of(new XesReader(settings.classifier()));
            case OCEL_JSON -> Optional.of(new OcelReader(new OcelJson(), settings.personObject()));
            case OCEL_XML -> Optional.of(new OcelReader(new OcelXml(), settings.personObject()));
            case OCEL_SQLITE -> Optional.of(new OcelReader(new OcelSqlite(), settings.personObject()));
            case MBOX -> Optional.of(new MailBoxReader(settings.ownAddresses()));
            case ACCESS_LOG -> Optional.of(new AccessLogReader());
            case GOOGLE_ANALYTICS -> Optional.of(new AnalyticsExportReader());
        };
    }
}
