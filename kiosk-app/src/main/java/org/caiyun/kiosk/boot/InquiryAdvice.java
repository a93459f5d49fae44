package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.device.DeviceFault;
import org.caiyun.kiosk.config.LibraryLink;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.HeardOnLine;
import org.caiyun.kiosk.library.sip2.Inquiry;
import org.caiyun.kiosk.library.sip2.InquiryEnd;
import org.caiyun.kiosk.library.sip2.InquiryStage;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;

/** Why an inquiry got no answer, and what to try, from what was heard on the line. */
record InquiryAdvice(Inquiry inquiry, Sip2Settings.Wire wire, LibraryLink link) {
    ObjectNode json(String asked, InquiryEnd.Failed failed) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("asked", asked).put("answer", isRefusal(failed) ? "no" : "none");
        json.put("stage", Sip2LinkOptions.word(failed.stage()));
        json.put("problem", inOptions(problem(failed)));
        advice(failed).forEach(json.putArray("advice")::add);
        return json;
    }

    /** The library understood, and said no. */
    boolean isRefusal(InquiryEnd.Failed failed) {
        return failed.fault() instanceof DeviceFault.Refused;
    }

    /** The keys of the configuration as the options of this command. */
    static String inOptions(String text) {
        return text.replace("library.address begins with tcp:", "leave --tls out")
                .replace("library.tls.serverName", "--server-name")
                .replace("library.tls.certificate", "--certificate")
                .replace("library.tls.keyFile", "--key-file")
                .replace("library.tls.ca", "--ca")
                .replace("library.terminalPasswordFile", "--terminal-password-file")
                .replace("library.passwordFile", "--password-file");
    }

    private static String problem(InquiryEnd.Failed failed) {
        return switch (failed.fault()) {
            case DeviceFault.Disconnected(String why)
            when failed.stage() == InquiryStage.CONNECT -> "no connection: " + why;
            case DeviceFault.Disconnected(String why) -> "the connection ended: " + why;
            case DeviceFault.Silent(var waited) -> "no answer in " + waited.toMillis() + " ms";
            case DeviceFault.Garbled(String what) -> "what came back cannot be used: " + what;
            case DeviceFault.Refused(String what) -> "refused: " + what;
            // no library line has these
            case DeviceFault.WrongDevice _, DeviceFault.NeedsHands _, DeviceFault.Busy _ ->
                failed.fault().toString();
        };
    }

    private List<String> advice(InquiryEnd.Failed failed) {
        var advice = new ArrayList<String>();
        if (failed.stage() == InquiryStage.QUESTION && inquiry instanceof Inquiry.CheckIn(var item)) {
            advice.add("THE LOAN MAY BE CLOSED ALL THE SAME: ask item " + item.text() + " before anything else");
        }
        switch (failed.fault()) {
            case DeviceFault.Disconnected _ -> ofEnd(failed, advice);
            case DeviceFault.Silent _ -> ofSilence(failed.heard(), advice);
            case DeviceFault.Garbled _ -> ofDamage(failed, advice);
            case DeviceFault.Refused _ -> ofRefusal(failed.stage(), advice);
            case DeviceFault.WrongDevice _, DeviceFault.NeedsHands _, DeviceFault.Busy _ -> {}
        }
        return advice;
    }

    private void ofEnd(InquiryEnd.Failed failed, List<String> advice) {
        if (failed.heard().looksEncrypted() && !isEncrypted()) {
            advice.add("the other side speaks TLS: add --tls");
            return;
        }
        switch (failed.stage()) {
            case CONNECT -> {
                if (isEncrypted()) {
                    advice.add("docs/library-link.md, What the log says, has these words and what to do");
                } else {
                    advice.add("are host and port right, does the library's firewall let this machine in, does its SIP2"
                            + " server run?");
                }
            }
            case PROMPTS ->
                advice.add("does the server know this user and this machine? telnet HOST PORT shows its words");
            case LOGIN ->
                advice.add("some servers hang up on a wrong user or password, or on a machine that they do not"
                        + " know; others ask in the manner of telnet (--prompt), or are encrypted (--tls)");
            case STATUS -> advice.add("some servers hang up before a login: give --user and --password-file");
            case QUESTION ->
                advice.add("some servers hang up on a message that they do not know: the vendor's log says more");
        }
    }

    private void ofSilence(HeardOnLine heard, List<String> advice) {
        if (heard.isNothing()) {
            advice.add("nothing came at all. The server may wait for another end of message: try --terminator "
                    + (wire.terminator() == Terminator.CR ? "crlf" : "cr"));
            if (!isEncrypted()) {
                advice.add("a port that is encrypted is silent too: try --tls");
            }
            advice.add("a server that is slow needs a longer --timeout");
        } else if (heard.messages() == 0) {
            advice.add("something came, but no end of a message: try --terminator lf");
            advice.add(
                    "a server that asks for a login in plain words needs --prompt; telnet HOST PORT shows its words");
        } else {
            advice.add("messages came, but not the answer: --trace shows which");
        }
    }

    private void ofDamage(InquiryEnd.Failed failed, List<String> advice) {
        HeardOnLine heard = failed.heard();
        if (failed.stage() == InquiryStage.PROMPTS) {
            advice.add("telnet HOST PORT shows the server's own words");
        } else if (heard.messages() > 0 && !heard.hasSum() && wire.verify() == VerifyMode.STRICT) {
            advice.add("its messages carry no checksum: try --checksum lenient, or have error detection switched on");
        } else if (heard.hasSum()
                && !heard.rightSums().isEmpty()
                && !heard.rightSums().contains(wire.checksum())) {
            heard.rightSums().stream()
                    .sorted()
                    .forEach(kind -> advice.add("its checksums are right over " + Sip2LinkOptions.word(kind)
                            + ": try --checksum-over " + Sip2LinkOptions.word(kind)
                            + (kind == ChecksumKind.DP2 ? " --checksum lenient" : "")));
        } else if (heard.hasSum() && heard.rightSums().isEmpty()) {
            advice.add("its checksums are wrong by every rule known here: is --charset right? --checksum off looks at"
                    + " none");
        } else {
            advice.add("--trace shows what came; the server may refuse the checksums of requests: try --checksum off,"
                    + " or another --checksum-over");
        }
    }

    private static void ofRefusal(InquiryStage stage, List<String> advice) {
        switch (stage) {
            case LOGIN, PROMPTS -> advice.add("are user, password file and --location those that the library gave?");
            case CONNECT, STATUS, QUESTION -> advice.add("status shows what the library allows");
        }
    }

    private boolean isEncrypted() {
        return link.address().startsWith("tls:");
    }
}
