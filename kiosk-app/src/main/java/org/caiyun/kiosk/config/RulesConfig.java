package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.decide.CataloguingRules;
import org.caiyun.kiosk.decide.Identify.Sets;
import org.caiyun.kiosk.decide.LabelRules;
import org.caiyun.kiosk.decide.Owners;
import org.caiyun.kiosk.decide.ReturnPolicy;
import org.caiyun.kiosk.decide.ReturnPolicy.Unidentified;
import org.caiyun.kiosk.decide.SortRules;
import org.caiyun.kiosk.decide.UidNames;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.tag.TagProfile;

/**
 * The site's rules.
 *
 * @param security the mark of an item in the library's keeping
 * @param tags what the site's tags do that the standards do not allow
 * @param uids whether a tag's serial number names its item
 * @param labels what the labels on the site's items look like
 * @param sorting which bin an item goes to, before its purpose decides
 */
public record RulesConfig(
        Owners owners,
        SecurityMark security,
        TagProfile tags,
        UidNames uids,
        LabelRules labels,
        ReturnPolicy policy,
        Sets sets,
        CataloguingRules cataloguing,
        SortRules sorting) {
    static RulesConfig from(Section s) {
        var owners = s.required("owners", section(OwnersForm::from));
        var security = s.defaults("security", section(TagsForm::security));
        var labels = LabelsForm.rules(s);
        if (s.sound("owners", "labels")
                && !labels.profiles().isEmpty()
                && owners.own().barcodes().isEmpty()) {
            s.problem(
                    "labels", "a label names no owner: without patterns in owners.own.barcodes none is of an own item");
        }
        var tags = s.defaults("tags", section(tag -> TagsForm.profile(tag, security)));
        var uids = s.defaults("uid", section(TagsForm::uids));
        var policy = new ReturnPolicy(s.optional(
                "unidentified",
                choice(Unidentified.class).about("What becomes of a single item without a tag that can be trusted."),
                Unidentified.GIVE_BACK));
        var sets = s.optional(
                "sets",
                choice(Sets.class)
                        .about(
                                "Whether all tagged parts of a set come back together, or each is an item of its own; piece-by-piece: together, and where one tag stands for the set its other pieces follow one by one."),
                Sets.COMPLETE);
        var cataloguing = CataloguingRulesForm.rules(s);
        boolean sound = s.sound("owners", "shopBought");
        return new RulesConfig(
                sound ? owners.buying(cataloguing.shopBought()) : owners,
                security,
                tags,
                uids,
                s.sound("labels", "shopBought")
                        ? labels.ordering(cataloguing.shopBought().orderCodes())
                        : labels,
                policy,
                sets,
                cataloguing,
                SortRulesForm.rules(s));
    }
}
