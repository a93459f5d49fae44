package org.caiyun.sim.bench;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.tag.TagReading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a tag's whole memory of 112 bytes costs to decode, warm; the bound is 10 µs. */
@State(Scope.Thread)
public class TagDecodeBench {
    private static final int CHIP = 112;

    /** A Chinese writer's tag in the vectors (hf-cn-ganchuang-1): seven elements, then zeros. */
    private final Bytes list = chip("9101040142214B000201B803006501106601006701");

    /** The worked example of ISO 28560-2 with its title (vectors: hf-std-with-title). */
    private final Bytes packed =
            chip("9100051CBE991A140202D002140204B3C60207441CB6E2E335D600000307ACC09EBAA06F6B7F020474657374");

    /** A part of a set with two extension blocks (vectors: f3-enc-e1). */
    private final Bytes fixed =
            chip("1103023330313233343536373839303132000024994445313838000000000000000009040058466175737411"
                    + "0300745148203330302041424300616D00");

    /** A university's tag in the vectors (uhf-gx-sjtu-1). */
    private final TagImage alliance = new TagImage.Uhf(
            Uid.ofHex("E2801160600002052ACF2B1A"),
            0x3400,
            Bytes.ofHex("1703000398130803F4040000"),
            Bytes.ofHex("0C02280810040001000100000000"));

    @Setup
    public void allAreReadable() {
        for (TagReading reading : List.of(list(), packedList(), fixedLayout(), alliance())) {
            if (!(reading instanceof TagReading.Decoded)) {
                throw new IllegalStateException("decodes nothing: " + reading);
            }
        }
    }

    @Benchmark
    public TagReading list() {
        return TagDecoder.STRICT.decode(list, 4, 0x06);
    }

    @Benchmark
    public TagReading packedList() {
        return TagDecoder.STRICT.decode(packed, 4, 0x06);
    }

    @Benchmark
    public TagReading fixedLayout() {
        return TagDecoder.STRICT.decode(fixed, 4, 0x3E);
    }

    @Benchmark
    public TagReading alliance() {
        return TagDecoder.STRICT.decode(alliance);
    }

    /** What the plainest reader of a tag would do: nothing but take its bytes. */
    @Benchmark
    public byte[] copy() {
        return list.toArray();
    }

    private static Bytes chip(String beginning) {
        return Bytes.ofHex(beginning + "00".repeat(CHIP - beginning.length() / 2));
    }
}
