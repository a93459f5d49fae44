package org.caiyun.kiosk.config;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.IlsProfile.Needed;
import org.caiyun.kiosk.config.yaml.Problem;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.kiosk.library.sip2.AnswerTags;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.LocationAtCheckIn;
import org.caiyun.kiosk.library.sip2.NoBlock;
import org.caiyun.kiosk.library.sip2.RefusalWords;
import org.caiyun.kiosk.library.sip2.RefusalWords.Match;
import org.caiyun.kiosk.library.sip2.SignInOrder;
import org.caiyun.kiosk.library.sip2.Sip2Manners;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Patience;
import org.caiyun.kiosk.library.sip2.Sip2Settings.Wire;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file beside what is known of its library system; docs/library-link.md has the sources. */
final class IlsProfilesTest {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final Charset IBM850 = Charset.forName("IBM850");
    private static final AnswerTags NO_EXTENSIONS = new AnswerTags("CL", AnswerTags.NONE, AnswerTags.NONE);
    private static final AnswerTags NOTHING = new AnswerTags(AnswerTags.NONE, AnswerTags.NONE, AnswerTags.NONE);

    static Stream<Arguments> wires() {
        return Stream.of(
                arguments("generic", true, UTF_8, VerifyMode.STRICT, ChecksumKind.BYTES),
                arguments("koha", true, UTF_8, VerifyMode.LENIENT, ChecksumKind.BYTES),
                arguments("evergreen", true, UTF_8, VerifyMode.LENIENT, ChecksumKind.BYTES),
                arguments("folio", true, IBM850, VerifyMode.OFF, ChecksumKind.BYTES),
                arguments("alma", false, UTF_8, VerifyMode.LENIENT, ChecksumKind.BYTES),
                arguments("sierra", false, UTF_8, VerifyMode.LENIENT, ChecksumKind.BYTES),
                arguments("symphony", false, UTF_8, VerifyMode.STRICT, ChecksumKind.BYTES),
                arguments("polaris", false, UTF_8, VerifyMode.LENIENT, ChecksumKind.BYTES),
                arguments("dp2", true, UTF_8, VerifyMode.LENIENT, ChecksumKind.DP2),
                arguments("interlib", false, UTF_8, VerifyMode.LENIENT, ChecksumKind.BYTES));
    }

    @ParameterizedTest
    @MethodSource("wires")
    void everyFileSaysHowItsLibrarySystemWrites(
            String name, boolean verified, Charset charset, VerifyMode verify, ChecksumKind kind) {
        var profile = IlsProfiles.named(name);

        assertThat(profile.wire()).isEqualTo(new Wire(charset, Terminator.CR, verify, kind, ZoneOffset.UTC));
        assertThat(profile.verified()).isEqualTo(verified);
        assertThat(profile.about()).isNotBlank();
        assertThat(profile.source()).isNotBlank();
    }

