package org.caiyun.kiosk.config;

import java.time.Duration;
import java.util.List;
import org.caiyun.kiosk.config.RfidConfig.Driver;

/** What the reader speaks, with the settings that only such a reader has. */
public sealed interface RfidProtocol {
    Driver driver();

    /**
     * FEIG OBID ISO-host.
     *
     * @param address the reader's address on its line; 255 reaches any
     * @param advanced frames with a length of two bytes
     * @param blocksReversed the reader sends each block highest byte first
     * @param mendsScanMode a reader found in scan mode is set to host mode
     */
    record Feig(int address, boolean advanced, boolean blocksReversed, boolean mendsScanMode) implements RfidProtocol {
        @Override
        public Driver driver() {
            return Driver.FEIG;
        }
    }

    /**
     * The RL866 family.
     *
     * @param address the reader's node number; 255 reaches any
     */
    record Rl866(int address) implements RfidProtocol {
        @Override
        public Driver driver() {
            return Driver.RL866;
        }
    }

    /** It has nothing to set. */
    record D6() implements RfidProtocol {
        @Override
        public Driver driver() {
            return Driver.D6;
        }
    }

    /**
     * RR3036 and its relatives.
     *
     * @param address the reader's address on its line
     */
    record Rr3036(int address) implements RfidProtocol {
        @Override
        public Driver driver() {
            return Driver.RR3036;
        }
    }

    /**
     * UHF readers with LLRP.
     *
     * @param antennas by number; empty for all
     * @param minimumRssi in dBm; tags that are heard more weakly are left out
     * @param dwell how long one look into the field takes
     * @param userWords how much user memory is read at most
     * @param filterByTid a tag to be written is singled out by its TID, otherwise by its EPC
     * @param accessPassword where it is kept
     */
    record Llrp(
            List<Integer> antennas,
            int minimumRssi,
            Duration dwell,
            int userWords,
            boolean filterByTid,
            AccessSecret accessPassword)
            implements RfidProtocol {
        public Llrp {
            antennas = List.copyOf(antennas);
        }

        @Override
        public Driver driver() {
            return Driver.LLRP;
        }
    }
}
