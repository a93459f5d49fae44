package org.caiyun.kiosk.cataloguing;

/**
 * What the shop knows of a title (基本数据), as its system wrote it: raw, unchecked, never split. Empty text where it says
 * nothing.
 *
 * @param volume of a title in several
 * @param author may name several persons and their parts, as in {@code [美] A 著；B 译}
 * @param year of publication
 * @param listPrice what is printed on the book (码洋)
 */
public record BasicData(
        String title, String volume, String author, String publisher, String year, String isbn, Money listPrice) {}
