package org.caiyun.kiosk.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.caiyun.kiosk.item.Barcode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TagVectorTest {
    static Stream<TagVector> lists() {
        return TagVector.memories()
                .filter(v -> v.model().equals("ISO 28560-2") && v.isDecodable() && !v.id().equals("hf-blank"));
    }

    static Stream<TagVector> fixedLayouts() {
        return TagVector.memories().filter(v -> v.model().equals("ISO 28560-3") && v.isDecodable());
    }

    static Stream<TagVector> damaged() {
        return TagVector.memories().filter(v -> !v.isDecodable() && !v.id().equals("f3-neg-blank"));
    }

    static Stream<TagVector> blanks() {
        return TagVector.memories().filter(v -> v.id().equals("hf-blank") || v.id().equals("f3-neg-blank"));
    }

    static Stream<TagVector> rfid501() {
        return TagVector.memories().filter(v -> v.model().startsWith("3M RFID501"));
    }

    @Test
    void hasARowForEveryMemory() {
        long rows = Stream.of(lists(), fixedLayouts(), rfid501(), damaged(), blanks())
                .flatMap(v -> v)
                .count();

        assertThat(rows).isEqualTo(TagVector.memories().count());
    }

    @ParameterizedTest
    @MethodSource("rfid501")
    void readsTheFormatOf3M(TagVector vector) {
        JsonNode fields = vector.node().path("fields");

        TagReading reading = TagDecoder.STRICT.decode(vector.memory(), vector.blockSize(), vector.dsfid());

        var decoded = decoded(reading);
        assertThat(decoded.model()).isEqualTo(TagModel.RFID501);
        assertThat(decoded.item().text()).isEqualTo(fields.path("barcode").asText());
        assertThat(decoded.set())
                .isEqualTo(new PartOfSet(
                        fields.path("setTotal").asInt(),
                        fields.path("setNumber").asInt()));
        assertThat(decoded.elements())
                .contains(TagElement.ofModel(
                        "typeOfItem", fields.path("typeOfItem").asInt()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void findsTheElementsOfAListWhereTheyStand(TagVector vector) {
        ElementList.Parsed parsed = ElementList.parse(vector.memory());

        List<ListElement> expected = vector.node()
                .path("elements")
                .valueStream()
                .map(e -> new ListElement(
                        e.path("oid").asInt(),
                        Compaction.ofPrecursor(e.path("compaction").asInt() << 4),
                        e.path("start").asInt(),
                        org.caiyun.device.Bytes.ofHex(e.path("rawHex").asText())))
                .toList();
        assertThat(parsed)
                .asInstanceOf(InstanceOfAssertFactories.type(ElementList.Elements.class))
                .extracting(ElementList.Elements::elements)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readsAList(TagVector vector) {
        TagReading reading = TagDecoder.STRICT.decode(vector.memory(), vector.blockSize(), vector.dsfid());

        var decoded = decoded(reading);
        assertThat(decoded.model()).isEqualTo(TagModel.ISO_28560_2);
        assertThat(decoded.item()).isEqualTo(new Barcode(element(vector, 1)));
        assertThat(decoded.owner()).isEqualTo(element(vector, 3));
        assertThat(usageText(decoded)).isEqualTo(element(vector, 5));
        assertThat(decoded.elements()).extracting(TagElement::oid).isEqualTo(expected(vector, "oid", JsonNode::asInt));
        assertThat(decoded.elements())
                .extracting(TagElement::name)
                .isEqualTo(expected(vector, "name", JsonNode::asText));
        assertThat(decoded.elements())
                .extracting(e -> e.value().text())
                .isEqualTo(expected(vector, "value", TagVectorTest::valueText));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readsAListWhateverItsDsfid(TagVector vector) {
        TagReading declared = TagDecoder.STRICT.decode(vector.memory(), vector.blockSize(), 0x06);

        assertThat(TagDecoder.STRICT.decode(vector.memory(), vector.blockSize(), 0x00))
                .isEqualTo(declared);
        assertThat(TagDecoder.STRICT.decode(vector.memory(), vector.blockSize(), 0x3E))
                .isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("fixedLayouts")
    void readsAFixedLayout(TagVector vector) {
        JsonNode basic = vector.node().path("basic");

        TagReading reading = TagDecoder.STRICT.decode(vector.memory(), vector.blockSize(), vector.dsfid());

        var decoded = decoded(reading);
        assertThat(decoded.model()).isEqualTo(TagModel.ISO_28560_3);
        assertThat(decoded.item().text()).isEqualTo(basic.path("primaryItemId").asText());
        assertThat(decoded.owner())
                .isEqualTo(basic.path("country").asText() + "-"
                        + basic.path("library").asText());
        assertThat(decoded.typeOfUsage()).isEqualTo(basic.path("typeOfUsage").asInt() << 4);
        assertThat(decoded.set())
                .isEqualTo(new PartOfSet(
                        basic.path("partsInItem").asInt(),
                        basic.path("partNumber").asInt()));
        assertThat(extensionTexts(decoded)).isEqualTo(extensionTexts(vector));
    }

    @ParameterizedTest
    @MethodSource("fixedLayouts")
    void readsAFixedLayoutWhateverItsDsfid(TagVector vector) {
        TagReading declared = TagDecoder.STRICT.decode(vector.memory(), vector.blockSize(), 0x3E);

        assertThat(TagDecoder.STRICT.decode(vector.memory(), vector.blockSize(), 0x00))
                .isEqualTo(declared);
        assertThat(TagDecoder.STRICT.decode(vector.memory(), vector.blockSize(), 0x06))
                .isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void refusesWhatCannotBeTrustedWhateverItsDsfid(TagVector vector) {
        for (int dsfid : new int[] {0x00, 0x06, 0x3E}) {
            TagReading reading = TagDecoder.STRICT.decode(vector.memory(), vector.blockSize(), dsfid);

            assertThat(reading).isInstanceOf(TagReading.Unknown.class);
        }
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void knowsABlankTag(TagVector vector) {
        TagReading reading = TagDecoder.STRICT.decode(vector.memory(), vector.blockSize(), vector.dsfid());

        assertThat(reading).isEqualTo(new TagReading.Blank());
    }

    private static TagReading.Decoded decoded(TagReading reading) {
        return assertThat(reading)
                .asInstanceOf(InstanceOfAssertFactories.type(TagReading.Decoded.class))
                .actual();
    }

    private static String usageText(TagReading.Decoded decoded) {
        return decoded.usage() == Usage.UNSTATED ? "" : "%02X".formatted(decoded.typeOfUsage());
    }

    private static String element(TagVector vector, int oid) {
        return vector.node()
                .path("elements")
                .valueStream()
                .filter(e -> e.path("oid").asInt() == oid)
                .map(e -> valueText(e.path("value")))
                .findFirst()
                .orElse("");
    }

    private static <T> List<T> expected(
            TagVector vector, String field, java.util.function.Function<JsonNode, T> value) {
        return vector.node()
                .path("elements")
                .valueStream()
                .map(e -> value.apply(e.path(field)))
                .toList();
    }

    private static String valueText(JsonNode value) {
        return value.isArray()
                ? String.join(", ", value.valueStream().map(JsonNode::asText).toList())
                : value.asText();
    }

    private static List<String> extensionTexts(TagReading.Decoded decoded) {
        return decoded.elements().stream()
                .filter(e -> e.oid() > 5)
                .map(e -> e.value().text())
                .toList();
    }

    /** The fields of all extension blocks; the reader leaves out the empty ones. */
    private static List<String> extensionTexts(TagVector vector) {
        var texts = new ArrayList<String>();
        for (JsonNode extension : vector.node().path("extensions")) {
            JsonNode fields = extension.path("fields");
            if (fields.isObject()) {
                texts.add("%02X".formatted(fields.path("mediaFormat").asInt()));
            }
            fields.path(fields.isObject() ? "rest" : "")
                    .valueStream()
                    .map(JsonNode::asText)
                    .forEach(texts::add);
            if (fields.isArray()) {
                fields.valueStream().map(JsonNode::asText).forEach(texts::add);
            }
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }
}
