package org.caiyun.kiosk.http;

/** What became of a call: an answer of whatever status, or none. */
public sealed interface HttpResult {
    /** Its text shows no body. */
    record Answered(int status, String body) implements HttpResult {
        @Override
        public String toString() {
            return "Answered[" + status + ", " + body.length() + " characters]";
        }
    }

    /**
     * There is no answer that can be used; the other side may have done what it was asked all the same.
     *
     * @param why for whoever looks after the network, with what to do where that is known
     */
    record Failed(String why) implements HttpResult {}
}
