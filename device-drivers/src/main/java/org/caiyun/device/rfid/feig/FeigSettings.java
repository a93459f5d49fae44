package org.caiyun.device.rfid.feig;

import org.caiyun.device.rfid.feig.FeigFrame.Form;
import org.caiyun.device.rfid.hf.HfReader;
import org.caiyun.device.rfid.hf.HfSettings;

/**
 * How one FEIG reader is spoken to.
 *
 * @param address of the reader; 255 speaks to any, and then replies from any address count
 * @param advanced requests go in advanced frames; replies are understood in both
 * @param blocksReversed the reader sends each block highest byte first, as the manual says
 * @param mendsScanMode a reader found in scan mode is set to host mode, which writes its EEPROM
 * @param driving what is not FEIG's own
 */
public record FeigSettings(
        int address, boolean advanced, boolean blocksReversed, boolean mendsScanMode, HfSettings driving) {
    public FeigSettings {
        if (address < 0 || address > 255) {
            throw new IllegalArgumentException("a reader's address is one byte: " + address);
        }
    }

    /** As readers leave the factory. */
    public static FeigSettings standard() {
        return new FeigSettings(FeigFrame.ANY_ADDRESS, false, true, false, HfSettings.standard());
    }

    public FeigSettings withAddress(int other) {
        return new FeigSettings(other, advanced, blocksReversed, mendsScanMode, driving);
    }

    public FeigSettings withAdvanced(boolean other) {
        return new FeigSettings(address, other, blocksReversed, mendsScanMode, driving);
    }

    public FeigSettings withBlocksReversed(boolean other) {
        return new FeigSettings(address, advanced, other, mendsScanMode, driving);
    }

    public FeigSettings withMendsScanMode(boolean other) {
        return new FeigSettings(address, advanced, blocksReversed, other, driving);
    }

    public FeigSettings with(HfSettings other) {
        return new FeigSettings(address, advanced, blocksReversed, mendsScanMode, other);
    }

    /** The driver of such a reader. */
    public HfReader reader() {
        return new HfReader(new FeigDialect(this), driving);
    }

    Form form() {
        return advanced ? Form.ADVANCED : Form.STANDARD;
    }

    FeigFrame frame(FeigRequest request) {
        return new FeigFrame(form(), address, request.command(), request.data());
    }

    boolean hears(FeigFrame reply) {
        return address == FeigFrame.ANY_ADDRESS || address == reply.address();
    }
}
