package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.device.rfid.hf.HfSettings;
import org.caiyun.sim.peer.HfOutcome.Failure;
import org.caiyun.sim.peer.ReaderFault.Damage;
import org.caiyun.sim.peer.ReaderFault.Moment;
import org.caiyun.sim.peer.ReaderFault.Operation;
import org.caiyun.sim.world.SimTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The readers at 19200 baud, 3M's with new and old firmware and the RR3036, with their simulated twins. */
final class SlowReadersTest {
    private static final Uid UID = Uid.ofHex("E004010809B9CB12");
    private static final Uid OTHER = Uid.ofHex("E00401001159139F");
    private static final CommandId READ = new CommandId(1);
    private static final CommandId MARK = new CommandId(2);
    private static final Bytes MEMORY = numbered(112);
    private static final MarkWrite EAS = new MarkWrite.Eas(true);
    private static final MarkWrite BOTH = new MarkWrite.AfiAndEas(new MarkWrite.Afi(0x07), new MarkWrite.Eas(true));
    private static final ReaderKit OLD_D6 =
            ReaderKit.d6().named("D6 old").withPeer(() -> new D6PeerDialect(D6PeerDialect.Firmware.FIRST));

    private final SimTag tag = new SimTag(UID, 4, 0x06, 0xC2, MEMORY);

    static Stream<ReaderKit> kits() {
        return Stream.of(ReaderKit.d6(), OLD_D6, ReaderKit.rr3036());
    }

    static Stream<ReaderKit> d6() {
        return Stream.of(ReaderKit.d6(), OLD_D6);
    }

    private static HfBench bench(ReaderKit kit) {
        var bench = new HfBench(kit);
        // old firmware is silent at first
        bench.step(Duration.ofSeconds(2));
        return bench;
    }

    @ParameterizedTest
    @MethodSource("kits")
    void findsNoTagInAnEmptySlot(ReaderKit kit) {
        HfBench empty = bench(kit);

        assertThat(empty.health()).isInstanceOf(DeviceHealth.Ready.class);
        assertThat(empty.read()).isEqualTo(tagsRead());
    }

    @ParameterizedTest
    @MethodSource("kits")
    void readsATagAsItIs(ReaderKit kit) {
        assertThat(bench(kit).insert(tag).read()).isEqualTo(tagsRead(image(0xC2)));
    }

    static Stream<Arguments> portions() {
        return kits().flatMap(kit -> IntStream.of(1, 2, 3, 5, 8, 13, 64).mapToObj(size -> arguments(kit, size)));
    }

    @ParameterizedTest
    @MethodSource("portions")
    void readsRepliesThatComeInPortions(ReaderKit kit, int portion) {
        assertThat(bench(kit).insert(tag).inPortionsOf(portion).read()).isEqualTo(tagsRead(image(0xC2)));
    }

    @ParameterizedTest
    @MethodSource("kits")
    void readsSeveralTagsInTheOrderOfTheirUids(ReaderKit kit) {
        HfBench pile = bench(kit);
        var expected = new ArrayList<TagImage>();
        for (int i = 0; i < 10; i++) {
            Uid uid = new Uid(Bytes.ofHex("E0040108000000").plus(Bytes.of(i)));
            pile.insert(new SimTag(uid, 4, i, 0x07, MEMORY));
            expected.add(new TagImage.Hf(uid, 0x07, i, 4, MEMORY));
        }

        assertThat(pile.read()).isEqualTo(new RfidAnswer.TagsRead(READ, expected));
    }

    static Stream<Arguments> blockCounts() {
        return kits().flatMap(kit -> IntStream.of(1, 8, 27, 40, 64, 80, 255).mapToObj(n -> arguments(kit, n)));
    }

    @ParameterizedTest
    @MethodSource("blockCounts")
    void readsTagsOfAnySizeAsFarAsWanted(ReaderKit kit, int blocks) {
        Bytes memory = numbered(4 * blocks);

        RfidAnswer read = bench(kit).insert(new SimTag(UID, 4, 0, 0x07, memory)).read();

        assertThat(read)
                .isEqualTo(tagsRead(new TagImage.Hf(UID, 0x07, 0, 4, memory.slice(0, Math.min(112, memory.size())))));
    }

    /** Without tag information nobody tells that the blocks are larger, so old 3M firmware is not here. */
    static Stream<ReaderKit> whereSizesAreTold() {
        UnaryOperator<HfSettings> all = settings -> settings.withMaxBytes(2000);
        return Stream.of(
                ReaderKit.d6(),
                ReaderKit.rr3036(),
                ReaderKit.d6(all.apply(HfSettings.standard())).named("D6, all of the tag"),
                ReaderKit.rr3036(all.apply(HfSettings.standard())).named("RR3036, all of the tag"));
    }

