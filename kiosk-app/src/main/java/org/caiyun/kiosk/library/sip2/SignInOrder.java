package org.caiyun.kiosk.library.sip2;

/** What comes first where a login (93) is wanted. */
public enum SignInOrder {
    LOGIN_FIRST,
    /** 99, then 93, then 99 again: what counts is the status behind the login. */
    STATUS_FIRST
}
