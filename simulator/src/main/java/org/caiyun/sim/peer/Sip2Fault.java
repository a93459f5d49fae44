package org.caiyun.sim.peer;

import java.time.Duration;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.Terminator;

/** What can go wrong with one request to the simulated ACS. {@link Sip2Switch} says with which. */
public sealed interface Sip2Fault {
    /** Something else happens in place of the answer. */
    sealed interface Instead extends Sip2Fault {}

    /** The request is run and its right answer remembered; what is sent, or how, is not right. */
    sealed interface Spoiling extends Sip2Fault {}

    /** The request never arrived: it was not run, and nothing comes. */
    record RequestLost() implements Instead {}

    /** 96 in place of the answer; the request was not run. */
    record AsksToResend() implements Instead {}

    /** So many 96 at once in place of the answer; the request was not run. */
    record ResendStorm(int messages) implements Instead {}

    /** 98 in place of the answer; the request was not run. */
    record StatusInstead() implements Instead {}

    /** A line that is not SIP2, as FOLIO writes when it fails inside. */
    record PlainText(boolean executed) implements Instead {}

    record HangUp(boolean executed) implements Instead {}

    /** A check-in is answered with no (10, ok = 0), and was not run. */
    record Refused() implements Instead {}

    /** 94 says no, whatever the password was; who asks anything else is hung up on. */
    record LoginRefused() implements Instead {}

    /** A request that was heard before is run again, where its answer should be repeated. */
    record RunAgain() implements Sip2Fault {}

    /** Its answer never comes. */
    record AnswerLost() implements Spoiling {}

    /** Its answer takes this much longer than usual. */
    record Late(Duration by) implements Spoiling {}

    /** Its answer carries another sequence number. */
    record WrongSequence() implements Spoiling {}

    /** Its answer's checksum is wrong. */
    record BadChecksum() implements Spoiling {}

    /** The answer's checksum is added up in this way, whatever the site's is. */
    record OtherChecksum(ChecksumKind kind) implements Spoiling {}

    /** The answer names another item. */
    record AnotherItem() implements Spoiling {}

    /** The fields of the answer have no values. */
    record BlankFields() implements Spoiling {}

    /** The texts of the answer are decomposed (NFD), as Evergreen writes them. */
    record Decomposed() implements Spoiling {}

    /** The library's clock, and so every date in the answer, is this far ahead. */
    record ClockOff(Duration ahead) implements Spoiling {}

    /** The connection ends in the middle of the answer. */
    record BreaksOff() implements Spoiling {}

    /** Half the answer comes, and the other half never does. */
    record HalfLine() implements Spoiling {}

    /** The answer comes without its terminator. */
    record NoEnd() implements Spoiling {}

    /** The answer ends in this way, whatever the site's terminator is. */
    record Ends(Terminator with) implements Spoiling {}

    /** The answer comes in so many portions, each this long after the one before. */
    record InParts(int parts, Duration apart) implements Spoiling {}

    /** The answer before comes once more, and this one behind it in one portion. */
    record Merged() implements Spoiling {}

    /** The answer comes twice, in one portion. */
    record Twice() implements Spoiling {}
}