    @ParameterizedTest
    @MethodSource("whereSizesAreTold")
    void readsATagOf250BlocksOfEight(ReaderKit kit) {
        int wanted = kit.name().contains("all") ? 2000 : 112;

        RfidAnswer read = bench(kit)
                .insert(new SimTag(OTHER, 8, 0, 0x07, numbered(2000)))
                .read();

        assertThat(read).isEqualTo(tagsRead(new TagImage.Hf(OTHER, 0x07, 0, 8, numbered(wanted))));
    }

    static Stream<Arguments> lateBlocks() {
        return Stream.of(ReaderKit.d6(), ReaderKit.rr3036())
                .flatMap(kit -> IntStream.iterate(500, millis -> millis < 900, millis -> millis + 7)
                        .mapToObj(millis -> arguments(kit, millis)));
    }

    /** Replies with large blocks do not say which block they are. */
    @ParameterizedTest
    @MethodSource("lateBlocks")
    void takesNoLateBlockForAnother(ReaderKit kit, int millis) {
        HfBench bench = bench(kit).insert(new SimTag(OTHER, 8, 0, 0x07, numbered(2000)));
        bench.inflict(new ReaderFault.DelaysReply(Operation.READ_BLOCKS, Duration.ofMillis(millis)));

        assertThat(bench.read()).isEqualTo(tagsRead(new TagImage.Hf(OTHER, 0x07, 0, 8, MEMORY)));
    }

    @ParameterizedTest
    @MethodSource("kits")
    void marksATagByItsAfi(ReaderKit kit) {
        HfBench bench = bench(kit).insert(tag);

        assertThat(bench.mark(UID, 0x07)).isEqualTo(markSet(new MarkOutcome.Written()));
        assertThat(tag.afi()).isEqualTo(0x07);
        assertThat(bench.mark(UID, 0x07)).isEqualTo(markSet(new MarkOutcome.Already()));
    }

