package org.caiyun.kiosk.boot;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/** The service manager's end: a real datagram socket of the local machine. */
final class NotifySocket implements AutoCloseable {
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int MSG_DONTWAIT = 0x40;
    private static final int ROOM = 256;

    private final int fd;

    /** {@code address} as in NOTIFY_SOCKET. */
    NotifySocket(String address) throws Throwable {
        fd = (int) function("socket", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)
                .invokeExact(AF_UNIX, SOCK_DGRAM, 0);
        boolean isAbstract = address.startsWith("@");
        byte[] path = (isAbstract ? '\0' + address.substring(1) : address + '\0').getBytes(StandardCharsets.UTF_8);
        try (var arena = Arena.ofConfined()) {
            var at = arena.allocate(2 + path.length, 2);
            at.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
            MemorySegment.copy(path, 0, at, ValueLayout.JAVA_BYTE, 2, path.length);
            int bound = (int) function("bind", ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                    .invokeExact(fd, at, 2 + path.length);
            if (bound != 0) {
                throw new IllegalStateException("cannot bind " + address);
            }
        }
    }

    private static MethodHandle function(String name, ValueLayout... arguments) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().find(name).orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
    }

    /** The next datagram; empty when there is none. */
    String next() throws Throwable {
        try (var arena = Arena.ofConfined()) {
            var room = arena.allocate(ROOM);
            var recv = Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker().defaultLookup().find("recv").orElseThrow(),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_INT));
            long size = (long) recv.invokeExact(fd, room, (long) ROOM, MSG_DONTWAIT);
            return size < 0
                    ? ""
                    : new String(room.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        try {
            int _ = (int) function("close", ValueLayout.JAVA_INT).invokeExact(fd);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
