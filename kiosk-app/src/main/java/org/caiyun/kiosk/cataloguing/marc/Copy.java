package org.caiyun.kiosk.cataloguing.marc;

import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.item.CopyName;

/** One copy for a draft. */
public record Copy(CopyName item, Purchase purchase) {}
