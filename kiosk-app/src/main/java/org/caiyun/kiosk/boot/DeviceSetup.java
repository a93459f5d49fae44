package org.caiyun.kiosk.boot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.caiyun.device.Driver;
import org.caiyun.device.chute.ChuteOnBoard;
import org.caiyun.device.chute.ChuteSettings;
import org.caiyun.device.io.BoardCommand;
import org.caiyun.device.io.BoardEvent;
import org.caiyun.device.io.DigitalIn;
import org.caiyun.device.io.DigitalOut;
import org.caiyun.device.io.ModbusBoard;
import org.caiyun.device.io.ModbusSettings;
import org.caiyun.device.io.PinsBoard;
import org.caiyun.device.io.PinsSettings;
import org.caiyun.device.line.LinePolicy;
import org.caiyun.device.line.SupervisedLine;
import org.caiyun.device.printer.EscPosPrinter;
import org.caiyun.device.printer.PaperProfile;
import org.caiyun.device.printer.PrinterSettings;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.d6.D6Dialect;
import org.caiyun.device.rfid.feig.FeigSettings;
import org.caiyun.device.rfid.hf.HfReader;
import org.caiyun.device.rfid.hf.HfSettings;
import org.caiyun.device.rfid.llrp.AccessPassword;
import org.caiyun.device.rfid.llrp.LlrpReader;
import org.caiyun.device.rfid.llrp.LlrpSettings;
import org.caiyun.device.rfid.rl866.Rl866Dialect;
import org.caiyun.device.rfid.rr3036.Rr3036Dialect;
import org.caiyun.device.scan.LabelScanner;
import org.caiyun.kiosk.config.AccessSecret;
import org.caiyun.kiosk.config.BoardConfig;
import org.caiyun.kiosk.config.BoardConfig.Wiring;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.LibraryConfig;
import org.caiyun.kiosk.config.Login;
import org.caiyun.kiosk.config.PrinterConfig;
import org.caiyun.kiosk.config.RfidConfig;
import org.caiyun.kiosk.config.RfidProtocol;
import org.caiyun.kiosk.config.ScannerConfig;
import org.caiyun.kiosk.library.sip2.NettyLine;
import org.caiyun.kiosk.library.sip2.Sip2Session;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.tls.TlsSettings;
import org.caiyun.kiosk.run.Clocks;
import org.caiyun.kiosk.run.Devices;

/** From the configuration to the machines of the devices and of the library link. */
final class DeviceSetup {
    private static final Duration SLACK = Duration.ofSeconds(2);

    private DeviceSetup() {}

    static Devices devices(KioskConfig config, Clocks clocks, RandomGenerator random) {
        var policy = LinePolicy.forDevices();
        var devices = config.devices();
        return new Devices(
                new SupervisedLine<>(reader(devices.rfid()), policy, random),
                new SupervisedLine<>(printer(devices.printer()), policy, random),
                new SupervisedLine<>(
                        new ChuteOnBoard(board(devices.board(), devices.chute()), devices.chute()), policy, random),
                new SupervisedLine<>(
                        library(config.library(), clocks::trusted), libraryPolicy(config.library(), policy), random),
                scanner(devices.scanner()).map(scanner -> new SupervisedLine<>(scanner, policy, random)),
                PlatformSetup.link(config, random));
    }

    /**
     * The session and the line have limits of their own with a better reason; these are the last resort behind them.
     */
    private static LinePolicy libraryPolicy(LibraryConfig library, LinePolicy usual) {
        Duration opening = NettyLine.Limits.DEFAULT.connectTimeout().plus(TlsSettings.HANDSHAKE_LIMIT);
        // 93 and 99 after the prompts
        Duration signingIn = library.link()
                .prompts()
                .limit()
                .plus(library.patience().responseTimeout().multipliedBy(2));
        return new LinePolicy(usual.backoff(), opening.plus(SLACK), signingIn.plus(SLACK), usual.settleTime());
    }

    private static Driver<RfidCommand, RfidAnswer> reader(RfidConfig rfid) {
        var driving = HfSettings.standard().withReplyTimeout(rfid.replyTimeout());
        return switch (rfid.protocol()) {
            case RfidProtocol.Feig(int address, boolean advanced, boolean reversed, boolean mends) ->
                new FeigSettings(address, advanced, reversed, mends, driving).reader();
            case RfidProtocol.Rl866(int address) -> new HfReader(new Rl866Dialect(address), driving);
            case RfidProtocol.D6() -> new HfReader(new D6Dialect(), driving);
            case RfidProtocol.Rr3036(int address) -> new HfReader(new Rr3036Dialect(address), driving);
            case RfidProtocol.Llrp llrp -> new LlrpReader(llrp(llrp, rfid.replyTimeout()));
        };
    }

