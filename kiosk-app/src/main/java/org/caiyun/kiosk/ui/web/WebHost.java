package org.caiyun.kiosk.ui.web;

/** What all connections of one server share. */
record WebHost(WebSite site, WebLimits limits, Gate gate, Answers answers, ContentDesk desk, RefusalCounts refusals) {}
