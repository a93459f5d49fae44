package org.caiyun.kiosk.flow;

import org.caiyun.kiosk.decide.BinRules;
import org.caiyun.kiosk.decide.CataloguingRules;
import org.caiyun.kiosk.decide.Decision;
import org.caiyun.kiosk.decide.Identify;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.decide.ReturnPolicy;
import org.caiyun.kiosk.tag.SecurityMark;

/**
 * Everything that the path of a book is decided by; all of it pure.
 *
 * @param security the mark that a book on the shelf carries at this site
 * @param securePartners whether items of partner libraries are secured here
 * @param platform the site has a link to the Caiyun platform
 * @param staffCalls somebody can be called who then says that they know
 * @param receipts when a receipt is printed
 */
public record Rules(
        MachineKind kind,
        Identify identify,
        ReturnPolicy policy,
        BinRules bins,
        SecurityMark security,
        boolean securePartners,
        CataloguingRules cataloguing,
        boolean platform,
        ReceiptMode receipts,
        OpeningHours hours,
        boolean staffCalls,
        Deadlines deadlines) {
    /** Row 4: what this machine does with the item. */
    Decision decide(ItemInSlot item) {
        return policy.decide(item).on(kind);
    }
}
