package footpath.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The one folder that holds everything a Footpath process keeps. Open in one process at a time; the lock falls with
/// the process, however it ends.
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /// Opens the folder, creating it if needed, for its owner alone.
    ///
    /// @throws DataDirectoryInUse if another process, or this one, has it open
    public static DataDirectory open(Path path) {
        try {
            OwnFiles.folder(path);
            Path lockFile = path.resolve("lock");
            FileChannel channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Optional<FileLock> lock = tryLock(channel);
            if (lock.isEmpty()) {
                String holder = holder(lockFile);
                channel.close();
                throw new DataDirectoryInUse(path, holder);
            }
            writeHolder(channel);
            return new DataDirectory(path, channel, lock.get());
        } catch (FileAlreadyExistsException e) {
            throw new UncheckedIOException(path + ": is a file; a data directory is a folder, name another path", e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    path + ": cannot be opened as data directory: " + e.getMessage()
                            + "; name a folder this user may write",
                    e);
        }
    }

    /// Where the folder is.
    public Path path() {
        return path;
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static String holder(Path lockFile) throws IOException {
        return Files.readString(lockFile).strip();
    }

    private static void writeHolder(FileChannel channel) throws IOException {
        ProcessHandle self = ProcessHandle.current();
        String command =
                self.info().commandLine().or(() -> self.info().command()).orElse("unknown command");
        String line = self.pid() + " (" + shortened(command) + ")\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(false);
    }

    private static String shortened(String command) {
        return command.length() > 200
                ? command.substring(0, 100) + " … " + command.substring(command.length() - 97)
                : command;
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": the lock cannot be released", e);
        }
    }
}