    @ParameterizedTest
    @MethodSource("d6")
    void marksATagByItsSurveillanceBit(ReaderKit kit) {
        HfBench bench = bench(kit).insert(tag);

        assertThat(bench.mark(UID, EAS)).isEqualTo(markSet(new MarkOutcome.Written()));
        assertThat(tag.eas()).isTrue();
        assertThat(tag.afi()).isEqualTo(0xC2);
        assertThat(bench.mark(UID, EAS)).isEqualTo(markSet(new MarkOutcome.Already()));
        assertThat(bench.mark(UID, new MarkWrite.Eas(false))).isEqualTo(markSet(new MarkOutcome.Written()));
        assertThat(tag.eas()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("d6")
    void marksATagByBoth(ReaderKit kit) {
        HfBench bench = bench(kit).insert(tag);

        assertThat(bench.mark(UID, BOTH)).isEqualTo(markSet(new MarkOutcome.Written()));
        assertThat(tag.eas()).isTrue();
        assertThat(tag.afi()).isEqualTo(0x07);
        assertThat(bench.mark(UID, BOTH)).isEqualTo(markSet(new MarkOutcome.Already()));
    }

    @ParameterizedTest
    @MethodSource("readersWithoutEas")
    void saysThatItCannotSetASurveillanceBit(ReaderKit kit) {
        HfBench bench = bench(kit).insert(tag);
        var refused = new MarkOutcome.ReaderFailed(
                new DeviceFault.Refused("status -: no command for the EAS bit is known for this reader"));

        assertThat(bench.mark(UID, EAS)).isEqualTo(markSet(refused));
        assertThat(bench.mark(UID, BOTH)).isEqualTo(markSet(refused));
        assertThat(tag.afi()).isEqualTo(0xC2);
        assertThat(bench.health()).isInstanceOf(DeviceHealth.Ready.class);
    }

    static Stream<ReaderKit> readersWithoutEas() {
        return Stream.of(ReaderKit.rr3036());
    }

    static Stream<Arguments> airTimes() {
        RfTiming rf = RfTiming.typical();
        Duration looks = rf.exchange(12, 17).multipliedBy(3);
        Duration others = rf.inventory(List.of(UID)).multipliedBy(2).plus(looks).plus(rf.write(13, 3));
        return Stream.of(
                arguments(ReaderKit.d6(), others.plus(rf.exchange(14, 3 + 112)), Duration.ZERO),
                // the field is off for 15 ms, and on for 5; of them the commands take 8 on the line
                arguments(
                        ReaderKit.rr3036(),
                        others.plus(rf.exchange(14, 3 + 4).multipliedBy(28)),
                        Duration.ofMillis(19 + 5)));
    }

    /** The whole sequence of a return must not take much longer than air and line need themselves. */
    @ParameterizedTest
    @MethodSource("airTimes")
    void addsLittleToTheTimeOfAirAndLine(ReaderKit kit, Duration air, Duration reset) {
        HfBench bench = bench(kit).insert(tag);
        Uptime start = bench.now();
        int bytesBefore = bench.bytesOnLine();

        bench.read();
        bench.mark(UID, 0x07);

        Duration line = bench.byteTime().multipliedBy(bench.bytesOnLine() - bytesBefore);
        Duration physical = line.plus(air);
        assertThat(bench.now().since(start)).isBetween(physical, physical.plus(reset).plusMillis(1));
        assertThat(bench.now().since(start)).isLessThan(physical.multipliedBy(11).dividedBy(10));
    }

    static Stream<Arguments> passingFaults() {
        return kits().flatMap(kit -> Stream.concat(faultsOfAll(), faultsOfTheLine())
                .map(fault -> arguments(kit, fault)));
    }

    private static Stream<ReaderFault> faultsOfAll() {
        return Stream.of(
                new ReaderFault.Ghost(OTHER),
                new ReaderFault.ListsTwice(),
                new ReaderFault.Slow(Duration.ofMillis(200)),
                new ReaderFault.Fails(Operation.INVENTORY, Failure.COLLISION),
                new ReaderFault.Fails(Operation.INVENTORY, Failure.ANTENNA),
                new ReaderFault.Fails(Operation.DESCRIBE, Failure.GONE),
                new ReaderFault.Fails(Operation.DESCRIBE, Failure.DAMAGED),
                new ReaderFault.Fails(Operation.READ_BLOCKS, Failure.GONE),
                new ReaderFault.Fails(Operation.READ_BLOCKS, Failure.DAMAGED));
    }

    private static Stream<ReaderFault> faultsOfTheLine() {
        return Stream.of(Operation.INVENTORY, Operation.DESCRIBE, Operation.READ_BLOCKS).flatMap(operation -> Stream.concat(
                Stream.of(
                        new ReaderFault.LosesReply(operation),
                        // comes in the end, while the line is drained, and after the question was asked again
                        new ReaderFault.DelaysReply(operation, Duration.ofMillis(600)),
                        new ReaderFault.DelaysReply(operation, Duration.ofMillis(690)),
                        new ReaderFault.DelaysReply(operation, Duration.ofMillis(705)),
                        new ReaderFault.DelaysReply(operation, Duration.ofMillis(715)),
                        new ReaderFault.DelaysReply(operation, Duration.ofMillis(760))),
                Stream.of(Damage.values()).map(damage -> new ReaderFault.DamagesReply(operation, damage))));
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void readsATagInSpiteOfWhatPasses(ReaderKit kit, ReaderFault fault) {
        HfBench bench = bench(kit).insert(tag).inflict(fault);

        assertThat(readWhenItIsThere(bench)).isEqualTo(tagsRead(image(0xC2)));
        assertThat(bench.read()).as("once more").isEqualTo(tagsRead(image(0xC2)));
    }

    /** An inventory that shows nothing twice is believed by everybody: the book is asked for again. */
    private static RfidAnswer readWhenItIsThere(HfBench bench) {
        RfidAnswer first = bench.read();
        return first.equals(tagsRead()) ? bench.read() : first;
    }

    static Stream<Arguments> markingFaults() {
        return kits().flatMap(kit -> markingFaultsOfAll()
                .map(row -> arguments(kit, row.get()[0], row.get()[1], row.get()[2])));
    }

    /** What happens, the outcome, the AFI that the tag then has. */
    private static Stream<Arguments> markingFaultsOfAll() {
        var written = new MarkOutcome.Written();
        var gone = new MarkOutcome.TagGone();
        return Stream.of(
                arguments(new ReaderFault.TagLeaves(UID, Moment.BEFORE_WRITE), gone, 0xC2),
                arguments(new ReaderFault.TagLeaves(UID, Moment.DURING_WRITE), gone, 0x07),
                arguments(new ReaderFault.TagLeaves(UID, Moment.AFTER_WRITE), gone, 0x07),
                arguments(new ReaderFault.Slow(Duration.ofMillis(400)), written, 0x07),
                arguments(new ReaderFault.LosesReply(Operation.WRITE_AFI), written, 0x07),
                arguments(always(new ReaderFault.LosesReply(Operation.WRITE_AFI)), written, 0x07),
                arguments(new ReaderFault.DelaysReply(Operation.WRITE_AFI, Duration.ofMillis(690)), written, 0x07),
                arguments(new ReaderFault.DelaysReply(Operation.WRITE_AFI, Duration.ofMillis(715)), written, 0x07),
                arguments(new ReaderFault.DamagesReply(Operation.WRITE_AFI, Damage.WRONG_BIT), written, 0x07),
                arguments(new ReaderFault.DamagesReply(Operation.WRITE_AFI, Damage.TWICE), written, 0x07),
                arguments(new ReaderFault.LosesReply(Operation.DESCRIBE), written, 0x07),
                arguments(new ReaderFault.LosesReply(Operation.FIELD_RESET), written, 0x07),
                arguments(new ReaderFault.DamagesReply(Operation.FIELD_RESET, Damage.TWICE), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.GONE), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.WRITE_ERROR), written, 0x07),
                arguments(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.NOT_PROGRAMMED), written, 0x07),
                arguments(new ReaderFault.Misreports(Operation.WRITE_AFI, Failure.WRITE_ERROR), written, 0x07),
                arguments(new ReaderFault.Misreports(Operation.WRITE_AFI, Failure.GONE), written, 0x07),
                arguments(
                        always(new ReaderFault.Fails(Operation.WRITE_AFI, Failure.WRITE_ERROR)),
                        new MarkOutcome.ReadsOtherwise("AFI C2"),
                        0xC2),
                arguments(
                        new ReaderFault.Silent(),
                        new MarkOutcome.ReaderFailed(new DeviceFault.Silent(Duration.ofMillis(1400))),
                        0xC2));
    }

