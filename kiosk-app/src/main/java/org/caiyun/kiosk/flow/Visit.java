package org.caiyun.kiosk.flow;

import org.caiyun.kiosk.decide.Identify;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.library.CheckInOutcome;

/** One visit of one item: its number and what it is. */
public record Visit(ReturnId id, ItemInSlot item) {
    /** The same visit of what the library's answer has made of its item. */
    Visit answered(CheckInOutcome outcome, Identify identify) {
        return new Visit(id, identify.answered(item, outcome));
    }
}
