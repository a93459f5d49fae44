package org.caiyun.sim.peer;

import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.Uptime;
import org.caiyun.sim.world.ChuteModel;
import org.caiyun.sim.world.ChuteSensor;

/**
 * A Modbus RTU board wired to the simulated machine: it answers functions 01, 02, 03, 05 and 0F, refuses others, and is
 * silent where a real slave is (bad CRC, another unit, no power). One thread calls it.
 */
public final class ModbusPeer implements ChuteBoard {
    /** Identity registers: "CY" and the version of the register map; the number of outputs follows. */
    private static final int IDENTITY = 0x4359;

    private static final int MAP_VERSION = 1;

    private final ModbusPeerSettings settings;
    private final ChuteModel model;
    private final ChuteWiring wiring;
    private final ModbusImage image;
    private final ModbusRequests requests = new ModbusRequests();
    private Optional<Uptime> silentAt = Optional.empty();
    private Optional<Uptime> barksAt = Optional.empty();
    private boolean powered = true;
    /** A board that is polled is asked the same and says the same, time after time: both are worked out once. */
    private Heard lastHeard = new Heard(Bytes.EMPTY, Bytes.EMPTY);

    private Said lastSaid = new Said(Bytes.EMPTY, Bytes.EMPTY);

    /** A request whose CRC is right, and what is in it. */
    private record Heard(Bytes request, Bytes pdu) {}

    /** A reply, and the frame that carries it. */
    private record Said(Bytes pdu, Bytes frame) {}

    public ModbusPeer(ModbusPeerSettings settings, ChuteModel model) {
        this.settings = settings;
        this.model = model;
        wiring = settings.wiring();
        List<ChuteSensor> sensors = wiring.sensors();
        image = new ModbusImage(
                wiring.outputs(),
                sensors.size(),
                number -> model.sees(sensors.get(number)),
                List.of(IDENTITY, MAP_VERSION, wiring.diverters()));
    }

    /** Without power the board does not answer and all its outputs are off. */
    @Override
    public void power(boolean on, Uptime now) {
        powered = on;
        allOff(now);
    }

    @Override
    public boolean isLit(Lamp lamp) {
        return coil(wiring.lamp(lamp));
    }

    /** Whether this output is on. */
    boolean coil(int number) {
        return image.coil(number);
    }

    @Override
    public PeerReaction opened(Uptime now) {
        var _ = requests.takeAll();
        return PeerReaction.none();
    }

    /** The board knows nothing of its line: its outputs stay until its watchdog barks. */
    @Override
    public void closed(Uptime now) {
        var _ = requests.takeAll();
    }

    @Override
    public PeerReaction received(Bytes bytes, Uptime now) {
        PeerReaction reaction = tick(now);
        requests.add(bytes);
        Optional<Bytes> request = requests.next();
        while (request.isPresent()) {
            if (isRight(request.get())) {
                reaction = reaction.then(answer(request.get(), now));
            } else {
                var _ = requests.takeAll();
            }
            request = requests.next();
        }
        silentAt = requests.isEmpty() ? Optional.empty() : Optional.of(now.plus(settings.frameGap()));
        return reaction;
    }

    @Override
    public PeerReaction tick(Uptime now) {
        model.advance(now);
        if (barksAt.filter(due -> due.reachedAt(now)).isPresent()) {
            allOff(now);
        }
        if (silentAt.filter(due -> due.reachedAt(now)).isEmpty()) {
            return PeerReaction.none();
        }
        silentAt = Optional.empty();
        Bytes whole = requests.takeAll();
        return isRight(whole) ? answer(whole, now) : PeerReaction.none();
    }

    @Override
    public Optional<Uptime> deadline() {
        return Uptime.earliest(model.deadline(), Uptime.earliest(silentAt, barksAt));
    }

    private PeerReaction answer(Bytes request, Uptime now) {
        if (!powered || request.at(0) != settings.unit()) {
            return PeerReaction.none();
        }
        barksAt = Optional.of(now.plus(settings.watchdog()));
        model.advance(now);
        Bytes pdu = lastHeard.pdu();
        Bytes reply = image.answer(pdu);
        if (ModbusImage.writes(pdu)) {
            model.drive(wiring.drives(image::coil), now);
        }
        return PeerReaction.reply(settings.thinking(), frame(reply));
    }

    private boolean isRight(Bytes request) {
        if (request.equals(lastHeard.request())) {
            return !request.isEmpty();
        }
        if (!ModbusRequests.crcIsRight(request)) {
            return false;
        }
        lastHeard = new Heard(request, request.slice(1, request.size() - 2));
        return true;
    }

    private Bytes frame(Bytes reply) {
        if (!reply.equals(lastSaid.pdu())) {
            var content = Bytes.of(settings.unit()).plus(reply);
            lastSaid = new Said(reply, ModbusRequests.withCrc(content));
        }
        return lastSaid.frame();
    }

    private void allOff(Uptime now) {
        barksAt = Optional.empty();
        image.allOff();
        model.drive(wiring.drives(image::coil), now);
    }
}
