/**
 * The web server of the screens: static files, contents made on demand, and WebSockets, for browsers on this machine
 * only. It knows no book and no screen.
 */
@NullMarked
package org.caiyun.kiosk.ui.web;

import org.jspecify.annotations.NullMarked;
