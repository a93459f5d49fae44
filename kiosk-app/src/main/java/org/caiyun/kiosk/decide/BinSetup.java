package org.caiyun.kiosk.decide;

import org.caiyun.kiosk.item.Bin;

/**
 * One bin of the machine.
 *
 * @param output the sorter's output that leads to it
 * @param capacity how many items it holds; 0 where nobody has counted
 * @param name what the library calls it; a library's sort bin code may name it
 */
public record BinSetup(Bin bin, int output, BinPurpose purpose, String name, int capacity) {}
