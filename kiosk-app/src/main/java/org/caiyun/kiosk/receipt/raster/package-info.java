/**
 * Lines that a printer's own font lacks, as pictures: rare Chinese characters, and Mongolian in columns. The only
 * importer of java.awt; nothing of it is loaded before the first such line.
 */
@NullMarked
package org.caiyun.kiosk.receipt.raster;

import org.jspecify.annotations.NullMarked;
