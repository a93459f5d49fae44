package org.caiyun.kiosk.boot;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import org.caiyun.device.Bytes;

/**
 * Sends datagrams to a socket of the local machine, which Java's own channels cannot: {@code socket(2)} and
 * {@code sendto(2)}, address as in {@code unix(7)}. It never waits: a datagram that finds no room is an error.
 *
 * <p>For Linux. Making one loads the foreign-function linker and takes tens of milliseconds; sending takes less than
 * one. Threads: any.
 */
final class UnixDatagram {
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int FAMILY_BYTES = 2;
    /** {@code sun_path} of {@code struct sockaddr_un}, whose last byte is 0 where it names a file. */
    private static final int PATH_BYTES = 108;

    private final MethodHandle socket;
    private final MethodHandle sendto;
    private final MethodHandle close;
    private final Bytes path;

    /**
     * @param address of the socket: a file, or with {@code @} in front a name that is no file ("abstract")
     * @throws IOException when this cannot be the address of a socket
     */
    UnixDatagram(String address) throws IOException {
        path = path(address);
        socket = function(
                "socket",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        sendto = function(
                "sendto",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT));
        close = function("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    }

    private static MethodHandle function(String name, FunctionDescriptor as) throws IOException {
        var linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find(name)
                .map(at -> linker.downcallHandle(at, as))
                .orElseThrow(() -> new IOException("this system has no " + name));
    }

    /** What stands in {@code sun_path}. */
    private static Bytes path(String address) throws IOException {
        boolean isAbstract = address.startsWith("@");
        if (!isAbstract && !address.startsWith("/")) {
            throw new IOException("neither a file nor an abstract socket: " + address);
        }
        var written = Bytes.ofText(isAbstract ? '\0' + address.substring(1) : address + '\0', StandardCharsets.UTF_8);
        if (written.size() > PATH_BYTES) {
            throw new IOException("longer than " + PATH_BYTES + " bytes: " + address);
        }
        return written;
    }

    /** @throws IOException when it could not be sent */
    void send(String text) throws IOException {
        try (var arena = Arena.ofConfined()) {
            int fd = (int) socket.invokeExact(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            if (fd < 0) {
                throw new IOException("no socket can be opened");
            }
            try {
                send(fd, text.getBytes(StandardCharsets.UTF_8), arena);
            } finally {
                int _ = (int) close.invokeExact(fd);
            }
        } catch (Error | RuntimeException | IOException e) {
            throw e;
        } catch (Throwable e) {
            // a call into C throws nothing of its own
            throw new IllegalStateException(e);
        }
    }

    private void send(int fd, byte[] bytes, Arena arena) throws Throwable {
        MemorySegment message = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
        MemorySegment address = arena.allocate(FAMILY_BYTES + PATH_BYTES, FAMILY_BYTES);
        address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
        MemorySegment.copy(path.toArray(), 0, address, ValueLayout.JAVA_BYTE, FAMILY_BYTES, path.size());
        long sent = (long) sendto.invokeExact(
                fd, message, (long) bytes.length, MSG_DONTWAIT | MSG_NOSIGNAL, address, FAMILY_BYTES + path.size());
        if (sent != bytes.length) {
            throw new IOException("nobody takes it");
        }
    }
}
