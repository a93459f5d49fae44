package org.caiyun.kiosk.library.sip2;

import java.nio.charset.Charset;
import java.util.Optional;
import org.caiyun.device.Bytes;

/**
 * Writes and reads SIP2 messages in one site's character set, strictly when writing and leniently when reading. Bytes
 * become characters before anything is split: in GB18030 the second byte of a character can be the delimiter's.
 *
 * <p>Frames come and go without their terminator when read, with it when written. Threads: any; it has no state.
 */
public final class Sip2Codec {
    private final Charset charset;
    private final Terminator terminator;
    private final ChecksumKind checksum;
    private final TailReader tails;

    public Sip2Codec(Charset charset, Terminator terminator, VerifyMode mode) {
        this(charset, terminator, mode, ChecksumKind.BYTES);
    }

    public Sip2Codec(Charset charset, Terminator terminator, VerifyMode mode, ChecksumKind checksum) {
        this.charset = charset;
        this.terminator = terminator;
        this.checksum = checksum;
        this.tails = new TailReader(mode, checksum);
    }

    /** The message without error detection. */
    public Bytes encode(Sip2Message.Known message) {
        return Bytes.ofText(body(message).append(terminator.text()).toString(), charset);
    }

    /** The message with sequence number and checksum; the requests to resend have a checksum only. */
    public Bytes encode(Sip2Message.Known message, int sequence) {
        StringBuilder text = body(message);
        int bodyEnd = text.length();
        if (!message.layout().isUnnumbered()) {
            if (checksum == ChecksumKind.DP2 && text.charAt(bodyEnd - 1) != '|') {
                text.append('|');
            }
            text.append("AY").append((char) ('0' + sequence));
        }
        text.append("AZ");
        Bytes summed = Bytes.ofText(text.toString(), charset);
        return summed.plus(end(sum(summed, text.length() - bodyEnd)));
    }

    /** The last {@code tail} characters are the tail. Characters are those that arrive: some may have become others. */
    private int sum(Bytes summed, int tail) {
        return switch (checksum) {
            case BYTES -> Sip2Checksum.ofBytes(summed, summed.size());
            case CODE_POINTS -> {
                String text = summed.text(charset);
                yield Sip2Checksum.ofCodePoints(text, text.length());
            }
            case DP2 -> {
                String text = summed.text(charset);
                yield Sip2Checksum.ofDp2(text, text.length() - tail);
            }
        };
    }

    private Bytes end(int sum) {
        return Bytes.ofText(Sip2Checksum.hex(sum) + terminator.text(), charset);
    }

    /** Any frame gives a message, if only an {@link Sip2Message.Unparseable}. */
    public Sip2Frame decode(Bytes frame) {
        String text = frame.text(charset);
        TailReader.Found found = tails.read(text, frame);
        return new Sip2Frame(message(text, found.bodyEnd()), found.tail());
    }

    static StringBuilder body(Sip2Message.Known message) {
        var text = new StringBuilder(128);
        text.append(message.layout().command()).append(message.fixedPart());
        message.layout().write(message.fields(), text);
        return text;
    }

    /** The fields end at character {@code end}. */
    private static Sip2Message message(String text, int end) {
        if (end < 2 || !isDigit(text.charAt(0)) || !isDigit(text.charAt(1))) {
            return new Sip2Message.Unparseable("no SIP2 command at its start, " + end + " characters");
        }
        Optional<Sip2Layout> layout = Sip2Layout.of((text.charAt(0) - '0') * 10 + text.charAt(1) - '0');
        if (layout.isEmpty()) {
            return new Sip2Message.Other(text.substring(0, 2));
        }
        int fixedEnd = 2 + layout.get().fixedLength();
        if (end < fixedEnd) {
            return new Sip2Message.Unparseable("message " + layout.get().command() + " is cut short at " + end + " of "
                    + fixedEnd + " characters");
        }
        return message(layout.get(), text.substring(2, fixedEnd), Sip2Fields.parse(text, fixedEnd, end));
    }

    /** The message of which this is said; {@code fixed} is as wide as its layout has it. */
    public static Sip2Message.Known message(Sip2Layout layout, String fixed, Sip2Fields fields) {
        return switch (layout) {
            case LOGIN -> LoginRequest.decode(fields);
            case LOGIN_RESPONSE -> LoginResponse.decode(fixed, fields);
            case SC_STATUS -> ScStatus.decode(fixed, fields);
            case ACS_STATUS -> AcsStatus.decode(fixed, fields);
            case CHECK_IN -> CheckInRequest.decode(fixed, fields);
            case CHECK_IN_RESPONSE -> CheckInResponse.decode(fixed, fields);
            case CHECK_OUT -> CheckOutRequest.decode(fixed, fields);
            case CHECK_OUT_RESPONSE -> CheckOutResponse.decode(fixed, fields);
            case RENEW -> RenewRequest.decode(fixed, fields);
            case RENEW_RESPONSE -> RenewResponse.decode(fixed, fields);
            case RENEW_ALL -> RenewAllRequest.decode(fixed, fields);
            case RENEW_ALL_RESPONSE -> RenewAllResponse.decode(fixed, fields);
            case HOLD -> HoldRequest.decode(fixed, fields);
            case HOLD_RESPONSE -> HoldResponse.decode(fixed, fields);
            case FEE_PAID -> FeePaidRequest.decode(fixed, fields);
            case FEE_PAID_RESPONSE -> FeePaidResponse.decode(fixed, fields);
            case ITEM_INFORMATION -> ItemInformationRequest.decode(fixed, fields);
            case ITEM_INFORMATION_RESPONSE -> ItemInformationResponse.decode(fixed, fields);
            case ITEM_STATUS_UPDATE -> ItemStatusUpdateRequest.decode(fixed, fields);
            case ITEM_STATUS_UPDATE_RESPONSE -> ItemStatusUpdateResponse.decode(fixed, fields);
            case PATRON_STATUS -> PatronStatusRequest.decode(fixed, fields);
            case PATRON_STATUS_RESPONSE -> PatronStatusResponse.decode(fixed, fields);
            case PATRON_INFORMATION -> PatronInformationRequest.decode(fixed, fields);
            case PATRON_INFORMATION_RESPONSE -> PatronInformationResponse.decode(fixed, fields);
            case BLOCK_PATRON -> BlockPatronRequest.decode(fixed, fields);
            case PATRON_ENABLE -> PatronEnableRequest.decode(fixed, fields);
            case PATRON_ENABLE_RESPONSE -> PatronEnableResponse.decode(fixed, fields);
            case END_SESSION -> EndSessionRequest.decode(fixed, fields);
            case END_SESSION_RESPONSE -> EndSessionResponse.decode(fixed, fields);
            case ACS_RESEND -> new AcsResendRequest();
            case SC_RESEND -> new ScResendRequest();
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