    @ParameterizedTest
    @MethodSource("markingFaults")
    void marksOrSaysWhyNot(ReaderKit kit, ReaderFault fault, MarkOutcome outcome, int afi) {
        HfBench bench = bench(kit).insert(tag).inflict(fault);

        assertThat(bench.mark(UID, 0x07)).isEqualTo(markSet(outcome));
        assertThat(tag.afi()).isEqualTo(afi);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(ReaderKit.d6(), new MarkOutcome.Locked("12")),
                arguments(OLD_D6, new MarkOutcome.Locked("12")),
                arguments(ReaderKit.rr3036(), new MarkOutcome.Locked("0F/12")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void doesNotTryToWriteALockedTagAgain(ReaderKit kit, MarkOutcome locked) {
        tag.lockAfi();

        assertThat(bench(kit).insert(tag).mark(UID, 0x07)).isEqualTo(markSet(locked));
    }

    @ParameterizedTest
    @MethodSource("kits")
    void doesNotMarkATagThatIsProtected(ReaderKit kit) {
        tag.protect();

        assertThat(bench(kit).insert(tag).mark(UID, 0x07))
                .isIn(
                        markSet(new MarkOutcome.ReadsOtherwise("AFI C2")),
                        markSet(new MarkOutcome.Locked("0F/0F")));
        assertThat(tag.afi()).isEqualTo(0xC2);
    }

    @ParameterizedTest
    @MethodSource("kits")
    void givesUpTheLineOfASilentReaderAndIsReadyOnTheNext(ReaderKit kit) {
        HfBench bench = bench(kit).insert(tag).inflict(new ReaderFault.Silent());
        bench.step(Duration.ofSeconds(8));
        assertThat(bench.lineClosed()).isTrue();
        assertThat(bench.health()).isEqualTo(new DeviceHealth.Down(new DeviceFault.Silent(Duration.ofMillis(1400))));

        bench.peer.clear();
        bench.openAgain();

        assertThat(bench.read()).isEqualTo(tagsRead(image(0xC2)));
    }

    @ParameterizedTest
    @MethodSource("kits")
    void answersACommandWhoseLineIsLostAtAnyMoment(ReaderKit kit) {
        for (int millis = 0; millis < 400; millis += 7) {
            HfBench lost = bench(kit).insert(new SimTag(UID, 4, 6, 0xC2, MEMORY));
            lost.begin(new RfidCommand.ReadTags(READ));
            lost.step(Duration.ofMillis(millis));

            RfidAnswer answer = lost.loseLine();

            assertThat(answer)
                    .isIn(
                            new RfidAnswer.ReadFailed(READ, new DeviceFault.Disconnected("unplugged")),
                            tagsRead(image(0xC2)));
            lost.openAgain();
            assertThat(lost.read()).isEqualTo(tagsRead(image(0xC2)));
        }
    }

    private static ReaderFault always(ReaderFault fault) {
        return new ReaderFault.Standing(fault);
    }

    private static TagImage image(int afi) {
        return new TagImage.Hf(UID, afi, 0x06, 4, MEMORY);
    }

    private static RfidAnswer tagsRead(TagImage... images) {
        return new RfidAnswer.TagsRead(READ, List.of(images));
    }

    private static RfidAnswer markSet(MarkOutcome outcome) {
        return new RfidAnswer.MarkSet(MARK, outcome);
    }

    private static Bytes numbered(int size) {
        return Bytes.of(IntStream.range(0, size).toArray());
    }
}
