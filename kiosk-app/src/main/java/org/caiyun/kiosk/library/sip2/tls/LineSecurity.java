package org.caiyun.kiosk.library.sip2.tls;

/** Whether a line is encrypted, and how; made once for a line that is opened many times. */
public sealed interface LineSecurity permits PlainText, TlsSecurity {
    /** For one connection, which must be used by its event loop only. */
    ConnectionGuard guard(String host, int port);
}
