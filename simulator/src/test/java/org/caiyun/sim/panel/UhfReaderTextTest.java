package org.caiyun.sim.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.caiyun.device.Bytes;
import org.caiyun.sim.line.LineTap.Way;
import org.caiyun.sim.panel.LineText.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UhfReaderTextTest {
    private final UhfReaderText text = new UhfReaderText();

    @Test
    void namesMessagesAndTheirReplies() {
        assertThat(text.passed(Way.TO_DEVICE, Bytes.ofHex("0415 0000000E 00000002 00000000")))
                .containsExactly(new Said("04150000000E0000000200000000", "forget how to look (DELETE_ROSPEC 2)"));
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("041E 00000012 00000003 011F0008 0000 0000")))
                .containsExactly(new Said("041E0000001200000003011F000800000000", "done (ADD_ROSPEC_RESPONSE 3)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            041E 00000012 00000003 011F0008 0065 0000                                           | refused, status 101 (ADD_ROSPEC_RESPONSE 3)
            0464 0000000A 00000003                                                              | a reply without a status (ERROR_MESSAGE 3)
            043D 0000000A 00000000                                                              | no tag (RO_ACCESS_REPORT 0)
            043D 00000012 00000000 00F00004 00F00004                                            | 2 tags (RO_ACCESS_REPORT 0)
            043D 0000000E 00000000 00F000FF                                                     | no tag (RO_ACCESS_REPORT 0)
            043F 00000027 0000000B 00F6001D 0080000C 0000000000000000 00F9000D 01 00000001 00000000 | the look has ended (READER_EVENT_NOTIFICATION 11)
            043F 00000020 00000001 00F60016 0080000C 0000000000000000 01000006 0000             | welcome (READER_EVENT_NOTIFICATION 1)
            043F 00000020 00000001 00F60016 0080000C 0000000000000000 01000006 0001             | not welcome, status 1 (READER_EVENT_NOTIFICATION 1)
            043F 0000001E 00000001 00F60014 0080000C 0000000000000000 01010004                  | goodbye (READER_EVENT_NOTIFICATION 1)
            043F 00000021 00000001 00F60017 0080000C 0000000000000000 00FF0007 00 0001          | an antenna is gone (READER_EVENT_NOTIFICATION 1)
            043F 0000000B 00000001 00                                                           | an event (READER_EVENT_NOTIFICATION 1)
            """)
    void saysWhatAReaderTells(String hex, String words) {
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex(hex)))
                .extracting(Said::text)
                .containsExactly(words);
    }

    @Test
    void showsNeitherPasswordsNorWhatTagsSay() {
        assertThat(text.passed(Way.TO_DEVICE, Bytes.ofHex("0428 0000000E 00000008 CAFE0123")))
                .containsExactly(new Said("04280000000E00000008", "what to do with a tag (ADD_ACCESSSPEC 8)"));
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("043D 0000000E 00000009 00F00004")))
                .containsExactly(new Said("043D0000000E00000009", "1 tag (RO_ACCESS_REPORT 9)"));
    }

    @Test
    void saysOnceThatALineSpeaksOtherwise() {
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("0D006500030300445330AA")))
                .containsExactly(new Said("", "no LLRP any more: no header of LLRP version 1: 0D006500030300445330"));
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("0448 0000000A 00000007")))
                .isEmpty();

        text.reset();
        assertThat(text.passed(Way.FROM_DEVICE, Bytes.ofHex("0448 0000000A 00000007")))
                .containsExactly(new Said("04480000000A00000007", "here (KEEPALIVE_ACK 7)"));
    }
}
