package footpath.collect.file;

import footpath.collect.FileIdentity;
import footpath.collect.ImportCancelled;
import footpath.collect.ImportListener;
import footpath.collect.ImportProgress;
import footpath.collect.InvalidInput;
import io.airlift.compress.v3.MalformedInputException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;

/// Reads a file once from end to end: takes its digest and proves that packed data is whole, since the database's
/// reader accepts a zstd file that ends early and a gzip file with a wrong checksum.
final class FileCheck {
    private static final int BUFFER = 1 << 18;

    private FileCheck() {}

    /// A file that can be opened: there, readable, not a folder, not empty.
    static void requireFile(Path file) {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new InvalidInput(name, "is a folder", "name a CSV, JSON-lines or Parquet file");
        }
        if (!Files.exists(file)) {
            throw new InvalidInput(name, "there is no such file", "check the path " + file);
        }
        if (!Files.isReadable(file)) {
            throw new InvalidInput(name, "may not be read", "give this user the right to read " + file);
        }
        try {
            if (Files.size(file) == 0) {
                throw new InvalidInput(name, "is empty", "a file holds at least one row");
            }
        } catch (IOException e) {
            throw new InvalidInput(name, "cannot be read: " + e.getMessage(), "name a readable file");
        }
    }

    static FileIdentity check(Path file, Compression compression, ImportListener listener) {
        String name = String.valueOf(file.getFileName());
        try {
            long size = Files.size(file);
            MessageDigest digest = sha256();
            try (Watched watched = new Watched(Files.newInputStream(file), digest, size, name, listener);
                    InputStream unpacked = compression.unpack(watched)) {
                drain(unpacked);
                drain(watched);
            }
            return new FileIdentity(name, size, HexFormat.of().formatHex(digest.digest()));
        } catch (EOFException e) {
            throw new InvalidInput(
                    name, "ends before its " + compression.word() + " data does", "copy it again, whole");
        } catch (ZipException | MalformedInputException e) {
            throw new InvalidInput(
                    name, "its " + compression.word() + " data is damaged: " + e.getMessage(), "copy it again, whole");
        } catch (IOException e) {
            throw damaged(name, compression, e);
        }
    }

    private static InvalidInput damaged(String name, Compression compression, IOException e) {
        return compression == Compression.ZSTD
                ? new InvalidInput(
                        name, "its zstd data is damaged or ends early: " + e.getMessage(), "copy it again, whole")
                : new InvalidInput(name, "cannot be read: " + e.getMessage(), "name a readable file");
    }

    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (in.read(buffer) >= 0) {
            // only the reading matters
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Digests what is read through it and reports how far it came.
    private static final class Watched extends FilterInputStream {
        private static final long REPORT_EVERY = 16L << 20;

        private final MessageDigest digest;
        private final long size;
        private final String name;
        private final ImportListener listener;
        private long done;
        private long reported;

        Watched(InputStream in, MessageDigest digest, long size, String name, ImportListener listener) {
            super(in);
            this.digest = digest;
            this.size = size;
            this.name = name;
            this.listener = listener;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                digest.update(buffer, offset, count);
                done += count;
                report();
            }
            return count;
        }

        private void report() {
            if (done - reported < REPORT_EVERY && done < size) {
                return;
            }
            reported = done;
            if (listener.isCancelled()) {
                throw new ImportCancelled(name);
            }
            ImportProgress.Phase phase = ImportProgress.Phase.CHECKING;
            double share = phase.overall((double) done / size);
            listener.progress(new ImportProgress(phase, share, (long) (share * size), size));
        }
    }
}
