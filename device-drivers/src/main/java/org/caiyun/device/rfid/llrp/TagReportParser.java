package org.caiyun.device.rfid.llrp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;

/** The entries of an RO_ACCESS_REPORT: TagReportData, section 16.2.7.3. */
final class TagReportParser {
    private static final int TAG = 240;
    private static final int EPC = 241;
    private static final int EPC_96 = 13;
    private static final int ANTENNA = 1;
    private static final int RSSI = 6;
    private static final int ACCESS_SPEC = 16;
    private static final int READ_RESULT = 349;
    private static final int WRITE_RESULT = 350;
    private static final int RESULT_LENGTH = 5;

    private TagReportParser() {}

    static Optional<LlrpHeard> tags(List<LlrpParameter> parameters) {
        var reports = new ArrayList<TagReport>();
        for (LlrpParameter parameter : parameters) {
            if (parameter.type() == TAG) {
                Optional<TagReport> report =
                        LlrpParameter.list(parameter.value()).flatMap(TagReportParser::tag);
                if (report.isEmpty()) {
                    return Optional.empty();
                }
                reports.add(report.get());
            }
        }
        return Optional.of(new LlrpHeard.Tags(reports));
    }

    /** A tag without an EPC is no tag. */
    private static Optional<TagReport> tag(List<LlrpParameter> fields) {
        Optional<Bytes> epc = Optional.empty();
        int antenna = 0;
        int rssi = 0;
        long accessSpec = 0;
        var results = new ArrayList<OpResult>();
        for (LlrpParameter field : fields) {
            Bytes value = field.value();
            switch (field.type()) {
                case EPC_96 -> epc = Optional.of(value);
                case EPC -> epc = epc(value);
                case ANTENNA -> antenna = Fields.u16(value, 0);
                case RSSI -> rssi = (byte) value.at(0);
                case ACCESS_SPEC -> accessSpec = Fields.u32(value, 0);
                case READ_RESULT, WRITE_RESULT -> {
                    Optional<OpResult> result = result(field);
                    if (result.isEmpty()) {
                        return Optional.empty();
                    }
                    results.add(result.get());
                }
                default -> {}
            }
        }
        var report = new TagReport(epc.orElse(Bytes.EMPTY), antenna, rssi, accessSpec, results);
        return epc.map(_ -> report);
    }

    private static Optional<Bytes> epc(Bytes value) {
        if (value.size() < 2 || value.size() != 2 + Math.ceilDiv(Fields.u16(value, 0), 8)) {
            return Optional.empty();
        }
        return Optional.of(value.from(2));
    }

    private static Optional<OpResult> result(LlrpParameter field) {
        Bytes value = field.value();
        if (value.size() < RESULT_LENGTH) {
            return Optional.empty();
        }
        int op = Fields.u16(value, 1);
        if (field.type() == WRITE_RESULT) {
            return Optional.of(new OpResult(op, OpResult.Outcome.ofWrite(value.at(0)), Bytes.EMPTY));
        }
        Bytes data = value.from(RESULT_LENGTH);
        return data.size() == 2 * Fields.u16(value, 3)
                ? Optional.of(new OpResult(op, OpResult.Outcome.ofRead(value.at(0)), data))
                : Optional.empty();
    }
}
