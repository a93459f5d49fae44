package org.caiyun.kiosk.tag;

import org.caiyun.device.Bytes;

/** One element as it lies in an ISO/IEC 15962 list: where its precursor stands, and its octets still compacted. */
record ListElement(int oid, Compaction compaction, int start, Bytes raw) {}
