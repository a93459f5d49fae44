package org.caiyun.kiosk.cataloguing;

import java.util.List;

/**
 * What a book lacks, field by field, apart for those who do different work: CNMARC fields of the record
 * ({@code 215$a}), and named fields of the holdings, the asset and the processing ({@code location}).
 */
public record Missing(List<String> record, List<String> holdings, List<String> asset, List<String> processing) {
    public Missing {
        record = List.copyOf(record);
        holdings = List.copyOf(holdings);
        asset = List.copyOf(asset);
        processing = List.copyOf(processing);
    }

    public int count() {
        return record.size() + holdings.size() + asset.size() + processing.size();
    }
}
