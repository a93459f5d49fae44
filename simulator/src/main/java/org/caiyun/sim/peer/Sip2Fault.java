package org.caiyun.sim.peer;

import java.time.Duration;

/** What can go wrong with one request to the simulated ACS. */
public sealed interface Sip2Fault {
    /** The request was run, and its answer never comes. */
    record AnswerLost() implements Sip2Fault {}

    /** The request never arrived: it was not run, and nothing comes. */
    record RequestLost() implements Sip2Fault {}

    /** The request was run; its answer takes this much longer than usual. */
    record Late(Duration by) implements Sip2Fault {}

    /** The request was run; its answer carries another sequence number. */
    record WrongSequence() implements Sip2Fault {}

    /** The request was run; its answer's checksum is wrong. */
    record BadChecksum() implements Sip2Fault {}

    /** The request was run; the answer names another item. */
    record AnotherItem() implements Sip2Fault {}

    /** 96 in place of the answer; the request was not run. */
    record AsksToResend() implements Sip2Fault {}

    /** 98 in place of the answer; the request was not run. */
    record StatusInstead() implements Sip2Fault {}

    /** A line that is not SIP2, as FOLIO writes when it fails inside. */
    record PlainText(boolean executed) implements Sip2Fault {}

    record HangUp(boolean executed) implements Sip2Fault {}

    /** The request was run; the connection ends in the middle of its answer. */
    record BreaksOff() implements Sip2Fault {}

    /** A check-in is answered with no (10, ok = 0), and was not run. */
    record Refused() implements Sip2Fault {}

    /** 94 says no, whatever the password was. */
    record LoginRefused() implements Sip2Fault {}
}
