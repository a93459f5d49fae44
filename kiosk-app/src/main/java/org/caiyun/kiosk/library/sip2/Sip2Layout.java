package org.caiyun.kiosk.library.sip2;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The messages understood here: command, width of the fixed part, and the tags in the order in which they are written
 * (3M SIP 2.00, revision 2.12, "Messages"; CR, CS, CT, CV, CY and DA are 3M's extensions of 2005). A tag marked with
 * {@code !} is written even when it is empty.
 */
public enum Sip2Layout {
    LOGIN("93", 2, "CN! CO! CP"),
    LOGIN_RESPONSE("94", 1, ""),
    SC_STATUS("99", 8, ""),
    ACS_STATUS("98", 34, "AO! AM BX! AN AF AG"),
    CHECK_IN("09", 37, "AP! AO! AB! AC! CH BI"),
    CHECK_IN_RESPONSE("10", 22, "AO! AB! AQ! AJ CL AA CK CH CR CS CT CY DA CV AF AG"),
    CHECK_OUT("11", 38, "AO! AA! AB! AC! CH AD BO BI"),
    CHECK_OUT_RESPONSE("12", 22, "AO! AA! AB! AJ! AH! BT CI BH BV CK CH BK AF AG"),
    RENEW("29", 38, "AO! AA! AD AB AJ AC CH BO"),
    RENEW_RESPONSE("30", 22, "AO! AA! AB! AJ! AH! BT CI BH BV CK CH BK AF AG"),
    RENEW_ALL("65", 18, "AO! AA! AD AC BO"),
    RENEW_ALL_RESPONSE("66", 27, "AO! BM BN AF AG"),
    HOLD("15", 19, "BW BS BY AO! AA! AD AB AJ AC BO"),
    HOLD_RESPONSE("16", 20, "BW BR BS AO! AA! AB AJ AF AG"),
    FEE_PAID("37", 25, "BV! AO! AA! AC AD CG BK"),
    FEE_PAID_RESPONSE("38", 19, "AO! AA! BK AF AG"),
    ITEM_INFORMATION("17", 18, "AO! AB! AC"),
    ITEM_INFORMATION_RESPONSE("18", 24, "CF AH CJ CM AB! AJ! BG BH BV CK AQ AP CH CR CS CT AF AG"),
    ITEM_STATUS_UPDATE("19", 18, "AO! AB! AC CH!"),
    ITEM_STATUS_UPDATE_RESPONSE("20", 19, "AB! AJ CH AF AG"),
    PATRON_STATUS("23", 21, "AO! AA! AC! AD!"),
    PATRON_STATUS_RESPONSE("24", 35, "AO! AA! AE! BL CQ BH BV AF AG"),
    PATRON_INFORMATION("63", 31, "AO! AA! AC AD BP BQ"),
    PATRON_INFORMATION_RESPONSE("64", 59, "AO! AA! AE! BZ CA CB BL CQ BH BV CC AS AT AU AV BU CD BD BE BF AF AG"),
    BLOCK_PATRON("01", 19, "AO! AL! AA! AC!"),
    PATRON_ENABLE("25", 18, "AO! AA! AC AD"),
    PATRON_ENABLE_RESPONSE("26", 35, "AO! AA! AE! BL CQ AF AG"),
    END_SESSION("35", 18, "AO! AA! AC AD"),
    END_SESSION_RESPONSE("36", 19, "AO! AA! AF AG"),
    ACS_RESEND("97", 0, ""),
    SC_RESEND("96", 0, "");

    private static final List<Optional<Sip2Layout>> BY_COMMAND = IntStream.range(0, 100)
            .mapToObj(command -> Stream.of(values())
                    .filter(layout -> Integer.parseInt(layout.command) == command)
                    .findAny())
            .toList();

    private final String command;
    private final int fixedLength;

    @SuppressWarnings("ImmutableEnumChecker") // toList() gives a list that cannot be changed
    private final List<Tag> tags;

    private record Tag(String name, boolean required) {}

    Sip2Layout(String command, int fixedLength, String tags) {
        this.command = command;
        this.fixedLength = fixedLength;
        this.tags = Stream.of(tags.split(" ", -1))
                .filter(t -> !t.isEmpty())
                .map(t -> new Tag(t.substring(0, 2).intern(), t.endsWith("!")))
                .toList();
    }

    /** {@code command} is the number of two digits at the beginning of a message. */
    static Optional<Sip2Layout> of(int command) {
        return BY_COMMAND.get(command);
    }

    public String command() {
        return command;
    }

    /** The tags that this message names, in their order. */
    List<String> tags() {
        return tags.stream().map(Tag::name).toList();
    }

    int fixedLength() {
        return fixedLength;
    }

    /** True for the two requests to resend, which never carry a sequence number. */
    boolean isUnnumbered() {
        return this == ACS_RESEND || this == SC_RESEND;
    }

    /** Appends the fields in the order of the standard, then those it does not name in the order given. */
    void write(Sip2Fields fields, StringBuilder out) {
        for (Tag tag : tags) {
            boolean written = false;
            for (Sip2Fields.Field field : fields.list()) {
                if (field.tag().equals(tag.name())) {
                    field(out, tag.name(), field.value());
                    written = true;
                }
            }
            if (!written && tag.required()) {
                field(out, tag.name(), "");
            }
        }
        for (Sip2Fields.Field field : fields.list()) {
            if (!names(field.tag())) {
                field(out, field.tag(), field.value());
            }
        }
    }

    private boolean names(String tag) {
        for (Tag known : tags) {
            if (known.name().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    private static void field(StringBuilder out, String tag, String value) {
        out.append(tag).append(Sip2Text.leaving(value)).append('|');
    }
}
