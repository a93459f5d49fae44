package org.caiyun.kiosk.config.yaml;

/** A line of a file; lines count from 1. */
record Place(String file, int line) {}
