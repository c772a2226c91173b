package footpath.benchmarks.peer;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The C interface of chDB, which is ClickHouse as a library: one connection to one database folder.
///
/// Its handlers of signals stay off, since the Java virtual machine needs its own.
@SuppressWarnings("restricted")
final class ChdbLibrary implements AutoCloseable {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;

    private final SymbolLookup symbols;
    private final MethodHandle query;
    private final MethodHandle error;
    private final MethodHandle buffer;
    private final MethodHandle length;
    private final MethodHandle destroy;

    /// A pointer to the connection, as the library gives it.
    private final MemorySegment connection;

    ChdbLibrary(Path library, List<String> arguments) {
        this.symbols = SymbolLookup.libraryLookup(library, Arena.global());
        this.query = function("chdb_query", FunctionDescriptor.of(POINTER, POINTER, POINTER, POINTER));
        this.error = function("chdb_result_error", FunctionDescriptor.of(POINTER, POINTER));
        this.buffer = function("chdb_result_buffer", FunctionDescriptor.of(POINTER, POINTER));
        this.length = function("chdb_result_length", FunctionDescriptor.of(LONG, POINTER));
        this.destroy = function("chdb_destroy_query_result", FunctionDescriptor.ofVoid(POINTER));
        call(function("chdb_set_signal_handlers_enabled", FunctionDescriptor.ofVoid(INT)), 0);
        this.connection = connect(arguments);
    }

    private MemorySegment connect(List<String> arguments) {
        MemorySegment words = Arena.global().allocate(POINTER, arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            words.setAtIndex(POINTER, i, Arena.global().allocateFrom(arguments.get(i)));
        }
        var connect = function("chdb_connect", FunctionDescriptor.of(POINTER, INT, POINTER));
        var opened = (MemorySegment) call(connect, arguments.size(), words);
        if (opened.address() == 0) {
            throw new IllegalStateException("benchmarks: ClickHouse does not open its database, given " + arguments);
        }
        return opened.reinterpret(POINTER.byteSize());
    }

    /// What a statement returns, in one of ClickHouse's formats.
    ///
    /// @throws IllegalArgumentException if ClickHouse refuses the statement
    String query(String sql, String format) {
        try (Arena arena = Arena.ofConfined()) {
            var handle = connection.get(POINTER, 0);
            var result = (MemorySegment) call(query, handle, arena.allocateFrom(sql), arena.allocateFrom(format));
            try {
                requireNoError(result, sql);
                long size = (long) call(length, result);
                byte[] bytes =
                        ((MemorySegment) call(buffer, result)).reinterpret(size).toArray(ValueLayout.JAVA_BYTE);
                return new String(bytes, StandardCharsets.UTF_8);
            } finally {
                call(destroy, result);
            }
        }
    }

    private void requireNoError(MemorySegment result, String sql) {
        var message = (MemorySegment) call(error, result);
        if (message.address() != 0) {
            throw new IllegalArgumentException(
                    "ClickHouse: " + message.reinterpret(Long.MAX_VALUE).getString(0) + " in: " + sql);
        }
    }

    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), descriptor);
    }

    @SuppressWarnings("NullAway")
    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("benchmarks: a call into ClickHouse failed", e);
        }
    }

    @Override
    public void close() {
        call(function("chdb_close_conn", FunctionDescriptor.ofVoid(POINTER)), connection);
    }
}
