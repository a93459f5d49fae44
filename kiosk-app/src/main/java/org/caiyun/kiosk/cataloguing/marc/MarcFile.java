package org.caiyun.kiosk.cataloguing.marc;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caiyun.device.Bytes;
import org.marc4j.MarcStreamWriter;
import org.marc4j.MarcXmlWriter;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;
import org.marc4j.marc.VariableField;

/**
 * Drafts as files. ISO 2709 counts bytes, so that the same draft has another directory in another charset; only here is
 * the charset known, since CNMARC's leader does not name it.
 */
public final class MarcFile {
    private static final int LONGEST_FIELD = 9999;
    private static final int LONGEST_RECORD = 99_999;
    /** Both indicators, and the sign at the end. */
    private static final int FRAME = 3;
    /** The sign before a subfield, and its code. */
    private static final int SUBFIELD_FRAME = 2;

    private static final int LEADER = 24;
    private static final int DIRECTORY_ENTRY = 12;

    private MarcFile() {}

    /** One record, or why there is none. */
    public static WrittenDraft iso2709(Draft draft, DraftCharset charset) {
        List<WrittenDraft.Lack> lacks = draft.fields().stream()
                .flatMap(field -> lack(field, charset).stream())
                .toList();
        if (!lacks.isEmpty()) {
            return new WrittenDraft.NotInCharset(lacks);
        }
        Optional<WrittenDraft> tooLong = tooLong(draft, charset);
        return tooLong.orElseGet(() -> {
            var out = new ByteArrayOutputStream();
            var writer = new MarcStreamWriter(out, charset.charset().name());
            writer.write(record(draft));
            writer.close();
            return new WrittenDraft.Written(Bytes.copyOf(out.toByteArray()));
        });
    }

    /** A MARCXML collection in UTF-8. */
    public static Bytes xml(List<Draft> drafts) {
        var out = new ByteArrayOutputStream();
        var writer = new MarcXmlWriter(out, "UTF-8", true);
        drafts.forEach(draft -> writer.write(record(draft)));
        writer.close();
        return Bytes.copyOf(out.toByteArray());
    }

    private static Optional<WrittenDraft.Lack> lack(DraftField field, DraftCharset charset) {
        List<Integer> characters = texts(field)
                .flatMapToInt(String::codePoints)
                .filter(c -> !charset.holds(c))
                .distinct()
                .boxed()
                .toList();
        return characters.isEmpty() ? Optional.empty() : Optional.of(new WrittenDraft.Lack(field.tag(), characters));
    }

    private static Stream<String> texts(DraftField field) {
        return switch (field) {
            case DraftField.Control(var _, var data) -> Stream.of(data);
            case DraftField.Data(var _, var _, var subfields) ->
                subfields.stream().map(DraftField.Subfield::data);
        };
    }

    private static Optional<WrittenDraft> tooLong(Draft draft, DraftCharset charset) {
        int sum = LEADER + 2;
        for (DraftField field : draft.fields()) {
            int length = bytes(field, charset);
            if (length > LONGEST_FIELD) {
                return Optional.of(new WrittenDraft.TooLong(field.tag(), length, LONGEST_FIELD));
            }
            sum += length + DIRECTORY_ENTRY;
        }
        return sum > LONGEST_RECORD
                ? Optional.of(new WrittenDraft.TooLong("the record", sum, LONGEST_RECORD))
                : Optional.empty();
    }

    private static int bytes(DraftField field, DraftCharset charset) {
        int text = texts(field)
                .mapToInt(data -> data.getBytes(charset.charset()).length)
                .sum();
        return switch (field) {
            case DraftField.Control _ -> text + 1;
            case DraftField.Data data -> text + FRAME + SUBFIELD_FRAME * data.subfields().size();
        };
    }

    private static Record record(Draft draft) {
        MarcFactory factory = MarcFactory.newInstance();
        Record record = factory.newRecord();
        var leader = factory.newLeader();
        leader.unmarshal(draft.leader());
        record.setLeader(leader);
        draft.fields().forEach(field -> record.addVariableField(field(factory, field)));
        return record;
    }

    private static VariableField field(MarcFactory factory, DraftField field) {
        return switch (field) {
            case DraftField.Control(var tag, var data) -> factory.newControlField(tag, data);
            case DraftField.Data(var tag, var indicators, var subfields) -> {
                var out = factory.newDataField(tag, indicators.charAt(0), indicators.charAt(1));
                subfields.forEach(s -> out.addSubfield(factory.newSubfield(s.code(), s.data())));
                yield out;
            }
        };
    }
}
