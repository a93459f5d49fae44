package org.caiyun.kiosk.flow;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.decide.BarcodePattern;
import org.caiyun.kiosk.decide.BinPurpose;
import org.caiyun.kiosk.decide.BinRules;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.decide.CataloguingRules;
import org.caiyun.kiosk.decide.CataloguingRules.Codes;
import org.caiyun.kiosk.decide.Identify;
import org.caiyun.kiosk.decide.LabelProfile;
import org.caiyun.kiosk.decide.LabelRules;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.decide.Owners;
import org.caiyun.kiosk.decide.ReturnPolicy;
import org.caiyun.kiosk.decide.ReturnPolicy.Unidentified;
import org.caiyun.kiosk.decide.ShopBought;
import org.caiyun.kiosk.decide.SortRules;
import org.caiyun.kiosk.decide.UidNames;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.CheckDigit;
import org.caiyun.kiosk.item.UidText;
import org.caiyun.kiosk.tag.OwnerPattern;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.tag.TagDecoder;

/** What a site decides by, told by what is unlike an ordinary one. */
final class Site {
    static final Bin ORDINARY = new Bin(1);
    static final Bin STAFF = new Bin(2);
    static final Bin CATALOGUING = new Bin(4);

    private static final Codes BRIEF = new Codes(List.of(new BarcodePattern("BRIEF")), List.of());
    private static final List<OwnerPattern> US = List.of(new OwnerPattern("US-InU-Mu"));
    private static final BarcodePattern TWELVE_DIGITS = new BarcodePattern("\\d{12}");
    private static final BarcodePattern OF_SHOPS = new BarcodePattern("CY\\d+");

    private MachineKind kind = MachineKind.CHUTE;
    // the worked example is part 3 of 12, and stands for an ordinary book here
    private Identify identify =
            new Identify(new Owners(new Owners.Signs(US, List.of(TWELVE_DIGITS)), List.of()), Identify.Sets.SINGLY);
    private Unidentified unidentified = Unidentified.GIVE_BACK;
    private int capacity;
    private SecurityMark security = SecurityMark.STANDARD;
    private boolean platform;
    private ReceiptMode receipts = ReceiptMode.ASK;
    private OpeningHours hours = OpeningHours.always(ZoneId.of("Asia/Shanghai"));
    private boolean staffCalls = true;
    private Deadlines deadlines = Deadlines.USUAL;

    Site kind(MachineKind its) {
        kind = its;
        return this;
    }

    Site unidentified(Unidentified go) {
        unidentified = go;
        return this;
    }

    /** The ordinary bin holds so many. */
    Site roomFor(int items) {
        capacity = items;
        return this;
    }

    Site gatesLookFor(SecurityMark mark) {
        security = mark;
        return this;
    }

    /** There is a link to the Caiyun platform, and a bin for cataloguing. */
    Site withPlatform() {
        platform = true;
        return this;
    }

    Site receipts(ReceiptMode mode) {
        receipts = mode;
        return this;
    }

    Site hours(OpeningHours its) {
        hours = its;
        return this;
    }

    Site staffCalls(boolean somebody) {
        staffCalls = somebody;
        return this;
    }

    /** So long between two check-ins that the library is owed. */
    Site paced(Duration pace) {
        var waits = Deadlines.USUAL;
        deadlines = new Deadlines(
                waits.read(),
                waits.label(),
                waits.capture(),
                waits.checkIn(),
                waits.secure(),
                waits.route(),
                waits.giveBack(),
                waits.session(),
                waits.answer(),
                waits.parting(),
                waits.print(),
                waits.sense(),
                waits.replay(),
                pace,
                waits.purchase());
        return this;
    }

    /** Labels are barcodes of twelve digits, those of shops CY and digits. */
    Site labels(Identify.Sets sets) {
        var own = new Owners.Signs(US, List.of(TWELVE_DIGITS, OF_SHOPS));
        var partner =
                new Owners.PartnerLibrary("HHHT", new Owners.Signs(List.of(), List.of(new BarcodePattern("P\\d+"))));
        var labels = new LabelRules(
                List.of(new LabelProfile(new BarcodePattern("(CY|P|X)?\\d+"), CheckDigit.NONE, true, 1)),
                List.of(new BarcodePattern("DD\\d+")));
        identify = new Identify(new Owners(own, List.of(partner)), sets, TagDecoder.STRICT, labels);
        return this;
    }

    /** The library knows its items by the numbers of tags that say nothing. */
    Site namesByNumber() {
        var own = new Owners.Signs(US, List.of(TWELVE_DIGITS, OF_SHOPS));
        identify = new Identify(
                new Owners(own, List.of()),
                Identify.Sets.SINGLY,
                TagDecoder.STRICT,
                LabelRules.none(),
                new UidNames(UidNames.Names.UNREADABLE, UidText.USUAL));
        return this;
    }

    /** The tagged parts of a set come back together. */
    Site wholeSets() {
        identify = new Identify(new Owners(new Owners.Signs(US, List.of()), List.of()), Identify.Sets.COMPLETE);
        return this;
    }

    Rules rules() {
        return new Rules(
                kind,
                identify,
                new ReturnPolicy(unidentified),
                new BinRules(bins(), SortRules.NONE),
                security,
                false,
                cataloguing(),
                platform,
                receipts,
                hours,
                staffCalls,
                deadlines);
    }

    private List<BinSetup> bins() {
        var bins = new ArrayList<>(List.of(
                new BinSetup(ORDINARY, 1, BinPurpose.ORDINARY, "main", capacity),
                new BinSetup(STAFF, 2, BinPurpose.STAFF, "staff", 0),
                new BinSetup(new Bin(3), 3, BinPurpose.HOLD, "holds", 0)));
        if (platform) {
            bins.add(new BinSetup(CATALOGUING, CATALOGUING.number(), BinPurpose.CATALOGUING, "cataloguing", 0));
        }
        return bins;
    }

    private CataloguingRules cataloguing() {
        var shopBought = new ShopBought(List.of(OF_SHOPS));
        return platform
                ? new CataloguingRules(shopBought, BRIEF, Codes.NONE, List.of(), false)
                : CataloguingRules.of(shopBought);
    }
}
