package org.caiyun.device.rfid.llrp;

import org.caiyun.device.Bytes;

/** Messages that a toolkit of others has made, and the tag in them; the tests start from them. */
final class PublishedMessages {
    static final Bytes EPC = Bytes.ofHex("1703000398130803F4040000");

    static final Bytes GET_READER_CAPABILITIES = Bytes.ofHex("0401 0000000B 00000001 00");
    static final Bytes DELETE_ALL_ROSPECS = Bytes.ofHex("0415 0000000E 00000002 00000000");
    static final Bytes ADD_ROSPEC = Bytes.ofHex("0414 00000050 00000003 00B10046 0000007B 00 00"
            + "00B20012 00B3000500 00B6000900 00000000"
            + "00B70018 0001 0000 00B80009 01 000001F4 00BA0007 0009 01"
            + "00ED0012 01 0000 00EE000B 1580 015C0005C0");
    static final Bytes ENABLE_ROSPEC = Bytes.ofHex("0418 0000000E 00000004 0000007B");
    static final Bytes START_ROSPEC = Bytes.ofHex("0416 0000000E 00000005 0000007B");
    static final Bytes ADD_ROSPEC_RESPONSE = Bytes.ofHex("041E 00000012 00000003 011F0008 0000 0000");
    static final Bytes RO_ACCESS_REPORT = Bytes.ofHex(
            "043D 00000026 00000258" + "00F0001C 8D 1703000398130803F4040000 81 0001 86 D3 88 0003 8C 3400");
    static final Bytes KEEPALIVE_ACK = Bytes.ofHex("0448 0000000A 00000007");
    static final Bytes ADD_ACCESSSPEC = Bytes.ofHex("0428 0000005D 00000008 00CF0053 0000022B 0000 01 00 00000000"
            + "00D0000701 0001 00D1003C 01520027 01530023 60 0020 0060 FFFFFFFFFFFFFFFFFFFFFFFF"
            + "0060 1703000398130803F4040000 01560011 0001 00000000 40 0002 0001 9703");

    private PublishedMessages() {}
}
