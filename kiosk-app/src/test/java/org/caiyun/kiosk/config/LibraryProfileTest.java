package org.caiyun.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import org.caiyun.kiosk.library.sip2.AnswerTags;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.NoBlock;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Wire;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A profile in the configuration, and what is written beside it. */
final class LibraryProfileTest {
    @Test
    void aProfileGivesWhatIsNotWritten() {
        var library = with("profile: dp2");

        assertThat(library.wire())
                .isEqualTo(new Wire(
                        Charset.forName("UTF-8"),
                        Terminator.CR,
                        VerifyMode.LENIENT,
                        ChecksumKind.DP2,
                        ZoneId.of("Asia/Shanghai")));
        assertThat(library.manners()).isEqualTo(IlsProfiles.named("dp2").manners());
    }

    @Test
    void whatIsWrittenCountsBeforeTheProfile() {
        var library = with("profile: dp2, charset: GB18030, checksum: \"off\", noBlock: never,"
                + " answerTags: { sortBin: CL }, clockTolerance: 30s, retries: 1");

        assertThat(library.wire().charset()).isEqualTo(Charset.forName("GB18030"));
        assertThat(library.wire().verify()).isEqualTo(VerifyMode.OFF);
        assertThat(library.wire().checksum()).isEqualTo(ChecksumKind.DP2);
        assertThat(library.manners().noBlock()).isEqualTo(NoBlock.NEVER);
        assertThat(library.manners().tags()).isEqualTo(new AnswerTags("CL", AnswerTags.NONE, AnswerTags.NONE));
        assertThat(library.manners().clockTolerance()).isEqualTo(Duration.ofSeconds(30));
        assertThat(library.patience().retries()).isOne();
    }

    @Test
    void anEmptyListForgetsTheWordsOfTheProfile() {
        var account = "profile: koha, user: k, passwordFile: f";

        assertThat(with(account).manners().refusals()).hasSize(5);
        assertThat(with(account + ", refusals: []").manners().refusals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "profile: koha; kiosk.yaml:3: library.profile: koha needs user beside it",
                "profile: folio, user: k, passwordFile: f; kiosk.yaml:3: library.profile: folio needs location beside it",
                "profile: dp2, checksum: strict; kiosk.yaml:3: library.checksum: expected lenient or off with"
                        + " checksumOver dp2, was strict",
                "profile: kohu; kiosk.yaml:3: library.profile: expected one of generic, koha, evergreen, folio, alma,"
                        + " sierra, symphony, polaris, dp2, interlib, was kohu",
            })
    void whatTheLibrarySystemDoesNotDoWithoutMustBeThere(String keys, String problem) {
        assertThat(ConfigFiles.problems(yaml(keys))).containsExactly(problem);
    }

    private static LibraryConfig with(String keys) {
        return ConfigFiles.good(yaml(keys)).library();
    }

    private static String yaml(String keys) {
        return ConfigFiles.text("least.yaml").replace("institution: LIB", "institution: LIB, " + keys);
    }
}
