package org.caiyun.sim.library;

/**
 * What a library system may say of a copy beyond its title; empty text where it says nothing.
 *
 * @param media the code of the media type, three digits
 * @param bin where a sorter is to put it
 * @param alert the code of an alert at every check-in, two digits
 * @param properties free text, which clients may change
 */
public record ItemNotes(String media, boolean magnetic, String bin, String alert, String properties) {
    public static final ItemNotes NONE = new ItemNotes("", false, "", "", "");

    ItemNotes describedAs(String text) {
        return new ItemNotes(media, magnetic, bin, alert, text);
    }
}
