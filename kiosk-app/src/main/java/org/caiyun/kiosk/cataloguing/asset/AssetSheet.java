package org.caiyun.kiosk.cataloguing.asset;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.kiosk.sheet.TextSheet;

/** Assets as a spreadsheet (XLSX). */
public final class AssetSheet {
    private AssetSheet() {}

    public static Bytes of(List<AssetRecord> assets) {
        return TextSheet.of(
                "财产清单",
                AssetTable.headings(),
                assets.stream().map(AssetTable::cells).toList());
    }
}
