package org.caiyun.kiosk.boot;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caiyun.device.line.LineAddress;
import org.caiyun.kiosk.config.LibraryConfig;
import org.caiyun.kiosk.config.LibraryLink;
import org.caiyun.kiosk.config.LibraryProtocol;
import org.caiyun.kiosk.config.Login;
import org.caiyun.kiosk.config.TlsConfig;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.LoginPrompts;
import org.caiyun.kiosk.library.sip2.LoginPrompts.Answer;
import org.caiyun.kiosk.library.sip2.LoginPrompts.Prompt;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.UidLookup;
import org.caiyun.kiosk.library.sip2.VerifyMode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The section {@code library} of the configuration as options of a command, under the same names and defaults. */
final class Sip2LinkOptions {
    /** 96, 97 and 98 lead to one repetition. */
    private static final int RETRIES = 1;

    private static final int LONGEST_TIMEOUT = 60;
    private static final String PLAIN = "tcp:";
    private static final String ENCRYPTED = "tls:";

    @Option(
            names = "--address",
            required = true,
            paramLabel = "HOST:PORT",
            description = "Where the library system listens.")
    private String address = "";

    @Option(names = "--tls", description = "That port is encrypted.")
    private boolean tls;

    @Option(names = "--ca", paramLabel = "FILE", description = "PEM: who may have signed the library's certificate.")
    private @Nullable Path ca;

    @Option(names = "--certificate", paramLabel = "FILE", description = "PEM: the kiosk's own certificate.")
    private @Nullable Path certificate;

    @Option(names = "--key-file", paramLabel = "FILE", description = "PEM, PKCS#8: the key of that certificate.")
    private @Nullable Path keyFile;

    @Option(
            names = "--server-name",
            paramLabel = "NAME",
            description = "The name in the library's certificate, where it is not HOST.")
    private String serverName = "";

    @Option(names = "--user", paramLabel = "U", description = "The kiosk's account; none where no login is wanted.")
    private String user = "";

    @Option(names = "--password-file", paramLabel = "F", description = "A file that holds its password.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--institution",
            required = true,
            paramLabel = "AO",
            description = "The library's own code (SIP2 AO).")
    private String institution = "";

    @Option(
            names = "--location",
            paramLabel = "CP",
            description = "The kiosk's place in the library's code (SIP2 CP, AP).")
    private String location = "";

    @Option(
            names = "--charset",
            defaultValue = "UTF-8",
            description = "UTF-8, GB18030, GBK, ISO-8859-1 or IBM850 (default: ${DEFAULT-VALUE}).")
    private Charset charset = StandardCharsets.UTF_8;

    @Option(
            names = "--terminator",
            defaultValue = "cr",
            converter = TerminatorWord.class,
            description = "cr, crlf or lf (default: ${DEFAULT-VALUE}).")
    private Terminator terminator = Terminator.CR;

    @Option(
            names = "--checksum",
            defaultValue = "strict",
            converter = VerifyWord.class,
            description = "strict, lenient or off (default: ${DEFAULT-VALUE}).")
    private VerifyMode checksum = VerifyMode.STRICT;

    @Option(
            names = "--checksum-over",
            defaultValue = "bytes",
            converter = KindWord.class,
            description = "bytes, code-points or dp2 (default: ${DEFAULT-VALUE}).")
    private ChecksumKind checksumOver = ChecksumKind.BYTES;

