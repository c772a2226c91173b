package footpath.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Which files make up the index, and of which log, read how far. Replaced as a whole, so the index is
/// always either the one before a change or the one after it.
///
/// @param through     how far the log was read for all files
/// @param baseThrough how far it was read for the base alone
/// @param generation  rises with every file written; part of the file names
/// @param logMark     tells this log from another, see [LogMark]
/// @param names       event names of the log when it was read
/// @param channels    channels of the log when it was read
record Manifest(
        LogPosition through,
        LogPosition baseThrough,
        long generation,
        long logMark,
        List<Entry> base,
        List<Entry> overlays,
        List<Entry> keys,
        List<String> names,
        List<String> channels) {
    /*
     * Sections:
     * 1 longs: through seq, base through seq, generation, log mark, number of base, overlay and key files, version of the
     *   log's evidence of persons, version of that of the base
     * 2 words: the files' names, base then overlays then keys
     * 3 longs: the fingerprint of each file
     * 4 words: event names   5 words: channels
     */
    private static final int FACTS = 1;
    private static final int FILES = 2;
    private static final int FINGERPRINTS = 3;
    private static final int NAMES = 4;
    private static final int CHANNELS = 5;
    private static final int FACT_COUNT = 9;

    static final String FILE = "manifest";

    /// A file the index consists of; the fingerprint tells it from any older file of that name.
    record Entry(String file, int fingerprint) {}

    /// @throws CorruptShard if it is missing or damaged
    static Manifest read(Path directory) {
        Path path = directory.resolve(FILE);
        var file = SectionFile.open(path, FileKind.MANIFEST, _ -> {});
        long[] facts = file.longs(FACTS);
        if (facts.length != FACT_COUNT) {
            throw new CorruptShard(path, "has " + facts.length + " facts, expected " + FACT_COUNT);
        }
        List<Entry> entries = entries(Words.decode(file.section(FILES)), file.longs(FINGERPRINTS));
        int baseEnd = (int) facts[4];
        int overlayEnd = baseEnd + (int) facts[5];
        return new Manifest(
                new LogPosition(facts[0], facts[7]),
                new LogPosition(facts[1], facts[8]),
                facts[2],
                facts[3],
                List.copyOf(entries.subList(0, baseEnd)),
                List.copyOf(entries.subList(baseEnd, overlayEnd)),
                List.copyOf(entries.subList(overlayEnd, entries.size())),
                Words.decode(file.section(NAMES)),
                Words.decode(file.section(CHANNELS)));
    }

    private static List<Entry> entries(List<String> files, long[] fingerprints) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < files.size(); i++) {
            entries.add(new Entry(files.get(i), (int) fingerprints[i]));
        }
        return entries;
    }

    /// The files hold every event up to this one.
    long throughSeq() {
        return through.seq();
    }

    /// Replaces the manifest of a directory.
    void write(Path directory) {
        var entries = new ArrayList<>(base);
        entries.addAll(overlays);
        entries.addAll(keys);
        byte[] files = Words.encode(entries.stream().map(Entry::file).toList());
        byte[] nameWords = Words.encode(names);
        byte[] channelWords = Words.encode(channels);
        var lengths = Map.of(
                FACTS, FACT_COUNT * 8L,
                FILES, (long) files.length,
                FINGERPRINTS, entries.size() * 8L,
                NAMES, (long) nameWords.length,
                CHANNELS, (long) channelWords.length);
        try (var writer = new SectionFileWriter(directory.resolve(FILE), FileKind.MANIFEST, lengths)) {
            writer.putLongs(
                    FACTS,
                    through.seq(),
                    baseThrough.seq(),
                    generation,
                    logMark,
                    base.size(),
                    overlays.size(),
                    keys.size(),
                    through.personsVersion(),
                    baseThrough.personsVersion());
            writer.putBytes(FILES, files);
            writer.putLongs(
                    FINGERPRINTS, entries.stream().mapToLong(Entry::fingerprint).toArray());
            writer.putBytes(NAMES, nameWords);
            writer.putBytes(CHANNELS, channelWords);
            writer.commit();
        }
    }
}