    static Stream<Arguments> manners() {
        return Stream.of(
                arguments("generic", Needed.OPTIONAL, Needed.OPTIONAL, manners(true, NoBlock.SENT, AnswerTags.USUAL)),
                arguments(
                        "evergreen", Needed.REQUIRED, Needed.OPTIONAL, manners(true, NoBlock.NEVER, AnswerTags.USUAL)),
                arguments("folio", Needed.REQUIRED, Needed.REQUIRED, manners(true, NoBlock.SENT, AnswerTags.USUAL)),
                arguments("alma", Needed.OPTIONAL, Needed.OPTIONAL, manners(false, NoBlock.SENT, NO_EXTENSIONS)),
                arguments(
                        "sierra",
                        Needed.REQUIRED,
                        Needed.OPTIONAL,
                        manners(true, NoBlock.SENT_FIRST, AnswerTags.USUAL)),
                arguments(
                        "symphony",
                        Needed.OPTIONAL,
                        Needed.OPTIONAL,
                        manners(true, NoBlock.SENT_FIRST, AnswerTags.USUAL)),
                arguments(
                        "polaris",
                        Needed.OPTIONAL,
                        Needed.OPTIONAL,
                        manners(true, NoBlock.SENT_FIRST, AnswerTags.USUAL)),
                arguments("dp2", Needed.OPTIONAL, Needed.OPTIONAL, manners(true, NoBlock.SENT_FIRST, NOTHING)),
                arguments(
                        "interlib",
                        Needed.OPTIONAL,
                        Needed.OPTIONAL,
                        manners(true, NoBlock.SENT_FIRST, AnswerTags.USUAL)));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void everyFileSaysHowItsLibrarySystemBehaves(String name, Needed login, Needed location, Sip2Manners manners) {
        var profile = IlsProfiles.named(name);

        assertThat(profile.login()).isEqualTo(login);
        assertThat(profile.location()).isEqualTo(location);
        assertThat(profile.manners()).isEqualTo(manners);
    }

    /** The words are those of its source, C4/SIP/ILS.pm. */
    @Test
    void kohaNeedsALoginNoBranchAndHasWordsOfItsOwn() {
        var koha = IlsProfiles.named("koha");

        assertThat(koha.login()).isEqualTo(Needed.REQUIRED);
        assertThat(koha.manners())
                .isEqualTo(new Sip2Manners(
                        SignInOrder.LOGIN_FIRST,
                        LocationAtCheckIn.EMPTY,
                        NoBlock.NEVER,
                        AnswerTags.USUAL,
                        List.of(
                                new RefusalWords("AF", Match.IS, "item not checked out", Refusal.NOT_ON_LOAN),
                                new RefusalWords("AF", Match.IS, "invalid item", Refusal.UNKNOWN_ITEM),
                                new RefusalWords(
                                        "AF", Match.CONTAINS, "item withdrawn, return not allowed", Refusal.WITHDRAWN),
                                new RefusalWords("AF", Match.CONTAINS, "item lost, return not allowed", Refusal.LOST),
                                new RefusalWords("AF", Match.CONTAINS, "item is on hold", Refusal.BLOCKED)),
                        ofMinutes(2)));
    }

    /** Koha hangs up on who is silent for its client time-out, often ten minutes. */
    @ParameterizedTest
    @MethodSource("names")
    void everyLibrarySystemIsWaitedForAsLongAsTheStandardsAre(String name) {
        assertThat(IlsProfiles.named(name).patience()).isEqualTo(Patience.DEFAULT);
    }

    static List<String> names() {
        return IlsProfiles.names();
    }

    @Test
    void theTablesKnowEveryName() {
        assertThat(wires().map(row -> row.get()[0])).containsExactlyElementsOf(IlsProfiles.names());
        assertThat(Stream.concat(Stream.of("koha"), manners().map(row -> row.get()[0])))
                .containsExactlyInAnyOrderElementsOf(IlsProfiles.names());
    }

    /** A site that names no profile has the standard's, key by key. */
    @Test
    void genericIsWhatAFileWithoutAnyKeySays() {
        var bare = read("about: a\nsource: b\nverified: true\n");

        var generic = IlsProfiles.named(IlsProfiles.GENERIC);
        assertThat(bare)
                .isEqualTo(new YamlResult.Good<>(new IlsProfile(
                        "a",
                        "b",
                        true,
                        generic.login(),
                        generic.location(),
                        generic.wire(),
                        generic.manners(),
                        generic.patience())));
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments("noblock: sent", "4: noblock: unknown key; did you mean noBlock?"),
                arguments("answerTags: { sortbin: CL }", "4: answerTags.sortbin: unknown key; did you mean sortBin?"),
                arguments(
                        "answerTags: { sortBin: cl }",
                        "4: answerTags.sortBin: expected a tag of two characters such as CL, or none, was cl"),
                arguments(
                        "refusals: [{ text: x, means: gone }]",
                        "4: refusals[0].means: expected one of not-on-loan, unknown-item, other-library, blocked,"
                                + " claimed-returned, lost, withdrawn, reference-only, other, was gone"),
                arguments(
                        "checksumOver: dp2", "1: checksum: expected lenient or off with checksumOver dp2, was strict"),
                arguments("retries: 10", "4: retries: expected a whole number from 0 to 9, was 10"),
                arguments("password: x", "4: password: unknown key"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aFileThatIsWrongSaysWhere(String line, String problem) {
        assertThat(problems(read("about: a\nsource: b\nverified: true\n" + line + "\n")))
                .hasSize(1)
                .first()
                .asString()
                .contains(problem);
    }

    @Test
    void aFileMustSayWhatItIsWorth() {
        assertThat(problems(read("charset: UTF-8\n")))
                .extracting(problem -> problem.replaceAll(".*: (\\w+): missing.*", "$1"))
                .containsExactly("about", "source", "verified");
    }

    private static YamlResult<IlsProfile> read(String yaml) {
        return IlsProfiles.read(new YamlSource("own.yaml", yaml));
    }

    private static List<String> problems(YamlResult<IlsProfile> result) {
        return switch (result) {
            case YamlResult.Good<IlsProfile> _ -> List.of();
            case YamlResult.Bad<IlsProfile>(List<Problem> problems) ->
                problems.stream().map(Problem::toString).toList();
        };
    }

    private static Sip2Manners manners(boolean location, NoBlock noBlock, AnswerTags tags) {
        return new Sip2Manners(
                SignInOrder.LOGIN_FIRST,
                location ? LocationAtCheckIn.SENT : LocationAtCheckIn.EMPTY,
                noBlock,
                tags,
                List.of(),
                ofMinutes(2));
    }
}
