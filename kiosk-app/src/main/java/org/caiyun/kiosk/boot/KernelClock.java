package org.caiyun.kiosk.boot;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The kernel's own word on whether its clock is synchronised: {@code adjtimex(2)} with {@code modes} 0, which changes
 * nothing and needs no rights. Every time service tells the kernel: chrony where {@code rtcsync} is set, ntpd, and
 * systemd-timesyncd.
 *
 * <p>{@code struct timex} on 64-bit Linux (linux/timex.h): {@code modes} at 0, {@code status} at 40, 208 bytes in all.
 * The first call loads the foreign-function linker and takes tens of milliseconds; later ones microseconds.
 */
final class KernelClock {
    /**
     * The clock is not synchronised; the kernel sets it when the time is set by hand, or nobody corrected it for hours.
     */
    static final int STA_UNSYNC = 0x0040;
    /** The hardware clock failed. */
    static final int STA_CLOCKERR = 0x1000;
    /** The call's result when the clock is not synchronised. */
    static final int TIME_ERROR = 5;

    private static final int TIMEX_BYTES = 208;
    private static final int STATUS_AT = 40;
    private static final int LONG_BYTES = 8;

    private KernelClock() {}

    static Synchronisation ask() {
        return adjtimex().map(KernelClock::ask).orElse(Synchronisation.NOT_SAID);
    }

    private static Optional<MethodHandle> adjtimex() {
        var linker = Linker.nativeLinker();
        boolean isLinux = System.getProperty("os.name", "").equals("Linux");
        if (!isLinux || sizeOfLong(linker) != LONG_BYTES) {
            return Optional.empty();
        }
        return linker.defaultLookup()
                .find("adjtimex")
                .map(at -> linker.downcallHandle(at, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS)));
    }

    private static long sizeOfLong(Linker linker) {
        var layout = linker.canonicalLayouts().get("long");
        return layout == null ? 0 : layout.byteSize();
    }

    private static Synchronisation ask(MethodHandle adjtimex) {
        try (var arena = Arena.ofConfined()) {
            MemorySegment timex = arena.allocate(TIMEX_BYTES, LONG_BYTES);
            int result = (int) adjtimex.invokeExact(timex);
            return of(result, timex.get(ValueLayout.JAVA_INT, STATUS_AT));
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            // a call into C throws nothing of its own
            throw new IllegalStateException(e);
        }
    }

    /**
     * From what the call answered.
     *
     * @param result the clock's state, 0 to 5, or negative when the call was refused
     * @param status the bits of {@code timex.status}
     */
    static Synchronisation of(int result, int status) {
        if (result < 0) {
            return Synchronisation.NOT_SAID;
        }
        boolean unset = result == TIME_ERROR || (status & (STA_UNSYNC | STA_CLOCKERR)) != 0;
        return unset ? Synchronisation.NOT_SYNCHRONISED : Synchronisation.SYNCHRONISED;
    }
}
