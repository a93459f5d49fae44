package org.caiyun.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Reaction;
import org.caiyun.device.line.LineAction;
import org.caiyun.device.line.LineAddress;
import org.caiyun.device.line.LineEvent;
import org.caiyun.device.line.LinePolicy;
import org.caiyun.device.line.SupervisedLine;
import org.caiyun.device.line.TcpLine;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.llrp.LlrpReader;
import org.caiyun.device.rfid.llrp.LlrpSettings;
import org.caiyun.sim.peer.LlrpPeer;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.caiyun.sim.world.SimUhfTag;
import org.caiyun.sim.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The UHF driver and the simulated reader with a real socket between them. */
@Timeout(60)
final class UhfReaderOverTcpTest {
    private static final Uid UID = Uid.ofHex("E2801160 60000209 A1B2C3D4");
    private static final Bytes EPC = Bytes.ofHex("141CC04FC70BADB5C6E2DA1DED4DD319");
    private static final CommandId READ = new CommandId(1);
    private static final CommandId MARK = new CommandId(2);

    private final World world = new World();
    private final WirePeers peers = WirePeers.start();
    private final SupervisedLine<RfidCommand, RfidAnswer> reader =
            new SupervisedLine<>(new LlrpReader(LlrpSettings.standard()), LinePolicy.forDevices(), new Random(1));
    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final List<RfidAnswer> answers = new ArrayList<>();
    private TcpLine socket = new TcpLine("none", new LineAddress.Tcp("127.0.0.1", 1));
    private int opening;

    @BeforeEach
    void startKiosk() {
        var tag = new SimUhfTag(UID.bytes(), Bytes.ofHex("41C2").plus(EPC), Bytes.EMPTY);
        world.add(new SimBook("book", "3100000000017", "", List.of(), List.of(tag)));
        world.move("book", new Place.Captive());
        int port = peers.serveTcp("reader", new LlrpPeer(world));
        socket = new TcpLine("reader", new LineAddress.Tcp("127.0.0.1", port));
        peers.run(() -> perform(reader.start(peers.uptime())));
        Await.until("ready", () -> ticked() instanceof DeviceHealth.Ready);
    }

    @AfterEach
    void stop() {
        peers.run(() -> perform(reader.stop(peers.uptime())));
        peers.close();
    }

    @Test
    void readsATagAndMarksIt() {
        RfidAnswer read = ask(new RfidCommand.ReadTags(READ));
        RfidAnswer marked = ask(new RfidCommand.SetMark(MARK, UID, new MarkWrite.EpcBits(1, 0x00FF, 0x0007)));

        assertThat(read)
                .isEqualTo(new RfidAnswer.TagsRead(READ, List.of(new TagImage.Uhf(UID, 0x41C2, EPC, Bytes.EMPTY))));
        assertThat(marked).isEqualTo(new RfidAnswer.MarkSet(MARK, new MarkOutcome.Written()));
    }

    @Test
    void isReadyAgainAfterItsCableWasPulled() {
        peers.unplug("reader");
        Await.until("down", () -> ticked() instanceof DeviceHealth.Down);
        peers.replug("reader");
        Await.until("ready again", () -> ticked() instanceof DeviceHealth.Ready);

        assertThat(ask(new RfidCommand.ReadTags(READ))).isInstanceOf(RfidAnswer.TagsRead.class);
    }

    private RfidAnswer ask(RfidCommand command) {
        peers.run(() -> perform(reader.command(command, peers.uptime())));
        Await.until("an answer", () -> {
            ticked();
            return peers.call(() -> !answers.isEmpty());
        });
        return peers.call(answers::removeFirst);
    }

    /** The peers' thread stands in for the kiosk's loop, since it is one thread too. */
    private DeviceHealth ticked() {
        return peers.call(() -> {
            for (Runnable event = inbox.poll(); event != null; event = inbox.poll()) {
                event.run();
            }
            perform(reader.tick(peers.uptime()));
            return reader.health();
        });
    }

    private void perform(Reaction<RfidAnswer> reaction) {
        answers.addAll(reaction.results());
        for (LineAction action : reaction.line()) {
            switch (action) {
                case LineAction.Open() -> {
                    opening++;
                    int mine = opening;
                    socket.open(event -> inbox.add(() -> heard(mine, event)));
                }
                case LineAction.Write(Bytes bytes) -> socket.write(bytes);
                case LineAction.Close _ -> socket.close();
            }
        }
    }

    private void heard(int number, LineEvent event) {
        if (number == opening) {
            perform(reader.on(event, peers.uptime()));
        }
    }
}
