package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TagDecoderFuzzTest {
    @FuzzTest
    void readsAnyMemoryOrSaysWhyNot(FuzzedDataProvider data) {
        int blockSize = data.consumeInt(-1, 40);
        int dsfid = data.consumeInt(0, 255);

        assertHonest(Bytes.copyOf(data.consumeRemainingAsBytes()), blockSize, dsfid);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsAnyMutationOfAKnownMemoryOrSaysWhyNot(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Bytes> known = TagVector.memories().map(TagVector::memory).toList();
        for (int round = 0; round < 20_000; round++) {
            byte[] memory = known.get(random.nextInt(known.size())).toArray();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                memory[random.nextInt(memory.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(memory, random.nextInt(memory.length * 2));

            assertHonest(Bytes.copyOf(cut), 1 << random.nextInt(6), random.nextInt(256));
        }
    }

    @FuzzTest
    void readsAnyBanksOrSaysWhyNot(FuzzedDataProvider data) {
        int pc = data.consumeInt(0, 0xFFFF);
        Bytes epc = Bytes.copyOf(data.consumeBytes(64));
        Bytes user = Bytes.copyOf(data.consumeRemainingAsBytes());

        assertHonest((pc & 0x07FF) | (((epc.size() / 2) & 0x1F) << 11), epc, user);
        TagDecoder.STRICT.decodeUii(epc);
        EpcBank.parse(epc);
    }

    @FuzzTest
    void readsAnyMemoryOfALenientSiteOrSaysWhyNot(FuzzedDataProvider data) {
        var profile = new TagProfile(
                data.consumeInt(0, TagProfile.MOST_PRIVATE_BYTES),
                List.of(new OwnerPattern("*")),
                data.consumeBoolean(),
                List.of());
        int dsfid = data.consumeInt(0, 255);

        Bytes memory = Bytes.copyOf(data.consumeRemainingAsBytes());
        assertHonest(memory, new TagDecoder(profile).decode(memory, 4, dsfid));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsAnyMutationOfKnownBanksOrSaysWhyNot(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<TagVector> known = TagVector.ofKind("uhf-banks")
                .filter(v -> v.node().has("epcBankHex"))
                .toList();
        for (int round = 0; round < 20_000; round++) {
            TagVector vector = known.get(random.nextInt(known.size()));
            byte[] bank = vector.hex("epcBankHex").toArray();
            byte[] user = Arrays.copyOf(vector.hex("userBankHex").toArray(), random.nextInt(40));
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                bank[2 + random.nextInt(bank.length - 2)] = (byte) random.nextInt(256);
                if (user.length > 0) {
                    user[random.nextInt(user.length)] = (byte) random.nextInt(256);
                }
            }
            int pc = ((bank[2] & 0x07) << 8) | (bank[3] & 0xFF) | (((bank.length - 4) / 2) << 11);

            assertHonest(pc, Bytes.copyOf(bank).from(4), Bytes.copyOf(user));
        }
    }

    private static void assertHonest(int pc, Bytes epc, Bytes user) {
        assertHonest(epc, TagDecoder.STRICT.decode(new TagImage.Uhf(Uid.ofHex("E2"), pc, epc, user)));
    }

    private static void assertHonest(Bytes memory, int blockSize, int dsfid) {
        assertHonest(memory, TagDecoder.STRICT.decode(memory, blockSize, dsfid));
    }

    private static void assertHonest(Bytes memory, TagReading reading) {
        switch (reading) {
            case TagReading.Decoded decoded -> {
                assertThat(decoded.item().text()).isNotBlank().hasSizeLessThanOrEqualTo(64);
                assertThat(decoded.typeOfUsage()).isBetween(0, 0xFFFF);
                assertThat(decoded.elements()).isNotEmpty();
            }
            case TagReading.Blank _ -> assertThat(memory.isEmpty()).isFalse();
            case TagReading.Unknown(String problem) -> assertThat(problem).isNotBlank();
        }
    }
}
