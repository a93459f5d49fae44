package org.caiyun.kiosk.decide;

import org.caiyun.kiosk.item.Flag;

/**
 * One rule for cataloguing, asked about one book.
 *
 * @param name of the rule
 * @param fired it speaks for its flag
 * @param why it fired, or did not, in plain words
 */
public record Ruling(String name, Flag flag, boolean fired, String why) {}
