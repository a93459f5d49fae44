package org.caiyun.kiosk.cataloguing.marc;

import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.item.Barcode;

/** One copy for a draft. */
public record Copy(Barcode item, Purchase purchase) {}
