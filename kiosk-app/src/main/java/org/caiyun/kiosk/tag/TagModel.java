package org.caiyun.kiosk.tag;

/** The data model of a tag's memory, under the name that facts use. */
public enum TagModel {
    ISO_28560_2("iso28560-2"),
    ISO_28560_3("iso28560-3"),
    RFID501("rfid501"),
    /** UHF; in China GB/T 35660.3. */
    ISO_28560_4("iso28560-4"),
    /** UHF, the format of the alliance of Chinese university libraries (高校联盟). */
    CN_ALLIANCE("cn-alliance"),
    /** UHF, the profiles of German university libraries that have the security bit at the end of the EPC. */
    DE_UHF("de-uhf"),
    /** UHF, the German profile BR, which has the security mark in the protocol control word. */
    DE_UHF_BR("de-uhf-br"),
    /** No data model: an HF tag whose content says nothing and whose serial number names its item. */
    UID("uid");

    private final String label;

    TagModel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The name under which {@code tag decode} answers: that of the family, without its variants. */
    public String family() {
        return switch (this) {
            case ISO_28560_2, ISO_28560_3, RFID501, ISO_28560_4, CN_ALLIANCE, DE_UHF, UID -> label;
            case DE_UHF_BR -> DE_UHF.label;
        };
    }

    /** Whether tags of this model are ISO 15693 tags; all others are Gen2 tags. */
    public boolean isHf() {
        return switch (this) {
            case ISO_28560_2, ISO_28560_3, RFID501, UID -> true;
            case ISO_28560_4, CN_ALLIANCE, DE_UHF, DE_UHF_BR -> false;
        };
    }
}