    private static LlrpSettings llrp(RfidProtocol.Llrp llrp, Duration replyTimeout) {
        var usual = LlrpSettings.standard();
        return new LlrpSettings(
                llrp.antennas(),
                llrp.minimumRssi(),
                llrp.dwell(),
                usual.tidWords(),
                llrp.userWords(),
                llrp.filterByTid(),
                accessPassword(llrp.accessPassword()),
                replyTimeout,
                usual.keepAlive());
    }

    private static AccessPassword accessPassword(AccessSecret secret) {
        return switch (secret) {
            case AccessSecret.None() -> AccessPassword.NONE;
            case AccessSecret.InFile(var file) ->
                AccessPassword.ofHex(SecretFile.read(file, "devices.rfid.accessPasswordFile"));
        };
    }

    private static EscPosPrinter printer(PrinterConfig printer) {
        return switch (printer.driver()) {
            case ESCPOS -> {
                var usual = PrinterSettings.USUAL;
                yield new EscPosPrinter(new PrinterSettings(
                        new PaperProfile(printer.columns(), usual.paper().characters()),
                        usual.fence(),
                        usual.poll(),
                        usual.printLimit(),
                        usual.perKilobyte()));
            }
        };
    }

    /** Absent where the machine has none. */
    static Optional<LabelScanner> scanner(ScannerConfig scanner) {
        return switch (scanner) {
            case ScannerConfig.None() -> Optional.empty();
            case ScannerConfig.OnLine(String _, var settings) -> Optional.of(new LabelScanner(settings));
        };
    }

    private static Driver<BoardCommand, BoardEvent> board(BoardConfig board, ChuteSettings chute) {
        return switch (board.driver()) {
            case MODBUS_RTU -> {
                var usual = ModbusSettings.of(
                        board.unit(), inputs(chute, board.wiring()), modbusOutputs(chute, board.wiring()));
                yield new ModbusBoard(new ModbusSettings(
                        usual.unit(),
                        usual.inputs(),
                        usual.outputs(),
                        board.identity(),
                        usual.times().polledEvery(board.pollInterval())));
            }
            case PINS -> new PinsBoard(pins(board, chute));
        };
    }

    static PinsSettings pins(BoardConfig board, ChuteSettings chute) {
        var usual = PinsSettings.of(
                inputs(chute, board.wiring()),
                chute.outputs().channels().stream()
                        .map(channel -> output(channel, board.wiring()))
                        .toList());
        return new PinsSettings(
                usual.inputs(), usual.outputs(), board.wiring().pull(), usual.answerWithin(), usual.recheck());
    }

    private static List<DigitalIn> inputs(ChuteSettings chute, Wiring wiring) {
        return chute.inputs().channels().stream()
                .map(channel -> new DigitalIn(channel, wiring.activeLowInputs().contains(channel), wiring.debounce()))
                .toList();
    }

    /** One write sets them all, so the channels between the lowest and the highest belong to the chute. */
    private static List<DigitalOut> modbusOutputs(ChuteSettings chute, Wiring wiring) {
        var used =
                chute.outputs().channels().stream().mapToInt(Integer::intValue).summaryStatistics();
        return IntStream.rangeClosed(used.getMin(), used.getMax())
                .mapToObj(channel -> output(channel, wiring))
                .toList();
    }

    private static DigitalOut output(int channel, Wiring wiring) {
        return new DigitalOut(channel, wiring.activeLowOutputs().contains(channel));
    }

    private static Sip2Session library(LibraryConfig library, Supplier<Optional<Instant>> wallClock) {
        return switch (library.protocol()) {
            case SIP2 -> new Sip2Session(sip2(library), wallClock);
        };
    }

    /** @throws StartProblem when the file of the password cannot be read */
    static Sip2Settings sip2(LibraryConfig library) {
        return new Sip2Settings(
                account(library.login()),
                place(library),
                library.wire(),
                library.patience(),
                library.link().prompts(),
                library.manners());
    }

    private static Sip2Settings.Place place(LibraryConfig library) {
        var place = library.place();
        return switch (library.terminalPassword()) {
            case AccessSecret.None() -> place;
            case AccessSecret.InFile(var file) ->
                new Sip2Settings.Place(
                        place.institution(), place.location(), SecretFile.read(file, "library.terminalPasswordFile"));
        };
    }

    private static Sip2Settings.Account account(Login login) {
        return switch (login) {
            case Login.None() -> Sip2Settings.Account.NONE;
            case Login.WithPassword(var user, var file) ->
                new Sip2Settings.Account(user, SecretFile.read(file, "library.passwordFile"));
        };
    }
}
