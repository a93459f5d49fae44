package org.caiyun.kiosk.flow;

import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.item.ReturnId;

/** One visit of one item: its number and what it is. */
public record Visit(ReturnId id, ItemInSlot item) {}
