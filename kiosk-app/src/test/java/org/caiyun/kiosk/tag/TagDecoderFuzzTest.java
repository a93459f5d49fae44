package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.caiyun.device.Bytes;
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

    private static void assertHonest(Bytes memory, int blockSize, int dsfid) {
        switch (TagDecoder.decode(memory, blockSize, dsfid)) {
            case TagReading.Decoded decoded -> {
                assertThat(decoded.item().text()).isNotBlank().hasSizeLessThanOrEqualTo(64);
                assertThat(decoded.typeOfUsage()).isBetween(0, 255);
                assertThat(decoded.elements()).isNotEmpty();
            }
            case TagReading.Blank _ -> assertThat(memory.isEmpty()).isFalse();
            case TagReading.Unknown(String problem) -> assertThat(problem).isNotBlank();
        }
    }
}
