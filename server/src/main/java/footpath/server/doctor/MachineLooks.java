package footpath.server.doctor;

import footpath.server.health.Health;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/// Looks at the machine that a data directory lies on.
final class MachineLooks {
    private static final long PLENTY_BYTES = 2L << 30;
    private static final long SLOW_MILLIS = 50;
    private static final int FORCES = 5;

    private final Path data;

    MachineLooks(Path data) {
        this.data = data;
    }

    /// Whether it is a folder that this user may write and others may not.
    Finding directory() {
        String name = "data directory";
        if (!Files.isDirectory(data)) {
            return Finding.failed(
                    name,
                    data + (Files.exists(data) ? " is no folder" : " does not exist"),
                    "name another with --data, or begin one with footpath import or footpath serve");
        }
        Path probe = data.resolve("doctor.probe");
        try {
            Files.deleteIfExists(probe);
            Files.createFile(probe);
            Files.delete(probe);
            return rights(name);
        } catch (IOException refused) {
            return Finding.failed(
                    name,
                    data + " cannot be written by " + System.getProperty("user.name") + ": " + refused.getMessage(),
                    "give it to this user, or run as its owner");
        }
    }

    private Finding rights(String name) throws IOException {
        String owner = Files.getOwner(data).getName();
        String user = System.getProperty("user.name");
        if (!owner.equals(user)) {
            return Finding.warning(
                    name, data + " belongs to " + owner + ", not to " + user, "run as " + owner + ", or give it away");
        }
        boolean isPosix = Files.getFileStore(data).supportsFileAttributeView("posix");
        Set<PosixFilePermission> rights = isPosix ? Files.getPosixFilePermissions(data) : Set.of();
        return rights.contains(PosixFilePermission.OTHERS_WRITE)
                ? Finding.warning(name, data + " can be written by everybody", "chmod o-w " + data)
                : Finding.ok(name, data + ", of " + owner);
    }

    Finding disk() {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            String told = (free >> 20) + " MiB are free";
            String remedy = "free some space on the disk of " + data;
            if (free < Health.LEAST_FREE_BYTES) {
                return Finding.failed("disk", told, remedy);
            }
            return free < PLENTY_BYTES ? Finding.warning("disk", told, remedy) : Finding.ok("disk", told);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// How long the disk takes to keep 4 KiB: each acknowledgement waits for it.
    Finding fsync() {
        Path probe = data.resolve("doctor.probe");
        long[] nanos = new long[FORCES];
        try (FileChannel channel = FileChannel.open(probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < FORCES; i++) {
                channel.write(ByteBuffer.allocate(4 << 10), 0);
                long start = System.nanoTime();
                channel.force(true);
                nanos[i] = System.nanoTime() - start;
            }
        } catch (IOException refused) {
            return Finding.failed(
                    "fsync", String.valueOf(refused.getMessage()), "see that the disk works and has space");
        } finally {
            probe.toFile().delete();
        }
        Arrays.sort(nanos);
        double millis = nanos[FORCES / 2] / 1e6;
        String told = "takes %.1f ms (median of %d)".formatted(millis, FORCES);
        return millis > SLOW_MILLIS
                ? Finding.warning("fsync", told, "senders wait that long for each \"ok\"; use a faster disk")
                : Finding.ok("fsync", told);
    }

    Finding port(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return Finding.ok("port", probe.getLocalPort() + " is free");
        } catch (IOException taken) {
            return Finding.warning(
                    "port", port + " cannot be used: " + taken.getMessage(), "serve on another with --port");
        }
    }
}