    @Option(
            names = "--prompt",
            paramLabel = "SEND:TEXT",
            description = "A login prompt before SIP2: user:TEXT, password:TEXT or nothing:TEXT; again for the next.")
    private List<String> prompts = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long one answer may take, 1 to 60 (default: ${DEFAULT-VALUE}).")
    private int timeout = 5;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone of the library's dates, for instance Asia/Shanghai (default: this machine's).")
    private ZoneId zone = ZoneId.systemDefault();

    /**
     * What a configuration with these settings would hold.
     *
     * @throws IllegalArgumentException that says which options do not fit together
     */
    LibraryConfig config() {
        require(timeout >= 1 && timeout <= LONGEST_TIMEOUT, "--timeout is 1 to " + LONGEST_TIMEOUT);
        require(user.isEmpty() == (passwordFile == null), "--user and --password-file go together");
        require(
                checksumOver != ChecksumKind.DP2 || checksum != VerifyMode.STRICT,
                "--checksum-over dp2 goes with --checksum lenient or off: dp2's answers never carry the request's number");
        require(!(tls && address.startsWith(PLAIN)), "--tls and an address that begins with tcp: do not go together");
        var response = Duration.ofSeconds(timeout);
        var usual = Sip2Settings.Patience.DEFAULT;
        return new LibraryConfig(
                LibraryProtocol.SIP2,
                new LibraryLink(line(), tlsConfig(), loginPrompts()),
                login(),
                new Sip2Settings.Place(institution, location, ""),
                new Sip2Settings.Wire(charset, terminator, checksum, checksumOver, zone),
                new Sip2Settings.Patience(response, response.multipliedBy(4), usual.statusInterval(), RETRIES),
                UidLookup.USUAL);
    }

    private String line() {
        return LineAddress.parse(isConfigured() ? address : (tls ? ENCRYPTED : PLAIN) + address)
                .text();
    }

    /** Written as in the configuration. */
    private boolean isConfigured() {
        return address.startsWith(ENCRYPTED) || address.startsWith(PLAIN);
    }

    private TlsConfig tlsConfig() {
        boolean any = ca != null || certificate != null || keyFile != null || !serverName.isEmpty();
        require(
                tls || address.startsWith(ENCRYPTED) || !any,
                "--ca, --certificate, --key-file and --server-name need --tls");
        require((certificate == null) == (keyFile == null), "--certificate and --key-file go together");
        return new TlsConfig(
                ca == null ? new TlsConfig.KnownAuthorities() : new TlsConfig.InFile(ca),
                certificate == null || keyFile == null
                        ? new TlsConfig.Nobody()
                        : new TlsConfig.Certified(certificate, keyFile),
                serverName);
    }

    private Login login() {
        return passwordFile == null ? new Login.None() : new Login.WithPassword(user, passwordFile);
    }

    private LoginPrompts loginPrompts() {
        if (prompts.isEmpty()) {
            return LoginPrompts.NONE;
        }
        var steps = prompts.stream().map(Sip2LinkOptions::prompt).toList();
        require(steps.size() <= LoginPrompts.MOST, "--prompt is given " + LoginPrompts.MOST + " times at most");
        var made = new LoginPrompts(steps, LoginPrompts.USUAL_LIMIT, false);
        require(passwordFile != null || !made.needsAccount(), "--prompt needs --user and --password-file");
        return made;
    }

    private static Prompt prompt(String text) {
        int colon = text.indexOf(':');
        require(colon > 0 && colon < text.length() - 1, "--prompt is user:TEXT, password:TEXT or nothing:TEXT");
        return new Prompt(text.substring(colon + 1), choice(Answer.values(), text.substring(0, colon)));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** As the configuration writes it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E choice(E[] values, String text) {
        Optional<E> found =
                List.of(values).stream().filter(v -> word(v).equals(text)).findFirst();
        return found.orElseThrow(() -> new TypeConversionException("expected one of "
                + String.join(
                        ", ",
                        List.of(values).stream().map(Sip2LinkOptions::word).toList())
                + ", was " + text));
    }

    static final class TerminatorWord implements ITypeConverter<Terminator> {
        @Override
        public Terminator convert(String text) {
            return choice(Terminator.values(), text);
        }
    }

    static final class VerifyWord implements ITypeConverter<VerifyMode> {
        @Override
        public VerifyMode convert(String text) {
            return choice(VerifyMode.values(), text);
        }
    }

    static final class KindWord implements ITypeConverter<ChecksumKind> {
        @Override
        public ChecksumKind convert(String text) {
            return choice(ChecksumKind.values(), text);
        }
    }
}
