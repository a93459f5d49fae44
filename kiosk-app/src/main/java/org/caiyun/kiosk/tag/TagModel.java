package org.caiyun.kiosk.tag;

/** The data model of a tag's memory, under the name that commands and facts use. */
public enum TagModel {
    ISO_28560_2("iso28560-2"),
    ISO_28560_3("iso28560-3");

    private final String label;

    TagModel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
